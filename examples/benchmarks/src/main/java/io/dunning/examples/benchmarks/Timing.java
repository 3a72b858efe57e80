package io.dunning.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/** The times of one contestant over the rounds of a benchmark, on one thread, with the bytes it allocated. */
final class Timing {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Contestant contestant;
    private final int passes;
    private final double[] nanos;
    private final double[] bytes;
    private int rounds;
    private long sum;

    /** @param passes how often a round judges its claims, so that quick contestants are measured for long enough */
    Timing(Contestant contestant, int passes, int rounds) {
        this.contestant = contestant;
        this.passes = passes;
        nanos = new double[rounds];
        bytes = new double[rounds];
    }

    void warmUp(Portfolio portfolio, int claims) {
        for (int i = 0; i < passes; i++) {
            sum += contestant.judge(portfolio, 0, claims);
        }
    }

    void round(Portfolio portfolio, int claims) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        for (int i = 0; i < passes; i++) {
            sum += contestant.judge(portfolio, 0, claims);
        }
        long end = System.nanoTime();
        double decisions = (double) passes * claims;
        nanos[rounds] = (end - start) / decisions;
        bytes[rounds] = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / decisions;
        rounds++;
    }

    double median() {
        double[] sorted = Arrays.copyOf(nanos, rounds);
        Arrays.sort(sorted);
        return sorted[rounds / 2];
    }

    double bytesMedian() {
        double[] sorted = Arrays.copyOf(bytes, rounds);
        Arrays.sort(sorted);
        return sorted[rounds / 2];
    }

    /** A line of the result table; {@code reference} is the median that the last column compares with. */
    String row(double reference) {
        double[] sorted = Arrays.copyOf(nanos, rounds);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%-55s %9.1f %9.1f %9.1f %13.3f %10.0f %9.2f",
                contestant.name(),
                sorted[0],
                sorted[rounds / 2],
                sorted[rounds - 1],
                1000 / sorted[rounds / 2],
                bytesMedian(),
                median() / reference);
    }

    static String head() {
        return String.format(
                Locale.ROOT,
                "%-55s %9s %9s %9s %13s %10s %9s",
                "",
                "ns min",
                "ns median",
                "ns max",
                "M/s (median)",
                "bytes each",
                "x dunning");
    }

    /** Of no meaning; printed so that no work can be left out. */
    long sum() {
        return sum;
    }
}
