package io.dunning.examples.quickstart.generate;

import io.dunning.examples.quickstart.generate.Contact.Source;
import io.dunning.examples.quickstart.generate.Contact.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invents debtors: who they are, as whom they answer, and what is known to reach them. */
final class Population {

    private static final List<Weighted<Source>> POST_SOURCES = List.of(
            Weighted.often(Source.REGISTER, 70), Weighted.often(Source.BOOKING, 15), Weighted.often(Source.LIST, 15));
    private static final List<Weighted<Source>> DIGITAL_SOURCES = List.of(
            Weighted.often(Source.BOOKING, 74),
            Weighted.often(Source.CONFIRMED, 14),
            Weighted.often(Source.LIST, 8),
            Weighted.often(Source.LOOKUP, 4));

    private final Recipe recipe;
    private final Vocabulary words;
    private final Map<String, Person> companies = new HashMap<>();
    private int people;
    private int patients;
    private int documents;

    Population(Recipe recipe) {
        this.recipe = recipe;
        this.words = recipe.vocabulary();
    }

    /** Somebody who owes for a service of that day and comes to be listed on another. */
    Payer somebody(Dice dice, LocalDate servedOn, LocalDate listedOn) {
        double drawn = dice.unit();
        if ((drawn -= recipe.share(Trait.BUSINESS)) < 0) {
            return company(dice, PersonKind.BUSINESS, dice.pick(words.companies()), listedOn);
        }
        if ((drawn -= recipe.share(Trait.PUBLIC_BODY)) < 0) {
            return company(dice, PersonKind.PUBLIC_BODY, dice.pick(words.publicBodies()), listedOn);
        }
        if ((drawn -= recipe.share(Trait.GUARDIAN)) < 0) {
            return forAnother(dice, Capacity.GUARDIAN, words.name(dice), servedOn, listedOn);
        }
        if ((drawn -= recipe.share(Trait.ESTATE)) < 0) {
            return forAnother(dice, Capacity.ESTATE, words.heirsOf() + words.name(dice), servedOn, listedOn);
        }
        if ((drawn -= recipe.share(Trait.REPRESENTATIVE)) < 0) {
            return forAnother(dice, Capacity.REPRESENTATIVE, words.name(dice), servedOn, listedOn);
        }
        if ((drawn -= recipe.share(Trait.MINOR_AS_SELF)) < 0) {
            return self(person(dice, words.name(dice), minorsBirthday(dice, servedOn), null, servedOn, listedOn));
        }
        LocalDate diedOn = drawn < recipe.share(Trait.DECEASED) ? between(dice, servedOn, listedOn.minusDays(1)) : null;
        return self(person(dice, null, adultsBirthday(dice, servedOn), diedOn, servedOn, listedOn));
    }

    /** An invented person with the birth of somebody in an export. */
    Person known(Dice dice, @Nullable LocalDate bornOn, LocalDate servedOn, LocalDate listedOn) {
        return person(dice, null, bornOn, null, servedOn, listedOn);
    }

    /** Somebody who answers for a patient of their own. */
    Payer answeringFor(Person person, Capacity capacity) {
        return new Payer(person, capacity, patient(), document());
    }

    /** One of the insurers, for a patient of its own. */
    Payer insurer(Dice dice, LocalDate listedOn) {
        return company(dice, PersonKind.BUSINESS, dice.pick(words.insurers()), listedOn);
    }

    private String patient() {
        return id("M", ++patients);
    }

    static Payer self(Person person) {
        return new Payer(person, Capacity.SELF, person.id(), "");
    }

    private Payer forAnother(Dice dice, Capacity capacity, String name, LocalDate servedOn, LocalDate listedOn) {
        LocalDate bornOn = capacity == Capacity.ESTATE ? null : adultsBirthday(dice, servedOn);
        return answeringFor(person(dice, name, bornOn, null, servedOn, listedOn), capacity);
    }

    /** A company answers for its people's bills by contract: the document is that contract. */
    private Payer company(Dice dice, PersonKind kind, String name, LocalDate listedOn) {
        Person company = companies.computeIfAbsent(name, n -> body(dice, kind, n, listedOn));
        return answeringFor(company, Capacity.REPRESENTATIVE);
    }

