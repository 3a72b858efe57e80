package io.dunning.escalation.guard;

import io.dunning.escalation.Verdict;

/**
 * The strictest of several verdicts and which guard gave it, in one number, so that the hot path needs neither a loop nor an object:
 * the verdict in the upper half, the guard's place in the lower, where an earlier place is the greater number. The greater of two
 * such numbers is the stricter verdict, and the earlier guard of equals.
 */
public final class Strictest {

    private static final int PLACES = 1 << 8;

    private Strictest() {}

    static long of(int place, int verdict) {
        return (long) verdict << Integer.SIZE | PLACES - place;
    }

    /** As {@link Verdict} defines it. */
    public static int verdict(long strictest) {
        return (int) (strictest >>> Integer.SIZE);
    }

    /** The place of the guard in its list. */
    public static int place(long strictest) {
        return PLACES - (int) strictest;
    }
}
