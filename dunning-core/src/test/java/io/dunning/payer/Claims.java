package io.dunning.payer;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.EUR;
import static io.dunning.Fixtures.eur;

import io.dunning.payer.SettlementLine.Kind;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims to an invented insurer, as tests speak of them. */
final class Claims {

    static final PersonId INSURER = new PersonId("insurer-1");
    static final PersonId PATIENT = new PersonId("patient-1");
    static final LocalDate SERVED = LocalDate.of(2026, 3, 2);
    static final LocalDate SENT = LocalDate.of(2026, 3, 9);
    static final LocalDate PAID = LocalDate.of(2026, 4, 20);
    static final LineId LINE = new LineId("1");

    private Claims() {}

    static PayerContract contract() {
        return contract(Set.of());
    }

    /** 30 days to pay, 90 to answer, 60 to object, and the patient pays within 30. */
    static PayerContract contract(Set<AdjustmentReason> patientAnswersFor) {
        return new PayerContract(INSURER, 30, 90, 60, patientAnswersFor, true, 30, "invented for tests");
    }

    static ClaimLine line(String id, String billed, String expected) {
        return new ClaimLine(
                new LineId(id),
                new VisitId("V" + id),
                PATIENT,
                SERVED,
                BillingCategory.VISIT,
                new TariffCode("T-" + id),
                eur(billed),
                eur(expected));
    }

    static InsurerClaim drafted(ClaimLine... lines) {
        return InsurerClaim.replay(
                List.of(InsurerClaim.draft(new ClaimId("C1"), CREDITOR, INSURER, List.of(lines), SENT.minusDays(2))));
    }

    static InsurerClaim sent(ClaimLine... lines) {
        InsurerClaim draft = drafted(lines);
        return after(draft, draft.submit("portal-1", SENT));
    }

    /** The claim after what was accepted. */
    static InsurerClaim after(InsurerClaim claim, ClaimOutcome outcome) {
        if (outcome instanceof ClaimOutcome.Accepted accepted) {
            return claim.evolve(accepted.events());
        }
        throw new AssertionError("refused: " + outcome);
    }

    static Adjustment part(AdjustmentReason reason, Liability liability, String amount) {
        return new Adjustment(reason, liability, eur(amount), "", "X1");
    }

    /** One line of 100 euros billed and 80 by the tariff, and the answer to it. */
    static InsurerClaim answered(String paid, Adjustment... parts) {
        InsurerClaim claim = sent(line("1", "100.00", "80.00"));
        return settle(claim, aSettlement("S1").answer("1", "100.00", paid, parts));
    }

    static InsurerClaim settle(InsurerClaim claim, ASettlement settlement) {
        TickOff tickOff = TickOff.of(settlement.build(), Map.of(claim.id(), claim), PAID.plusDays(1));
        return claim.evolve(tickOff.events().getOrDefault(claim.id(), List.of()));
    }

    static ASettlement aSettlement(String id) {
        return new ASettlement(id);
    }

    /** Puts a settlement together; what is paid is what its lines say. */
    static final class ASettlement {
        private final String id;
        private final List<SettlementLine> lines = new ArrayList<>();

        ASettlement(String id) {
            this.id = id;
        }

        ASettlement answer(String line, String billed, String paid, Adjustment... parts) {
            return add(Kind.ANSWER, "C1", new LineId(line), null, billed, paid, parts);
        }

        ASettlement reversal(String line, String billed, String paid, Adjustment... parts) {
            return add(Kind.REVERSAL, "C1", new LineId(line), null, billed, paid, parts);
        }

        ASettlement byCode(String claim, String code, String billed, String paid, Adjustment... parts) {
            return add(Kind.ANSWER, claim, null, new TariffCode(code), billed, paid, parts);
        }

        ASettlement estimate(String line, String billed, Adjustment... parts) {
            return add(Kind.ESTIMATE, "C1", new LineId(line), null, billed, "0.00", parts);
        }

        private ASettlement add(
                Kind kind,
                String claim,
                @Nullable LineId line,
                @Nullable TariffCode code,
                String billed,
                String paid,
                Adjustment... parts) {
            lines.add(new SettlementLine(
                    lines.size() + 1,
                    kind,
                    new ClaimId(claim),
                    line,
                    SERVED,
                    code,
                    eur(billed),
                    eur(paid),
                    List.of(parts)));
            return this;
        }

        /** What the lines leave below zero is carried over, as insurers do. */
        Settlement build() {
            Amount sum = lines.stream().map(SettlementLine::paid).reduce(Amount.zero(EUR), Amount::plus);
            List<Settlement.Deduction> carried =
                    sum.minor() < 0 ? List.of(new Settlement.Deduction("FB", "", sum)) : List.of();
            return new Settlement(
                    new SettlementId(id),
                    INSURER,
                    CREDITOR,
                    PAID,
                    sum.minor() < 0 ? Amount.zero(EUR) : sum,
                    lines,
                    carried);
        }
    }
}
