package io.dunning.escalation;

import java.time.LocalDate;

/**
 * What the ledger says of a case.
 *
 * @param completeUpToDay the watermark, as days since 1970-01-01: every payment up to and including this day is in it
 * @param openMinor what is open of the case's items, in minor units of the case's currency
 * @param knowsAll whether the ledger named every item of the case, in the case's currency
 */
public record LedgerView(long completeUpToDay, long openMinor, boolean knowsAll) {

    /** What a ledger says that knows every item. */
    public LedgerView(LocalDate completeUpTo, long openMinor) {
        this(completeUpTo.toEpochDay(), openMinor, true);
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
