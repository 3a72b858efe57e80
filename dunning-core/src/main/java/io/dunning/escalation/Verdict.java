package io.dunning.escalation;

/**
 * What a rule says of a step, as a number, so that millions can be judged without garbage and the strictest is the greatest.
 *
 * <p>{@link #ALLOW}, or the day (days since 1970-01-01) until which to wait, or {@link #FORBID}.
 */
public final class Verdict {

    /** Nothing against it. */
    public static final int ALLOW = 0;

    /** Not while things are as they are. */
    public static final int FORBID = Integer.MAX_VALUE;

    private Verdict() {}

    /** Not before that day. */
    public static int deferUntil(long epochDay) {
        if (epochDay <= ALLOW || epochDay >= FORBID) {
            throw new IllegalArgumentException("not a day to wait for: " + epochDay);
        }
        return (int) epochDay;
    }

    /** Not before that day, if it lies after {@code today}; else nothing against it. */
    public static int notBefore(long epochDay, long today) {
        return epochDay <= today ? ALLOW : deferUntil(epochDay);
    }

    public static boolean isDeferral(int verdict) {
        return verdict > ALLOW && verdict < FORBID;
    }
}
