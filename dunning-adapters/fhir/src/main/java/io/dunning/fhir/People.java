package io.dunning.fhir;

import io.dunning.contact.Authority;
import io.dunning.contact.Capacity;
import io.dunning.contact.ContactPoint;
import io.dunning.contact.Debtor;
import io.dunning.contact.DebtorKind;
import io.dunning.fhir.FhirFault.Reason;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Patient and RelatedPerson. */
final class People {

    private static final int NAME_LENGTH_MAX = 200;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");
    private static final String LANGUAGE_SYSTEM = "urn:ietf:bcp:47";

    private final FhirMapping mapping;
    private final References references;
    private final LocalDate readOn;
    private final Consumer<? super FhirFault> remarks;

    People(FhirMapping mapping, References references, LocalDate readOn, Consumer<? super FhirFault> remarks) {
        this.mapping = mapping;
        this.references = references;
        this.readOn = readOn;
        this.remarks = remarks;
    }

    Optional<BillingFact> person(FhirType type, Element person) throws BadElement {
        String id = Values.id(person);
        if (!person.flag("active", true)) {
            return Optional.of(new BillingFact.Withdrawn(type, id));
        }
        List<Authority> authorities = type == FhirType.RELATED_PERSON ? authorities(id, person) : List.of();
        Capacity capacity = type == FhirType.PATIENT
                ? Capacity.SELF
                : authorities.isEmpty() ? Capacity.REPRESENTATIVE : Capacity.GUARDIAN;
        String name = name(person);
        List<ContactPoint> points = new ContactReading(mapping, readOn, name, remarks).points(person);
        return Optional.of(new BillingFact.Person(new Debtor(
                references.keyOf(type, id, person),
                DebtorKind.CONSUMER,
                capacity,
                name,
                language(person),
                mapping.zone(),
                Values.lifeDay(person, "birthDate", mapping.zone(), readOn),
                died(person),
                points,
                authorities)));
    }

    /** A death without its day is known since the reading at the latest. */
    private @Nullable LocalDate died(Element person) throws BadElement {
        LocalDate on = Values.lifeDay(person, "deceasedDateTime", mapping.zone(), readOn);
        return on == null && person.flag("deceasedBoolean", false) ? readOn : on;
    }

    /** A relationship shows nothing by itself: only where the host takes its code for proof, and from the day it names. */
    private List<Authority> authorities(String id, Element person) throws BadElement {
        PersonId patient = references.person(person, "patient");
        Element period = person.element("period");
        LocalDate from = period == null ? null : Values.day(period, "start", mapping.zone());
        LocalDate until = period == null ? null : Values.day(period, "end", mapping.zone());
        if (from == null || !isGuardian(person)) {
            return List.of();
        }
        return List.of(new Authority(patient, "RelatedPerson/" + id, from, until));
    }

    private boolean isGuardian(Element person) throws BadElement {
        for (Element relationship : person.elements("relationship")) {
            for (Element coding : relationship.elements("coding")) {
                if (mapping.guardianCodes().contains(coding.text("system") + "|" + coding.text("code"))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String name(Element person) throws BadElement {
        Element best = null;
        int bestRank = Integer.MAX_VALUE;
        for (Element name : person.elements("name")) {
            int rank = rank(name);
            if (rank < bestRank) {
                best = name;
                bestRank = rank;
            }
        }
        if (best == null) {
            throw person.missing("name");
        }
        return Values.clean(written(best), NAME_LENGTH_MAX, best.path());
    }

    private int rank(Element name) throws BadElement {
        if (ContactReading.isOver(name, mapping.zone(), readOn)) {
            return Integer.MAX_VALUE;
        }
        String use = name.text("use");
        return switch (use == null ? "" : use) {
            case "official" -> 0;
            case "usual" -> 1;
            case "" -> 2;
            case "temp", "anonymous" -> 3;
            // Former names, maiden names and nicknames are nobody's address.
            case "old", "maiden", "nickname" -> Integer.MAX_VALUE;
            default -> throw name.bad("use", Reason.BAD_CODE, "not one of the codes that the standard has here");
        };
    }

    private static String written(Element name) throws BadElement {
        String text = name.text("text");
        if (text != null) {
            return text;
        }
        String family = name.text("family");
        return Stream.of(
                        name.texts("prefix").stream(),
                        name.texts("given").stream(),
                        Stream.ofNullable(family),
                        name.texts("suffix").stream())
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    /** The preferred language, or the only one. */
    private String language(Element person) throws BadElement {
        List<Element> spoken = person.elements("communication");
        for (Element communication : spoken) {
            String tag = tag(communication);
            if (tag != null && (spoken.size() == 1 || communication.flag("preferred", false))) {
                return tag;
            }
        }
        return mapping.language();
    }

    private static @Nullable String tag(Element communication) throws BadElement {
        for (Element coding : communication.required("language").elements("coding")) {
            String code = coding.text("code");
            if (LANGUAGE_SYSTEM.equals(coding.text("system")) && code != null) {
                if (!LANGUAGE.matcher(code).matches()) {
                    throw coding.bad("code", Reason.BAD_CODE, "not a BCP 47 tag");
                }
                return code;
            }
        }
        return null;
    }
}
