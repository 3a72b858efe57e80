package io.dunning.escalation;

import java.time.LocalDate;

/**
 * What the ledger says of a case.
 *
 * @param completeUpToDay the watermark, as days since 1970-01-01: every payment up to and including this day is in it
 * @param openMinor what is open of the case's items, in minor units
 */
public record LedgerView(long completeUpToDay, long openMinor) {

    public LedgerView(LocalDate completeUpTo, long openMinor) {
        this(completeUpTo.toEpochDay(), openMinor);
    }

    /** The ledger did not answer: it is complete up to no day at all. */
    public static LedgerView unreachable(long openMinor) {
        return new LedgerView(LocalDate.MIN, openMinor);
    }

    public boolean isReachable() {
        return completeUpToDay != LocalDate.MIN.toEpochDay();
    }

    /** The watermark: every payment up to and including this day is in it. */
    public LocalDate completeUpTo() {
        return LocalDate.ofEpochDay(completeUpToDay);
    }
}
