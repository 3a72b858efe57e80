package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Invoice and ChargeItem. */
final class Bills {

    private static final Set<String> INVOICE_CODES =
            Set.of("draft", "issued", "balanced", "cancelled", "entered-in-error");
    private static final Set<String> CHARGE_CODES =
            Set.of("planned", "billable", "not-billable", "aborted", "billed", "entered-in-error", "unknown");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:/#-]{0,99}");

    private final FhirMapping mapping;
    private final References references;
    private final LocalDate readOn;

    Bills(FhirMapping mapping, References references, LocalDate readOn) {
        this.mapping = mapping;
        this.references = references;
        this.readOn = readOn;
    }

    Optional<BillingFact> invoice(Element invoice) throws BadElement {
        String id = Values.id(invoice);
        return switch (invoice.code("status", INVOICE_CODES)) {
            case "draft" -> Optional.empty();
            case "issued" -> Optional.of(issued(id, invoice));
            case "balanced" -> Optional.of(new BillingFact.Settled(new ReceivableId(id)));
            default -> Optional.of(new BillingFact.Withdrawn(FhirType.INVOICE, id));
        };
    }

    private BillingFact issued(String id, Element invoice) throws BadElement {
        PersonId patient = references.person(invoice, "subject");
        PersonId debtor = references.personIfAny(invoice, "recipient");
        if (debtor == null && !mapping.patientOwes()) {
            throw invoice.missing("recipient");
        }
        return new BillingFact.Invoice(
                new ReceivableId(id),
                references.creditor(invoice),
                debtor == null ? patient : debtor,
                patient,
                terms(invoice),
                Values.positiveMoney(invoice, "totalGross", mapping.currencies()),
                Values.claimDay(invoice, "date", mapping.zone(), readOn),
                number(id, invoice),
                references.idOf(invoice.element("account"), FhirType.ACCOUNT.resourceType()),
                charges(invoice));
    }

    private List<String> charges(Element invoice) throws BadElement {
        List<String> charges = new ArrayList<>();
        for (Element line : invoice.elements("lineItem")) {
            Element charge = line.element("chargeItemReference");
            String id = references.idOf(charge, FhirType.CHARGE_ITEM.resourceType());
            if (id != null) {
                charges.add(id);
            } else if (charge != null) {
                throw references.unresolved(charge);
            }
        }
        return charges;
    }

    private InvoiceTerms terms(Element invoice) throws BadElement {
        Set<InvoiceTerms> found = new HashSet<>();
        Element type = invoice.element("type");
        if (type != null) {
            for (Element coding : type.elements("coding")) {
                addIfKnown(found, mapping.termsByType().get(coding.text("system") + "|" + coding.text("code")));
            }
        }
        for (Element identifier : invoice.elements("identifier")) {
            String system = identifier.text("system");
            addIfKnown(
                    found, system == null ? null : mapping.termsByIdentifier().get(system));
        }
        if (found.size() != 1) {
            throw invoice.bad(
                    "type",
                    Reason.UNKNOWN_KIND,
                    found.isEmpty()
                            ? "the mapping knows neither the type nor an identifier of this invoice"
                            : "type and identifiers of this invoice have different terms in the mapping");
        }
        return found.iterator().next();
    }

    private static void addIfKnown(Set<InvoiceTerms> found, @Nullable InvoiceTerms terms) {
        if (terms != null) {
            found.add(terms);
        }
    }

    private String number(String id, Element invoice) throws BadElement {
        if (mapping.numberSystem() == null) {
            // An id may begin with a point or a hyphen, which the number of a document can't.
            return NUMBER.matcher(id).matches() ? id : "id:" + id;
        }
        String number = null;
        for (Element identifier : invoice.elements("identifier")) {
            if (mapping.numberSystem().equals(identifier.text("system"))) {
                String value = numberIn(identifier);
                if (number != null && !number.equals(value)) {
                    throw identifier.bad(
                            "value", Reason.AMBIGUOUS_NUMBER, "another identifier of this system has another value");
                }
                number = value;
            }
        }
        if (number == null) {
            throw invoice.missing("identifier");
        }
        return number;
    }

    private static String numberIn(Element identifier) throws BadElement {
        String number = identifier.requiredText("value");
        if (!NUMBER.matcher(number).matches()) {
            throw identifier.bad("value", Reason.BAD_ID, "a number has 1 to 100 of a-z, A-Z, 0-9 and - _ . : / #");
        }
        return number;
    }

    Optional<BillingFact> chargeItem(Element charge) throws BadElement {
        String id = Values.id(charge);
        return switch (charge.code("status", CHARGE_CODES)) {
            case "planned", "unknown" -> Optional.empty();
            case "billable", "billed" -> {
                Element period = charge.element("occurrencePeriod");
                LocalDate on = period == null
                        ? Values.claimDay(charge, "occurrenceDateTime", mapping.zone(), readOn)
                        : Values.claimDay(period, "start", mapping.zone(), readOn);
                yield Optional.of(new BillingFact.Charge(id, references.person(charge, "subject"), on));
            }
            default -> Optional.of(new BillingFact.Withdrawn(FhirType.CHARGE_ITEM, id));
        };
    }
}
