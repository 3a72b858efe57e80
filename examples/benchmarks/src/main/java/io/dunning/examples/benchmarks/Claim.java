package io.dunning.examples.benchmarks;

/**
 * A case as the contestants get it: flat numbers, with its items, notices, holds and contact points already folded into what the
 * policy asks for. The library gets the whole case instead and folds for itself, so the others have the easier task.
 *
 * <p>Days are days since 1970-01-01, amounts are cents. The fields are public because rule engines read them.
 */
public final class Claim {

    /** No step was taken yet, so the ladder follows from the amount. */
    public static final int NO_LADDER = 0;

    public static final int SMALL = 1;
    public static final int LARGE = 2;
    public static final int PRIVATE = 3;

    /** No usable contact point of that channel. */
    public static final int NO_POINT = -1;

    /** The hold has no end. */
    public static final int FOREVER = Integer.MAX_VALUE;

    public int today;
    public int smsOpensOn;
    public int barredBefore;

    public boolean open;
    public boolean followedUp;
    public boolean copayment;
    public int ladder;
    public int level;
    public int serviceDay;
    public int dueDay;
    public int lastStepDay;
    public int payByDay;
    public int shiftDays;
    public long totalMinor;
    public long openMinor;
    /** When a younger bill of the case is due, {@link #FOREVER} where there is none. */
    public int youngerDueDay = FOREVER;

    public long ledgerMinor;
    public int ledgerDay;
    public int heldFrom;
    public int heldUntil;
    public boolean died;
    public int adultFrom;
    public boolean mayBeTold;
    public boolean onItsWay;
    public boolean contradictory;
    /** The ordinal of the evidence grade that the last notice reached. */
    public int lastGrade;

    public int failures;

    /** Whether the first step was refused twice by its first way: then it goes by the other, where that is worth it. */
    boolean goesOtherWay(long otherNet) {
        return level == 0 && failures >= 2 && otherNet > 0;
    }

    public int[] contactDays = {};
    /** The ordinal of the source of the best usable contact point, or {@link #NO_POINT}. */
    public int smsSource;

    public int smsSeenDay;
    public boolean smsDead;
    public int letterSource;
    public boolean letterDead;
    public boolean registeredDead;

    /** Where the answer is written. */
    public final Slip slip = new Slip();

    /** The ladder it is on, or would begin. */
    public int ladder() {
        return !copayment ? PRIVATE : ladder != NO_LADDER ? ladder : totalMinor < 5000 ? SMALL : LARGE;
    }

    /** The first day on which a first step may be taken that waits so long after the due day. */
    public int firstReady(int afterDue) {
        return dueDay + afterDue + shiftDays;
    }

    /** The same for a later step. */
    public int nextReady(int afterDue, int afterPrevious, int graceBefore) {
        int afterStep = Math.max(lastStepDay + afterPrevious, payByDay + graceBefore + 1) + shiftDays;
        return Math.max(afterStep, dueDay + afterDue);
    }

    /** When a younger bill could be reminded of together with this one; {@link #FOREVER} where there is none. */
    public int joinedOn() {
        return youngerDueDay == FOREVER
                ? FOREVER
                : Math.max(youngerDueDay + (copayment ? 10 : 5) + shiftDays, today + 1);
    }

    /** When the last deadline has passed. */
    public int endReady(int grace) {
        return payByDay + grace + 1 + shiftDays;
    }

    /** The first day on which one more contact leaves at most so many within so many days. */
    public int withinCap(int contactsMax, int days) {
        int since = today - days + 1;
        int count = 0;
        for (int i = contactDays.length - 1; i >= 0 && contactDays[i] >= since; i--) {
            count++;
        }
        return count < contactsMax ? today : Math.max(today + 1, contactDays[contactDays.length - contactsMax] + days);
    }

    /** The first day that all caps leave open. */
    public int contactFreeOn() {
        return contactDays.length == 0 ? today : Math.max(withinCap(1, 1), Math.max(withinCap(2, 7), withinCap(5, 30)));
    }
}
