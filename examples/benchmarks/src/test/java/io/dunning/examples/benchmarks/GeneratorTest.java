package io.dunning.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    private static Answer[] answers(long seed, int size) {
        Portfolio portfolio = Generator.portfolio(seed, size, DecisionBenchmark.ON);
        return Comparison.equalAnswers(
                portfolio, List.of(new TypedDecider(BenchPolicy.policy(), DecisionBenchmark.ON, size)));
    }

    @Test
    void the_same_seed_gives_the_same_portfolio() {
        assertThat(answers(3, 500)).isEqualTo(answers(3, 500)).isNotEqualTo(answers(4, 500));
    }

    @Test
    void a_larger_portfolio_begins_with_the_smaller_one() {
        Portfolio small = Generator.portfolio(3, 100, DecisionBenchmark.ON);
        Portfolio large = Generator.portfolio(3, 300, DecisionBenchmark.ON);

        for (int i = 0; i < small.size(); i++) {
            assertThat(large.cases[i].items()).isEqualTo(small.cases[i].items());
            assertThat(large.cases[i].notices()).isEqualTo(small.cases[i].notices());
            assertThat(large.facts[i].debtor()).isEqualTo(small.facts[i].debtor());
        }
    }
}
