package io.dunning.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whether it runs through with equal answers, not how quickly. */
class ReportBenchmarkTest {

    @Test
    void figures_reports_and_replays_are_measured() {
        Report report = new Report();

        ReportBenchmark.run(new Options("cases=40", "days=150", "copies=3", "rounds=1", "out="), report);

        assertThat(report.lines())
                .anyMatch(line -> line.startsWith("all figures of a month"))
                .anyMatch(line -> line.startsWith("the whole client report"))
                .anyMatch(line -> line.startsWith("in use before the last case"));
    }
}
