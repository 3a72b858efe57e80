package io.dunning.payer;

import io.dunning.payer.PatientShare.NotYet;
import io.dunning.payer.PatientShare.Nothing;
import io.dunning.payer.PatientShare.Owed;
import io.dunning.receivable.Amount;
import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How {@link PatientShare} is found: first everything that speaks for waiting, then what is left. */
final class PatientShareRule {

    private final InsurerClaim claim;
    private final LinePosition position;
    private final PayerContract contract;
    private final LocalDate on;

    PatientShareRule(InsurerClaim claim, LinePosition position, PayerContract contract, LocalDate on) {
        this.claim = claim;
        this.position = position;
        this.contract = contract;
        this.on = on;
    }

    PatientShare share() {
        if (position.answers().isEmpty()) {
            return unanswered();
        }
        if (position.status() == LineStatus.TAKEN_BACK) {
            return notYet("taken-back", "The insurer took its answer back and has to answer again.");
        }
        if (position.objectedOn() != null) {
            return notYet("objected", "The insurer's answer isn't accepted; it has been asked to look again.");
        }
        return answered();
    }

    private PatientShare unanswered() {
        LocalDate submittedOn = claim.submittedOn().orElse(null);
        if (submittedOn == null || claim.stage() == InsurerClaim.Stage.REJECTED) {
            return notYet("not-sent", "The insurer hasn't been asked yet.");
        }
        LocalDate answerBy = submittedOn.plusDays(contract.answerDays());
        if (!on.isAfter(answerBy)) {
            return new NotYet(
                    "no-answer", "The insurer has time to answer until " + answerBy + ".", answerBy.plusDays(1));
        }
        LocalDate givenUpOn = position.givenUpOn();
        if (givenUpOn == null) {
            return notYet("insurer-still-asked", "The insurer is out of time, and is still asked to pay.");
        }
        if (!contract.patientPaysIfUnanswered()) {
            return new Nothing("The insurer didn't answer, and that is not the patient's burden.");
        }
        Map<ClaimKind, Amount> parts = new EnumMap<>(ClaimKind.class);
        parts.put(inFull(), position.line().expected());
        return owed(parts, later(givenUpOn, answerBy.plusDays(1)), "The insurer was asked and didn't answer in time.");
    }

    private PatientShare answered() {
        LocalDate answeredOn = position.answeredOn().orElseThrow();
        LocalDate objectBy = answeredOn.plusDays(contract.objectionDays());
        LocalDate givenUpOn = position.givenUpOn();
        if (givenUpOn == null && !asAgreed() && !on.isAfter(objectBy)) {
            return new NotYet(
                    "may-object",
                    "The insurer's answer can be contested until " + objectBy + ".",
                    objectBy.plusDays(1));
        }
        if (givenUpOn == null
                && hasReason(AdjustmentReason.OTHER_PAYER)
                && position.shortfall().isPositive()) {
            return notYet("other-payer", "Another payer has to be asked first.");
        }
        if (givenUpOn == null && contractLeavesMore() && position.open().isPositive()) {
            return notYet("insurer-still-asked", "The insurer is still asked to pay this part.");
        }
        LocalDate finalOn = givenUpOn != null ? givenUpOn : asAgreed() ? answeredOn : objectBy.plusDays(1);
        return owed(parts(), finalOn, "The insurer has decided, and left this part to the patient.");
    }

    /** Whether nothing in the answer is worth an objection: the tariff is kept, and the patient's part is the agreed share. */
    private boolean asAgreed() {
        return !position.shortfall().isPositive()
                && position.adjustments().stream()
                        .filter(Adjustment::isLeftToPatient)
                        .allMatch(a -> a.reason() == AdjustmentReason.PATIENT_SHARE);
    }

    private boolean hasReason(AdjustmentReason reason) {
        return position.adjustments().stream().anyMatch(a -> a.reason() == reason);
    }

    private boolean contractLeavesMore() {
        return position.adjustments().stream().anyMatch(this::byContract);
    }

    private boolean byContract(Adjustment part) {
        return part.liability() == Liability.UNSTATED
                && contract.patientAnswersFor().contains(part.reason());
    }

    private boolean isPatients(Adjustment part) {
        return part.isLeftToPatient() || byContract(part);
    }

    private Map<ClaimKind, Amount> parts() {
        Map<ClaimKind, Amount> parts = new EnumMap<>(ClaimKind.class);
        for (Adjustment part : position.adjustments()) {
            if (isPatients(part)) {
                parts.merge(kind(part.reason()), part.amount(), Amount::plus);
            }
        }
        parts.values().removeIf(Amount::isZero);
        return parts;
    }

    private ClaimKind kind(AdjustmentReason reason) {
        return switch (reason) {
            case PATIENT_SHARE -> ClaimKind.COPAYMENT;
            case TARIFF -> ClaimKind.TARIFF_DIFFERENCE;
            case NOT_INSURED,
                    NOT_COVERED,
                    LIMIT_REACHED,
                    NO_AUTHORISATION,
                    OTHER_PAYER,
                    LATE,
                    DUPLICATE,
                    INCOMPLETE,
                    INCLUDED,
                    WITHHELD,
                    OTHER,
                    NOT_STATED -> inFull();
        };
    }

    private ClaimKind inFull() {
        return position.line().category() == BillingCategory.MATERIALS ? ClaimKind.MATERIALS : ClaimKind.PRIVATE_FEE;
    }

    private PatientShare owed(Map<ClaimKind, Amount> parts, LocalDate finalOn, String sentence) {
        if (parts.isEmpty()) {
            return new Nothing("The insurer has decided, and nothing of it is left to the patient.");
        }
        Amount unpaid = position.line().billed().minus(position.paid());
        Amount sum = parts.values().stream().reduce(Amount.zero(claim.currency()), Amount::plus);
        if (unpaid.isLessThan(sum) || parts.values().stream().anyMatch(p -> !p.isPositive())) {
            return notYet("does-not-add-up", "What the insurer says doesn't add up; a person looks at it.");
        }
        List<Receivable> receivables = parts.entrySet().stream()
                .map(part -> receivable(part.getKey(), part.getValue(), finalOn))
                .toList();
        return new Owed(receivables, finalOn, sentence);
    }

    private Receivable receivable(ClaimKind kind, Amount amount, LocalDate finalOn) {
        ClaimLine line = position.line();
        return new Receivable(
                new ReceivableId(claim.id() + "." + line.id() + "." + kind),
                claim.creditor(),
                line.patient(),
                line.patient(),
                kind,
                line.category(),
                line.serviceOn(),
                finalOn.plusDays(contract.patientDueDays()),
                amount.toMoney(),
                "CLAIM-" + claim.id(),
                line.serviceOn().getYear());
    }

    private static NotYet notYet(String code, String sentence) {
        return new NotYet(code, sentence, null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
