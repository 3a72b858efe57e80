package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invented debtor.
 *
 * @param id the billing system's key
 * @param kind private person, company or public body
 * @param name invented
 * @param language a BCP 47 tag
 * @param bornOn {@code null} where unknown or no natural person
 * @param diedOn {@code null} while alive
 * @param contacts at most one of each way
 */
record Person(
        String id,
        PersonKind kind,
        String name,
        String language,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate diedOn,
        List<Contact> contacts) {

    private static final int ADULT_YEARS = 18;

    Person {
        Checks.id(id, "debtor_id");
        contacts = List.copyOf(contacts);
        if (contacts.stream().map(Contact::way).distinct().count() != contacts.size()) {
            throw new IllegalArgumentException("two contact points of one kind: " + id);
        }
    }

    Optional<Contact> contact(Contact.Way way) {
        return contacts.stream().filter(c -> c.way() == way).findFirst();
    }

    Person died(LocalDate on) {
        return new Person(id, kind, name, language, bornOn, on, contacts);
    }

    boolean isMinor(LocalDate on) {
        return bornOn != null && bornOn.plusYears(ADULT_YEARS).isAfter(on);
    }

    boolean isUnreachable() {
        return contacts.isEmpty();
    }
}
