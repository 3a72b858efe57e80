package io.dunning.examples.benchmarks;

import io.dunning.Policies;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.report.ClientReport;
import io.dunning.report.HostFigures;
import io.dunning.report.Kpi;
import io.dunning.report.KpiTable;
import io.dunning.report.KpiValue;
import io.dunning.report.ReportPeriod;
import io.dunning.report.ReportSettings;
import java.lang.management.ManagementFactory;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many events a second reports are made of, by the processor time of one thread: all figures of a month, the whole client report, and, to
 * compare, every case replayed only to sum up what is open. The histories of a simulated time are read again and again, as if there were so many
 * more cases.
 *
 * <p>Equal answers first: what is open is the same by figures and by replay, and of {@code copies} times the cases every sum is {@code copies}
 * times as great. Then memory: what is in use after a full collection before the last case of the stream, with one copy and with all.
 *
 * <p>Options, as words {@code key=value}: {@code cases=3000}, {@code days=200}, {@code copies=20}, {@code rounds=5}, {@code
 * out=results/report.txt}.
 */
public final class ReportBenchmark {

    private static final YearMonth MONTH = YearMonth.of(2026, 5);
    private static final ReportPeriod PERIOD = ReportPeriod.of(MONTH);
    private static final Policies POLICIES = Policies.always(BenchPolicy.policy());

    private final List<List<RecordedEvent>> histories;
    private final int copies;

    private ReportBenchmark(List<List<RecordedEvent>> histories, int copies) {
        this.histories = histories;
        this.copies = copies;
    }

    public static void main(String[] args) {
        run(new Options(args), new Report());
    }

    static void run(Options options, Report report) {
        int cases = options.number("cases", 3_000);
        int days = options.number("days", 200);
        int copies = options.number("copies", 20);
        int rounds = options.number("rounds", 5);
        String out = options.text("out", "results/report.txt");
        report.say("%s", options.all());
        YearBenchmark year = new YearBenchmark(cases, days, 1);
        year.load();
        year.run();
        new ReportBenchmark(year.histories(), copies).measure(rounds, report);
        report.say("load average at the end: %s", DecisionBenchmark.Machine.load());
        report.write(out);
    }

    private void measure(int rounds, Report report) {
        compare();
        long events = histories.stream().mapToLong(List::size).sum() * copies;
        report.say("events %,d of %,d cases; equal answers", events, (long) histories.size() * copies);
        Series figures = new Series();
        Series client = new Series();
        Series replay = new Series();
        // The first two rounds warm up.
        for (int round = -1; round <= rounds; round++) {
            double all = perSecond(events, () -> figures(stream(copies)));
            double whole = perSecond(events, () -> client(stream(copies)));
            double replayed = perSecond(events, () -> openByReplay(stream(copies)));
            report.progress("round %d  %,.0f figures, %,.0f report, %,.0f replay", round, all, whole, replayed);
            if (round > 0) {
                figures.add(all);
                client.add(whole);
                replay.add(replayed);
            }
        }
        report.say("all figures of a month     %s events per second of processor", figures.show("%,.0f"));
        report.say("the whole client report    %s events per second of processor", client.show("%,.0f"));
        report.say("replay, only what is open  %s events per second of processor", replay.show("%,.0f"));
        report.say(
                "in use before the last case: %d kB with %,d cases, %d kB with %,d",
                inUse(1), histories.size(), inUse(copies), (long) histories.size() * copies);
    }

    private Stream<List<RecordedEvent>> stream(int times) {
        return IntStream.range(0, times).boxed().flatMap(copy -> histories.stream());
    }

    private static KpiTable figures(Stream<List<RecordedEvent>> all) {
        return KpiTable.of(PERIOD, all, ReportSettings.USUAL, HostFigures.NONE);
    }

    private ClientReport client(Stream<List<RecordedEvent>> all) {
        return ClientReport.of(
                MONTH, List.of(histories.get(0).get(0).caseId().creditor()), all, POLICIES, ReportSettings.USUAL);
    }

    /** What was open at the end of the month. */
    private static long openByReplay(Stream<List<RecordedEvent>> all) {
        return all.mapToLong(history -> {
                    List<CaseEvent> events = history.stream()
                            .map(RecordedEvent::event)
                            .filter(event -> !event.on().isAfter(PERIOD.to()))
                            .toList();
                    return events.isEmpty() ? 0 : DunningCase.replay(events).openMinor();
                })
                .sum();
    }

    private void compare() {
        KpiTable once = figures(stream(1));
        KpiTable often = figures(stream(copies));
        long open = once.values(Kpi.OPEN)
                .map(KpiValue::numerator)
                .mapToLong(q -> q == null ? 0 : q.number())
                .sum();
        if (open != openByReplay(stream(1))) {
            throw new IllegalStateException("what is open differs: " + open);
        }
        for (int i = 0; i < once.values().size(); i++) {
            KpiValue one = once.values().get(i);
            KpiValue many = often.values().get(i);
            if (!one.value().equals(many.value()) && !one.kpi().unit().isTotal()) {
                throw new IllegalStateException("of more cases of the same kind " + one.kpi() + " differs");
            }
        }
    }

    /** In kB, while a report is being made. */
    private long inUse(int times) {
        long last = (long) histories.size() * times;
        long[] seen = {0, 0};
        client(stream(times).peek(history -> {
            if (++seen[0] == last) {
                System.gc();
                seen[1] =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10;
            }
        }));
        return seen[1];
    }

    /** Of this thread alone: other work on the machine doesn't count. */
    private static double perSecond(long events, Supplier<?> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        if (work.get() == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return events * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
}
