package io.dunning.payer;

import io.dunning.payer.ClaimEvent.Answered;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a claim with all that the insurer said about it, and where that leaves us.
 *
 * @param line what was claimed
 * @param answers in the order in which we learnt of them; each counts once
 * @param objectedOn when the creditor objected to the answer that stands; {@code null} otherwise
 * @param givenUpOn when a person decided to ask the insurer no more; {@code null} otherwise
 */
public record LinePosition(
        ClaimLine line,
        List<Answered> answers,
        @Nullable LocalDate objectedOn,
        @Nullable LocalDate givenUpOn) {
    public LinePosition {
        Objects.requireNonNull(line, "line");
        answers = List.copyOf(answers);
    }

    static LinePosition unanswered(ClaimLine line) {
        return new LinePosition(line, List.of(), null, null);
    }

    /** A new answer ends an objection and opens again what was given up: the insurer moved. */
    LinePosition answered(Answered answer) {
        List<Answered> all = new ArrayList<>(answers);
        all.add(answer);
        return new LinePosition(line, all, null, null);
    }

    LinePosition objected(LocalDate on) {
        return new LinePosition(line, answers, on, null);
    }

    LinePosition givenUp(LocalDate on) {
        return new LinePosition(line, answers, null, on);
    }

    /** What the insurer paid for it in all. */
    public Amount paid() {
        return answers.stream().map(Answered::paid).reduce(zero(), Amount::plus);
    }

    /** What the insurer doesn't pay, net of what it took back, in the order in which the reasons came up. */
    public List<Adjustment> adjustments() {
        List<Adjustment> net = new ArrayList<>();
        for (Answered answer : answers) {
            for (Adjustment more : answer.adjustments()) {
                int known = indexOf(net, more);
                if (known < 0) {
                    net.add(more);
                } else {
                    net.set(known, net.get(known).plus(more.amount()));
                }
            }
        }
        net.removeIf(a -> a.amount().isZero());
        return List.copyOf(net);
    }

    private static int indexOf(List<Adjustment> adjustments, Adjustment sought) {
        for (int i = 0; i < adjustments.size(); i++) {
            if (adjustments.get(i).isOfTheSame(sought)) {
                return i;
            }
        }
        return -1;
    }

    /** What the insurer leaves to the patient by its own word. */
    public Amount leftToPatient() {
        return leftToPatient(true).plus(leftToPatient(false));
    }

    private Amount leftToPatient(boolean tariff) {
        return adjustments().stream()
                .filter(Adjustment::isLeftToPatient)
                .filter(a -> tariff == (a.reason() == AdjustmentReason.TARIFF))
                .map(Adjustment::amount)
                .reduce(zero(), Amount::plus);
    }

    /**
     * What the tariff says the insurer pays, less what it paid and what it leaves to the patient. Negative where it paid more. A tariff
     * difference for the patient first fills the room between the price and the tariff, which the insurer never owed.
     */
    public Amount shortfall() {
        Amount room = line.billed().minus(line.expected());
        Amount patientsTariff = leftToPatient(true);
        Amount beyondRoom = room.isLessThan(patientsTariff) ? patientsTariff.minus(room) : zero();
        return line.expected().minus(paid()).minus(leftToPatient(false)).minus(beyondRoom);
    }

    /** What is still asked of the insurer for this line: nothing below zero, and nothing once it is given up. */
    public Amount open() {
        Amount shortfall = shortfall();
        return givenUpOn == null && shortfall.isPositive() ? shortfall : zero();
    }

    public LineStatus status() {
        if (answers.isEmpty()) {
            return LineStatus.NOT_ANSWERED;
        }
        List<Adjustment> net = adjustments();
        if (paid().isZero() && net.isEmpty()) {
            return LineStatus.TAKEN_BACK;
        }
        Amount shortfall = shortfall();
        if (shortfall.isZero()) {
            return LineStatus.SETTLED;
        }
        if (!shortfall.isPositive()) {
            return LineStatus.ABOVE_TARIFF;
        }
        if (!paid().isPositive()) {
            return LineStatus.DENIED;
        }
        boolean onlyPrice =
                net.stream().filter(a -> !a.isLeftToPatient()).allMatch(a -> a.reason() == AdjustmentReason.TARIFF);
        return onlyPrice ? LineStatus.BELOW_TARIFF : LineStatus.PART_PAID;
    }

    /** The day of the last settlement that speaks of it. */
    public Optional<LocalDate> answeredOn() {
        return answers.stream().map(Answered::paidOn).max(LocalDate::compareTo);
    }

    boolean knows(AnswerRef ref) {
        return answers.stream().anyMatch(a -> a.ref().equals(ref));
    }

    private Amount zero() {
        return Amount.zero(line.billed().currency());
    }
}
