package io.dunning.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a notice may carry a fee, and which. A fee never changes the principal.
 *
 * @param code names the kind of fee; fees of one code are counted together
 * @param tariff the dated amounts
 * @param daysAfterDueMin no fee earlier than so many days after the due date
 * @param countMax at most so many fees of this code on a claim
 * @param countResetMonths the count begins anew so many months after the last fee of any code; 0 for never
 * @param priorDeadlineDaysMin a further fee of any code only if the last fee-bearing notice gave at least so many days
 *     and they have passed
 * @param source where the rule is written
 */
public record FeeRule(
        String code,
        List<Tariff> tariff,
        int daysAfterDueMin,
        int countMax,
        int countResetMonths,
        int priorDeadlineDaysMin,
        String source) {

    /**
     * A dated amount.
     *
     * @param from first day
     * @param until last day; {@code null} until a newer one
     * @param minor in minor units of the policy's currency
     */
    public record Tariff(LocalDate from, @Nullable LocalDate until, long minor) {
        public Tariff {
            if (minor <= 0) {
                throw new IllegalArgumentException("a fee is positive: " + minor);
            }
            if (until != null && until.isBefore(from)) {
                throw new IllegalArgumentException("a tariff ends before it begins: " + until);
            }
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    public FeeRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(source, "source");
        tariff = List.copyOf(tariff);
        if (countMax < 1 || countResetMonths < 0 || daysAfterDueMin < 0 || priorDeadlineDaysMin < 0) {
            throw new IllegalArgumentException(
                    "the numbers of fee rule " + code + " are not negative, its count at least 1");
        }
    }

    /** The tariff of a day in minor units; 0 where none is known: a fee without a source is not charged. */
    public long minorOn(LocalDate day) {
        return tariff.stream()
                .filter(t -> t.holdsOn(day))
                .findFirst()
                .map(Tariff::minor)
                .orElse(0L);
    }
}
