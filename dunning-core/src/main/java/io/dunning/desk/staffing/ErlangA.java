package io.dunning.desk.staffing;

import java.time.Duration;
import java.util.function.IntToDoubleFunction;

/**
 * What callers of a desk meet who hang up when their patience ends (the queue M/M/m+M; Palm 1946; Garnett, Mandelbaum, Reiman 2002): as {@link ErlangC}, with a patience that is
 * exponentially distributed. There is an answer for an overloaded desk, too: the rest hangs up.
 *
 * <p>States above "all agents busy" are summed until what follows is less than 10⁻¹² of it. The share answered in time is the integral over the moment
 * of the answer, whose density sums up to one exponential.
 *
 * @param load what comes in
 * @param agents who answer, 1 to 100,000
 * @param patience mean time after which a waiting caller hangs up; a second to a day, in which no more than a million calls come
 */
public record ErlangA(CallLoad load, int agents, Duration patience) {

    private static final long WAITING_MAX = 1_000_000;

    public ErlangA {
        ErlangC.check(agents);
        if (patience.compareTo(Duration.ofSeconds(1)) < 0 || patience.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("patience is a second to a day: " + patience);
        }
        if (load.rate() * CallLoad.seconds(patience) > WAITING_MAX) {
            throw new IllegalArgumentException("more than a million callers would wait");
        }
    }

    /** The share of calls that find all agents busy, 0 to 1. */
    public double waitingShare() {
        double peak = peakLog();
        double busy = sum(peak, waiting -> 1);
        return busy / all(busy, peak);
    }

    /** The share of calls that hang up before they are answered, 0 to 1. */
    public double abandonedShare() {
        if (load.calls() == 0) {
            return 0;
        }
        double peak = peakLog();
        double length = sum(peak, waiting -> waiting) / all(sum(peak, waiting -> 1), peak);
        // Those who hang up in a second are those who wait, each at the rate of their patience.
        return Math.min(1, length * leaving() / arrivals());
    }

    /** The mean wait of all calls, until the answer or until they hang up. */
    public Duration averageWait() {
        return Duration.ofNanos((long) (abandonedShare() * patience.toMillis() * 1e6));
    }

    /** The share of their time that agents are in calls, 0 to 1. */
    public double occupancy() {
        return load.erlangs() * (1 - abandonedShare()) / agents;
    }

    /** The share of all calls that are answered within that time, 0 to 1; who hangs up counts as not answered. */
    public double serviceLevel(Duration within) {
        double peak = peakLog();
        double busy = sum(peak, waiting -> 1);
        double all = all(busy, peak);
        return Math.min(1, 1 - busy / all + answeredAfterWait(CallLoad.seconds(within), peak) / all);
    }

    private double arrivals() {
        return load.rate();
    }

    private double services() {
        return agents / CallLoad.seconds(load.handling());
    }

    private double leaving() {
        return 1 / CallLoad.seconds(patience);
    }

    /**
     * Logarithm of the likeliest state in which somebody waits, or nobody does, against the one in which just all agents are busy. All sums are told
     * against it: in a great overload they would be beyond every double.
     */
    private double peakLog() {
        double peak = 0;
        for (int waiting = 1; services() + waiting * leaving() < arrivals(); waiting++) {
            peak += Math.log(arrivals() / (services() + waiting * leaving()));
        }
        return peak;
    }

    /** The sum over the states in which all agents are busy, each with its weight by how many wait. */
    private double sum(double peakLog, IntToDoubleFunction weight) {
        double arrivals = arrivals();
        double stateLog = -peakLog;
        double sum = weight.applyAsDouble(0) * Math.exp(stateLog);
        for (int waiting = 1; ; waiting++) {
            double deaths = services() + waiting * leaving();
            stateLog += Math.log(arrivals / deaths);
            double state = weight.applyAsDouble(waiting) * Math.exp(stateLog);
            sum += state;
            // From here on each state is at most this part of the one before: what is left is less than a geometric
            // row.
            if (arrivals < deaths && state * deaths / (deaths - arrivals) <= 1e-12 * sum) {
                return sum;
            }
        }
    }

    /** The sum over all states. */
    private double all(double busy, double peakLog) {
        double notAllBusy = 1 / ErlangC.blocking(load.erlangs(), agents) - 1;
        return busy + notAllBusy * Math.exp(-peakLog);
    }

    /**
     * Simpson's rule over the moment of the answer. The density rises to a peak where more call than can be answered, falls from the beginning else; the
     * steps are a twentieth of how fast it changes, and 40 of those lengths beyond the peak nothing is left.
     */
    private double answeredAfterWait(double within, double peakLog) {
        double deaths = services() + leaving();
        double falling = deaths - arrivals();
        double length = 1 / Math.max(Math.sqrt(leaving() * deaths), falling);
        double peakAt = Math.max(0, Math.log(arrivals() / deaths) / leaving());
        double end = Math.min(within, peakAt + 40 * length);
        int steps = 2 * (int) Math.max(100, end / length * 10);
        double width = end / steps;
        double sum = answeredAt(0, peakLog) + answeredAt(end, peakLog);
        for (int i = 1; i < steps; i++) {
            sum += answeredAt(i * width, peakLog) * (i % 2 == 0 ? 2 : 4);
        }
        return sum * width / 3;
    }

    private double answeredAt(double time, double peakLog) {
        double gone = -Math.expm1(-leaving() * time);
        double exponent = arrivals() / leaving() * gone - (services() + leaving()) * time - peakLog;
        return services() * Math.exp(exponent);
    }
}
