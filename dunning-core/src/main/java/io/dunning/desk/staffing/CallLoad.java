package io.dunning.desk.staffing;

import java.time.Duration;

/**
 * The calls of a period, taken as coming at random and evenly over it, and the mean time that one takes. The mean is the desk's as it was measured, for
 * planning; it is no target for anybody.
 *
 * @param calls how many come, 0 to 1,000,000,000
 * @param period in what time, a millisecond to ten million hours
 * @param handling mean time for one call, the work after it included; a millisecond to a day
 */
public record CallLoad(long calls, Duration period, Duration handling) {

    private static final long CALLS_MAX = 1_000_000_000;
    private static final Duration PERIOD_MAX = Duration.ofHours(10_000_000);
    private static final Duration HANDLING_MAX = Duration.ofDays(1);

    public CallLoad {
        if (calls < 0 || calls > CALLS_MAX) {
            throw new IllegalArgumentException("calls are 0 to " + CALLS_MAX + ": " + calls);
        }
        inMillis(period, PERIOD_MAX, "period");
        inMillis(handling, HANDLING_MAX, "handling");
    }

    /** The same desk with that many calls. */
    public CallLoad withCalls(long others) {
        return new CallLoad(others, period, handling);
    }

    /** The load in Erlangs: how many agents would be busy without a pause. */
    public double erlangs() {
        return (double) calls * handling.toMillis() / period.toMillis();
    }

    /** Calls a second. */
    double rate() {
        return calls / seconds(period);
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    static Duration inMillis(Duration time, Duration max, String what) {
        if (time.compareTo(max) > 0 || time.toMillis() < 1) {
            throw new IllegalArgumentException(what + " is a millisecond to " + max + ": " + time);
        }
        return time;
    }
}
