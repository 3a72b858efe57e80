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
    private long passedOver;
    private long skipped;
    private long setAside;

    Intake(FhirMapping mapping, LocalDate readOn, FactTaker taker) {
        this.taker = taker;
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
        try {
            fact = read(type, resource);
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
        fact.get().giveTo(taker);
        handedOver.merge(type, 1L, Long::sum);
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
