package io.dunning.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YearBenchmarkTest {

    @Test
    void the_same_seed_gives_the_same_year_and_unbroken_histories() {
        YearBenchmark year = lived(5);

        assertThat(year.counts()).isEqualTo(lived(5).counts()).allMatch(n -> n >= 0);
        assertThat(year.brokenHistories()).isZero();
    }

    @Test
    void every_planned_notice_is_handed_over_or_refused_or_stopped() {
        List<Long> counts = lived(6).counts();

        assertThat(counts.get(1)).isPositive().isEqualTo(counts.get(2) + counts.get(3) + counts.get(4));
    }

    private static YearBenchmark lived(long seed) {
        YearBenchmark year = new YearBenchmark(300, 150, seed);
        year.load();
        year.run();
        return year;
    }
}
