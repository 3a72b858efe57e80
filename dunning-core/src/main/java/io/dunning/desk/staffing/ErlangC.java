package io.dunning.desk.staffing;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What callers of a desk meet who never hang up (the queue M/M/m, the second formula of Erlang, 1917): calls at random, one agent each, the first who came is
 * answered first.
 *
 * <p>Callers do hang up, so this is the cautious figure; {@link ErlangA} counts them. By the recursion of Erlang's first formula, which neither
 * overflows nor cancels, as factorials would.
 *
 * @param load what comes in
 * @param agents who answer, 1 to 100,000
 */
public record ErlangC(CallLoad load, int agents) {

    private static final int AGENTS_MAX = 100_000;

    public ErlangC {
        check(agents);
    }

    static void check(int agents) {
        if (agents < 1 || agents > AGENTS_MAX) {
            throw new IllegalArgumentException("agents are 1 to " + AGENTS_MAX + ": " + agents);
        }
    }

    /** Whether the queue would grow without end: every caller waits for ever. */
    public boolean isOverloaded() {
        return agents <= load.erlangs();
    }

    /** The share of calls that wait at all, 0 to 1. */
    public double waitingShare() {
        return waiting(blocking(load.erlangs(), agents), load.erlangs(), agents);
    }

    /** The share of calls that are answered within that time, 0 to 1; 0 where the desk is overloaded. */
    public double serviceLevel(Duration within) {
        return served(waitingShare(), load, agents, within);
    }

    /** Whether the target is met. */
    public boolean meets(ServiceTarget target) {
        return target.isMetBy(serviceLevel(target.within()));
    }

    /** The mean wait of all calls, those that don't wait included; empty where the desk is overloaded. */
    public Optional<Duration> averageWait() {
        double spare = agents - load.erlangs();
        return isOverloaded()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(
                        (long) (waitingShare() / spare * load.handling().toMillis() * 1e6)));
    }

    /** The share of their time that agents are in calls, 0 to 1. */
    public double occupancy() {
        return Math.min(1, load.erlangs() / agents);
    }

    /** The fewest agents that meet the target; empty where 100,000 don't. */
    public static OptionalInt agentsFor(CallLoad load, ServiceTarget target) {
        double erlangs = load.erlangs();
        double blocking = 1;
        for (int agents = 1; agents <= AGENTS_MAX; agents++) {
            blocking = next(blocking, erlangs, agents);
            double share = served(waiting(blocking, erlangs, agents), load, agents, target.within());
            if (target.isMetBy(share)) {
                return OptionalInt.of(agents);
            }
        }
        return OptionalInt.empty();
    }

    /** The most calls of that period that so many agents answer within the target. */
    public static long callsFor(int agents, Duration period, Duration handling, ServiceTarget target) {
        CallLoad none = new CallLoad(0, period, handling);
        // The agents can't talk more than the time there is.
        double full = (double) agents * period.toMillis() / handling.toMillis();
        return Search.mostThat(
                (long) Math.min(full, 1_000_000_000), n -> new ErlangC(none.withCalls(n), agents).meets(target));
    }

    /** Erlang's first formula: the share that finds all agents busy, if nobody waited. */
    static double blocking(double erlangs, int agents) {
        double blocking = 1;
        for (int k = 1; k <= agents; k++) {
            blocking = next(blocking, erlangs, k);
        }
        return blocking;
    }

    private static double next(double blocking, double erlangs, int agents) {
        return erlangs * blocking / (agents + erlangs * blocking);
    }

    private static double waiting(double blocking, double erlangs, int agents) {
        return agents <= erlangs ? 1 : blocking / (1 - erlangs / agents * (1 - blocking));
    }

    private static double served(double waiting, CallLoad load, int agents, Duration within) {
        double spare = agents - load.erlangs();
        return spare <= 0
                ? 0
                : 1
                        - waiting
                                * Math.exp(-spare
                                        * within.toMillis()
                                        / load.handling().toMillis());
    }
}
