package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows references and identifiers to the keys of the host. */
final class References {

    /**
     * Systems of numbers that states and their health services give people. Seen in published implementation guides or in open systems that
     * use them, and not verified against the registries of those states: Italy (HL7 Italia terminology), Norway and Sweden (a guide for both),
     * Denmark (DK Core), Finland (FI Core), France (INS: FR Core), Spain (DNI, social security, health card: a national guide of examples),
     * United States. Others are known by the type of the identifier only.
     */
    private static final Set<String> NATIONAL_SYSTEMS = Set.of(
            "http://hl7.it/sid/codicefiscale",
            "urn:oid:2.16.840.1.113883.2.9.4.3.2",
            "urn:oid:2.16.578.1.12.4.1.4.1",
            "urn:oid:2.16.578.1.12.4.1.4.2",
            "urn:oid:2.16.578.1.12.4.1.4.3",
            "urn:oid:2.16.578.1.12.4.1.4.4",
            "urn:oid:2.16.578.1.12.4.1.4.5",
            "urn:oid:1.2.752.129.2.1.3.1",
            "urn:oid:1.2.752.129.2.1.3.3",
            "http://electronichealth.se/identifier/personnummer",
            "urn:oid:1.2.208.176.1.2",
            "urn:oid:1.2.246.21",
            "urn:oid:1.2.250.1.213.1.4.8",
            "urn:oid:1.2.250.1.213.1.4.9",
            "urn:oid:1.3.6.1.4.1.19126.3",
            "urn:oid:1.3.6.1.4.1.19126.4",
            "urn:oid:2.16.724.4.40",
            "http://hl7.org/fhir/sid/us-ssn");

    /** HL7 v2 table 0203: national ids (also by country, as NNITA), social security, tax, passport, driver's licence. */
    private static final Pattern NATIONAL_TYPES = Pattern.compile("NI|NN[A-Z]{0,3}|SS|TAX|PPN|DL|SB");

    private static final Pattern LITERAL = Pattern.compile("([A-Za-z]{1,64})/([A-Za-z0-9.-]{1,64})(/_history/.*)?");

    private final FhirMapping mapping;

    References(FhirMapping mapping) {
        this.mapping = mapping;
    }

    /** Type and id of a resource on the server that is read. */
    record Literal(String type, String id) {}

    /** The key of a Patient or RelatedPerson itself. */
    PersonId keyOf(FhirType type, String id, Element resource) throws BadElement {
        Optional<PersonId> key = mapping.persons().ofResource(type.resourceType(), id);
        for (Element identifier : resource.elements("identifier")) {
            String value = identifier.text("value");
            String system = identifier.text("system");
            if (key.isEmpty() && value != null && system != null) {
                key = mapping.persons().ofIdentifier(system, value);
            }
        }
        if (key.isEmpty()) {
            throw resource.bad("id", Reason.UNRESOLVED_REFERENCE, "the host has no key for this person");
        }
        for (Element identifier : resource.elements("identifier")) {
            refuseNational(identifier, key.get());
        }
        return key.get();
    }

    PersonId person(Element holder, String field) throws BadElement {
        return person(holder.required(field));
    }

    @Nullable
    PersonId personIfAny(Element holder, String field) throws BadElement {
        Element reference = holder.element(field);
        return reference == null ? null : person(reference);
    }

    List<PersonId> persons(Element holder, String field) throws BadElement {
        List<PersonId> persons = new ArrayList<>();
        for (Element reference : holder.elements(field)) {
            persons.add(person(reference));
        }
        return persons;
    }

    PersonId person(Element reference) throws BadElement {
        Literal literal = literal(reference);
        Optional<PersonId> key =
                literal == null ? Optional.empty() : mapping.persons().ofResource(literal.type(), literal.id());
        if (key.isPresent()) {
            return key.get();
        }
        Element identifier = reference.element("identifier");
        String system = identifier == null ? null : identifier.text("system");
        String value = identifier == null ? null : identifier.text("value");
        if (identifier != null && system != null && value != null) {
            key = mapping.persons().ofIdentifier(system, value);
            if (key.isPresent()) {
                refuseNational(identifier, key.get());
                return key.get();
            }
        }
        throw unresolved(reference);
    }

    /** The id behind a reference to that type of resource; {@code null} without one, or where it leads elsewhere. */
    @Nullable
    String idOf(@Nullable Element reference, String type) throws BadElement {
        Literal literal = reference == null ? null : literal(reference);
        return literal != null && literal.type().equals(type) ? literal.id() : null;
    }

    @Nullable
    ReceivableId receivable(@Nullable Element reference) throws BadElement {
        String id = idOf(reference, FhirType.INVOICE.resourceType());
        return id == null ? null : new ReceivableId(id);
    }

    CreditorId creditor(Element invoice) throws BadElement {
        Element issuer = invoice.element("issuer");
        CreditorId creditor = mapping.creditor();
        if (issuer != null) {
            Literal literal = literal(issuer);
            creditor = literal == null ? null : mapping.issuers().get(literal.type() + "/" + literal.id());
        } else if (creditor == null) {
            throw invoice.missing("issuer");
        }
        if (creditor == null) {
            throw invoice.bad("issuer", Reason.UNKNOWN_CREDITOR, "the mapping knows no such issuer");
        }
        return creditor;
    }

    BadElement unresolved(Element reference) {
        return new BadElement(
                reference.path(), Reason.UNRESOLVED_REFERENCE, "leads to nobody that the host has a key for");
    }

    /** Relative, or absolute on the mapping's own server; {@code null} for all others. */
    private @Nullable Literal literal(Element reference) throws BadElement {
        String text = reference.text("reference");
        String base = mapping.baseUrl();
        if (text != null && base != null && text.startsWith(base + "/")) {
            text = text.substring(base.length() + 1);
        }
        var matcher = LITERAL.matcher(text == null ? "" : text);
        return matcher.matches() ? new Literal(matcher.group(1), matcher.group(2)) : null;
    }

    private static void refuseNational(Element identifier, PersonId key) throws BadElement {
        String value = identifier.text("value");
        if (value != null && isNational(identifier) && holds(key.value(), value)) {
            throw identifier.bad(
                    "value", Reason.NATIONAL_NUMBER_AS_KEY, "a number that a state gives its people can't be a key");
        }
    }

    private static boolean holds(String key, String number) {
        String bare = number.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return !bare.isEmpty()
                && key.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT).contains(bare);
    }

    private static boolean isNational(Element identifier) throws BadElement {
        String system = identifier.text("system");
        if (system != null && NATIONAL_SYSTEMS.contains(system.toLowerCase(Locale.ROOT))) {
            return true;
        }
        Element type = identifier.element("type");
        if (type != null) {
            for (Element coding : type.elements("coding")) {
                String code = coding.text("code");
                if (code != null && NATIONAL_TYPES.matcher(code).matches()) {
                    return true;
                }
            }
        }
        return false;
    }
}
