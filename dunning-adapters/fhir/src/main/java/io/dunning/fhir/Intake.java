package io.dunning.fhir;

import io.dunning.fhir.FhirFault.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes resources one by one, as a whole or not at all, and counts. */
final class Intake {

    private final FactTaker taker;
    private final People people;
    private final Bills bills;
    private final Payers payers;
    private final Map<FhirType, Long> handedOver = new EnumMap<>(FhirType.class);
    private final List<FhirFault> faults = new ArrayList<>();
    private final List<FhirFault> remarks = new ArrayList<>();
    private final List<FhirFault> remarksOfOne = new ArrayList<>();
    private final Seen resources = new Seen();
    private final Seen numbers = new Seen();
    private final boolean numbered;
    private long passedOver;
    private long skipped;
    private long setAside;

    Intake(FhirMapping mapping, LocalDate readOn, FactTaker taker) {
        this.taker = taker;
        numbered = mapping.numberSystem() != null;
        References references = new References(mapping);
        people = new People(mapping, references, readOn, remarksOfOne::add);
        bills = new Bills(mapping, references, readOn);
        payers = new Payers(mapping, references, readOn);
    }

    /** Takes the resource whose opening brace was just read. */
    void take(FhirType type, JsonCursor parser, String path) {
        Picker picker = new Picker(parser);
        Element resource = picker.pick(type.fields(), path);
        Element.Written again = resource.value("resourceType");
        if (again == null || !again.text().equals(type.resourceType())) {
            throw changed();
        }
        if (!picker.faults().isEmpty()) {
            setAside(picker.faults());
            return;
        }
        remarksOfOne.clear();
        Optional<BillingFact> fact;
        String id;
        try {
            fact = read(type, resource);
            id = Values.id(resource);
        } catch (BadElement e) {
            setAside(List.of(e.fault()));
            return;
        } catch (IllegalArgumentException | ArithmeticException e) {
            // The values check themselves again; what they say may repeat what they were given.
            setAside(List.of(new FhirFault(path, Reason.INCONSISTENT, "its fields together make no sense")));
            return;
        }
        keep(remarks, remarksOfOne);
        if (fact.isEmpty()) {
            passedOver++;
            return;
        }
        if (isFirst(type, id, path, fact.get())) {
            fact.get().giveTo(taker);
            handedOver.merge(type, 1L, Long::sum);
        }
    }

    /** Whether nothing of the kind came before; otherwise it is dealt with here. */
    private boolean isFirst(FhirType type, String id, String path, BillingFact fact) {
        Seen.Before before = resources.note(type + "/" + id, fact.hashCode());
        if (before == Seen.Before.SAME) {
            keep(
                    remarks,
                    List.of(new FhirFault(path, Reason.DUPLICATE_RESOURCE, "stood there before, and says the same")));
            passedOver++;
            return false;
        }
        if (before == Seen.Before.DIFFERENT) {
            // Which of the two is right is anybody's guess, so neither is used.
            new BillingFact.Withdrawn(type, id).giveTo(taker);
            setAside(List.of(
                    new FhirFault(path, Reason.DUPLICATE_RESOURCE, "stood there before, and says something else")));
            return false;
        }
        if (numbered
                && fact instanceof BillingFact.Invoice invoice
                && numbers.note(invoice.creditor() + " " + invoice.number(), 0) != Seen.Before.NEVER) {
            setAside(List.of(new FhirFault(
                    path, Reason.DUPLICATE_NUMBER, "another invoice of this creditor has the same number")));
            return false;
        }
        return true;
    }

    private Optional<BillingFact> read(FhirType type, Element resource) throws BadElement {
        return switch (type) {
            case PATIENT, RELATED_PERSON -> people.person(type, resource);
            case INVOICE -> bills.invoice(resource);
            case CHARGE_ITEM -> bills.chargeItem(resource);
            case ACCOUNT -> payers.account(resource);
            case COVERAGE -> payers.coverage(resource);
            case PAYMENT_NOTICE -> payers.notice(resource);
            case PAYMENT_RECONCILIATION -> payers.reconciliation(resource);
        };
    }

    static UnreadableFhir changed() {
        return new UnreadableFhir("the document changed while it was read");
    }

    void skip() {
        skipped++;
    }

    void setAside(List<FhirFault> why) {
        setAside++;
        keep(faults, why);
    }

    FhirReport report(@Nullable FhirFault refusal, boolean more) {
        return new FhirReport(handedOver, passedOver, skipped, setAside, faults, remarks, refusal, more);
    }

    private static void keep(List<FhirFault> kept, List<FhirFault> more) {
        more.stream().limit(FhirReport.FAULTS_KEPT - kept.size()).forEach(kept::add);
    }
}