    private Person body(Dice dice, PersonKind kind, String name, LocalDate listedOn) {
        String id = id("D", ++people);
        LocalDate seenOn = listedOn.minusDays(dice.between(5, 300));
        List<Contact> contacts = new ArrayList<>();
        contacts.add(new Contact(Way.POST, words.postalLines(dice), Source.REGISTER, seenOn));
        contacts.add(new Contact(Way.EMAIL, mail(id, "office.example"), Source.CONFIRMED, seenOn));
        if (recipe.share(Trait.CERTIFIED_MAIL) > 0) {
            contacts.add(new Contact(Way.CERTIFIED_MAIL, mail(id, "pec.example"), Source.REGISTER, seenOn));
        }
        return new Person(id, kind, name, words.language(), null, null, contacts);
    }

    private Person person(
            Dice dice,
            @Nullable String name,
            @Nullable LocalDate bornOn,
            @Nullable LocalDate diedOn,
            LocalDate servedOn,
            LocalDate listedOn) {
        String id = id("D", ++people);
        boolean foreign = name == null && dice.chance(recipe.share(Trait.FOREIGN_LANGUAGE));
        Vocabulary.Foreigner foreigner = dice.pick(words.foreigners());
        String called = name != null ? name : foreign ? foreigner.name() : words.name(dice);
        String language = foreign ? foreigner.language() : words.language();
        List<Contact> contacts =
                dice.chance(recipe.share(Trait.UNREACHABLE)) ? List.of() : contacts(dice, id, servedOn, listedOn);
        return new Person(id, PersonKind.CONSUMER, called, language, bornOn, diedOn, contacts);
    }

    private List<Contact> contacts(Dice dice, String id, LocalDate servedOn, LocalDate listedOn) {
        List<Contact> contacts = new ArrayList<>();
        if (dice.chance(recipe.share(Trait.POST))) {
            Source source = dice.weighted(POST_SOURCES);
            contacts.add(
                    new Contact(Way.POST, words.postalLines(dice), source, seenOn(dice, source, servedOn, listedOn)));
        }
        if (dice.chance(recipe.share(Trait.EMAIL))) {
            contacts.add(digital(dice, Way.EMAIL, mail(id, dice.pick(MAIL_HOSTS)), servedOn, listedOn));
        }
        if (dice.chance(recipe.share(Trait.MOBILE))) {
            contacts.add(digital(dice, Way.MOBILE, words.mobile().apply(people), servedOn, listedOn));
        }
        if (dice.chance(recipe.share(Trait.CERTIFIED_MAIL))) {
            contacts.add(registered(dice, Way.CERTIFIED_MAIL, mail(id, "pec.example"), listedOn));
        }
        if (dice.chance(recipe.share(Trait.DIGITAL_MAILBOX))) {
            contacts.add(registered(dice, Way.DIGITAL_MAILBOX, mail(id, "mailbox.example"), listedOn));
        }
        return contacts;
    }

    private static final List<String> MAIL_HOSTS = List.of("example.org", "example.com", "mail.example");

    private static Contact digital(Dice dice, Way way, String value, LocalDate servedOn, LocalDate listedOn) {
        Source source = dice.weighted(DIGITAL_SOURCES);
        return new Contact(way, value, source, seenOn(dice, source, servedOn, listedOn));
    }

    private static Contact registered(Dice dice, Way way, String value, LocalDate listedOn) {
        return new Contact(way, value, Source.REGISTER, listedOn.minusDays(dice.between(5, 400)));
    }

    private static LocalDate seenOn(Dice dice, Source source, LocalDate servedOn, LocalDate listedOn) {
        return switch (source) {
            case BOOKING -> servedOn.minusDays(dice.between(3, 60));
            case REGISTER -> listedOn.minusDays(dice.between(5, 400));
            case CONFIRMED -> listedOn.minusDays(dice.between(10, 700));
            case LIST -> listedOn.minusDays(1);
            case LOOKUP -> listedOn.minusDays(dice.between(30, 900));
        };
    }

    private static LocalDate adultsBirthday(Dice dice, LocalDate on) {
        return on.minusYears(dice.between(20, 92)).minusDays(dice.between(0, 364));
    }

    /** Young enough to be a minor still when the list comes years later: at most 11 at the service. */
    private static LocalDate minorsBirthday(Dice dice, LocalDate on) {
        return on.minusYears(dice.between(1, 10)).minusDays(dice.between(0, 364));
    }

    private static LocalDate between(Dice dice, LocalDate first, LocalDate last) {
        return first.plusDays(dice.between(0, (int) (last.toEpochDay() - first.toEpochDay())));
    }

    private static String mail(String id, String host) {
        return id.toLowerCase(Locale.ROOT) + "@" + host;
    }

    private String document() {
        return id("A", ++documents);
    }

    private String id(String letter, int number) {
        return String.format(Locale.ROOT, "%s-%s%05d", recipe.prefix(), letter, number);
    }
}
