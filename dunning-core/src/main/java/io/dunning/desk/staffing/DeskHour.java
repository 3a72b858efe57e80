package io.dunning.desk.staffing;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A stretch of a day on which the desk is open, an hour or another length.
 *
 * @param from when it begins, in the desk's zone
 * @param length a minute to a day
 * @param agents who answer calls in it, 0 to 100,000; who is at lunch, in a course or writing mails isn't among them
 * @param callsPermille which part of the day's calls comes in it, as measured
 */
public record DeskHour(LocalTime from, Duration length, int agents, int callsPermille) {
    public DeskHour {
        CallLoad.inMillis(length, Duration.ofDays(1), "an hour of the desk");
        if (agents != 0) {
            ErlangC.check(agents);
        }
        if (from.toNanoOfDay() + length.toNanos() > Duration.ofDays(1).toNanos()) {
            throw new IllegalArgumentException("an hour of the desk ends on its day: " + from + ", " + length);
        }
    }

    /** What comes in it on a day of so many calls. In a thousand such stretches there are so many calls in whole numbers. */
    CallLoad load(long callsOfDay, Duration handling) {
        return new CallLoad(callsOfDay * callsPermille, length.multipliedBy(1000), handling);
    }

    /** The most calls of a day that this stretch bears its part of. */
    long callsOfDay(Duration handling, ServiceTarget target) {
        if (callsPermille == 0) {
            return Long.MAX_VALUE;
        }
        return agents == 0 ? 0 : ErlangC.callsFor(agents, length.multipliedBy(1000), handling, target) / callsPermille;
    }
}
