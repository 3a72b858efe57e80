package io.dunning.escalation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the ledger says of a case.
 *
 * @param completeUpTo the watermark: every payment up to and including this day is in it
 * @param openMinor what is open of the case's items, in minor units
 */
public record LedgerView(LocalDate completeUpTo, long openMinor) {
    public LedgerView {
        Objects.requireNonNull(completeUpTo, "completeUpTo");
    }

    /** The ledger did not answer: it is complete up to no day at all. */
    public static LedgerView unreachable(long openMinor) {
        return new LedgerView(LocalDate.MIN, openMinor);
    }

    public boolean isReachable() {
        return !completeUpTo.equals(LocalDate.MIN);
    }
}
