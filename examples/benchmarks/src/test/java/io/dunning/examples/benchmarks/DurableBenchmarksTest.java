package io.dunning.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The programs on tiny portfolios: whether they run through, not how quickly. */
class DurableBenchmarksTest {

    private static final List<String> TINY = List.of("shared_buffers=64MB", "fsync=off", "out=");

    private static String[] tiny(String... words) {
        List<String> all = new ArrayList<>(TINY);
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    @Test
    void a_night_gives_equal_results_and_is_measured_in_all_ways() {
        Report report = new Report();

        NightBenchmark.run(
                new Options(tiny("big=2k", "small=200", "equal=1k", "rounds=1", "prepared.heap=128m", "heap=64m")),
                report);

        assertThat(report.lines())
                .anyMatch(line -> line.contains("Equal results on 1,000 cases of which 200 were due"))
                .anyMatch(line -> line.startsWith("B persistence alone"))
                .anyMatch(line -> line.startsWith("C one statement, same layout"))
                .anyMatch(line -> line.startsWith("D one statement, in place"))
                .anyMatch(line -> line.contains("Nothing due"))
                .anyMatch(line -> line.contains("seven days at once"));
    }

    @Test
    void notices_are_handed_over_in_all_ways() {
        Report report = new Report();

        DispatchBenchmark.run(new Options(tiny("cases=200", "rounds=1", "batches=100")), report);

        assertThat(report.lines())
                .anyMatch(line -> line.startsWith("a engine, all checks and events, batch 100"))
                .anyMatch(line -> line.startsWith("b store, bookkeeping alone, batch 100"))
                .anyMatch(line -> line.startsWith("c claimed rows (SKIP LOCKED), batch 100"));
    }

    @Test
    void people_act_at_their_desks() {
        Report report = new Report();

        ActBenchmark.run(new Options(tiny("cases=500", "acts=200", "rounds=1", "threads=4")), report);

        assertThat(report.lines()).anyMatch(line -> line.startsWith("4 ")).anyMatch(line -> line.startsWith("1 "));
    }
}
