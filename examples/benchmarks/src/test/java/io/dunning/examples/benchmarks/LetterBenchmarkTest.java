package io.dunning.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whether it runs through, not how quickly. */
class LetterBenchmarkTest {

    @Test
    void letters_are_measured_in_all_ways() throws IOException {
        Report report = new Report();

        LetterBenchmark.run(new Options(new String[] {"letters=3", "rounds=1", "out="}), report);

        assertThat(report.lines())
                .anyMatch(line -> line.startsWith("handed over to the spool"))
                .anyMatch(line -> line.startsWith("closed, 3 in a file"))
                .anyMatch(line -> line.startsWith("each a file of its own"));
    }
}
