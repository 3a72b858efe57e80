package io.dunning.escalation;

import io.dunning.evidence.EvidenceGrade;
import io.dunning.notice.FeeRule;
import io.dunning.notice.NoticeKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One rung of a ladder.
 *
 * @param code unique within its ladder
 * @param kind what sort of notice it is
 * @param daysAfterDueMin not earlier than so many days after the due date; counts for the first step and for all others
 * @param daysAfterPreviousMin not earlier than so many days after the step before; 1 or more except for the first step
 * @param deadlineDays how long the debtor has to pay; the deadline moves on to a business day
 * @param bankGraceDays a payment on the last day may take so long to show: the next step waits for it
 * @param minimumMinor open amount in minor units below which the step isn't taken
 * @param requires the least evidence that the step before must have; {@link EvidenceGrade#NONE} for any outcome
 * @param mandatory whether the policy holds that law prescribes it, so that its cost is no reason to leave it out
 * @param options the ways to take it; among those about as good as the best, the least intrusive is taken, the first of equals
 * @param fee the fee it may carry; {@code null} for none
 */
public record Step(
        String code,
        NoticeKind kind,
        int daysAfterDueMin,
        int daysAfterPreviousMin,
        int deadlineDays,
        int bankGraceDays,
        long minimumMinor,
        EvidenceGrade requires,
        boolean mandatory,
        List<StepOption> options,
        @Nullable FeeRule fee) {

    public Step {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(requires, "requires");
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("step " + code + " has no option");
        }
        if (daysAfterDueMin < 0 || daysAfterPreviousMin < 0 || bankGraceDays < 0 || minimumMinor < 0) {
            throw new IllegalArgumentException("step " + code + " has a negative number");
        }
        if (deadlineDays < 1) {
            throw new IllegalArgumentException("step " + code + " gives no day to pay");
        }
    }
}
