package io.dunning.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.escalation.Decision.Kind;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import io.dunning.escalation.guard.Guards;
import io.dunning.escalation.guard.Strictest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

class ContestantsTest {

    private static final LocalDate WEDNESDAY = DecisionBenchmark.ON;
    private static final LocalDate SUNDAY = LocalDate.of(2026, 5, 17);
    private static final int CLAIMS = 6000;

    private static KieBase rules;

    @BeforeAll
    static void compile() {
        rules = DroolsRules.compile();
    }

    private static List<Contestant> all(LocalDate on) {
        return List.of(
                new TypedDecider(BenchPolicy.policy(), on, CLAIMS),
                new HandWritten(),
                new DroolsRules(rules, 1000),
                new DroolsRules(rules, 1),
                new EasyRules());
    }

    @Test
    void all_contestants_say_the_same_of_every_claim() {
        Portfolio portfolio = Generator.portfolio(7, CLAIMS, WEDNESDAY);

        Answer[] answers = Comparison.equalAnswers(portfolio, all(WEDNESDAY));

        assertThat(Comparison.mix(answers).get("SEND worth-its-cost")).isGreaterThan(CLAIMS / 2);
        assertThat(answers).extracting(Answer::kind).contains(Kind.values());
    }

    @Test
    void they_also_agree_on_a_day_on_which_a_channel_is_closed() {
        Portfolio portfolio = Generator.portfolio(8, CLAIMS, SUNDAY);

        Answer[] answers = Comparison.equalAnswers(portfolio, all(SUNDAY));

        assertThat(answers).extracting(Answer::rule).contains("window-open");
    }

    @Test
    void kill_bill_agrees_on_when_a_step_is_due() {
        Portfolio portfolio = OverduePolicy.portfolio(7, CLAIMS, WEDNESDAY);
        TypedDecider typed = new TypedDecider(OverduePolicy.policy(), WEDNESDAY, CLAIMS);

        Answer[] answers = Comparison.equalAnswers(
                portfolio, List.of(new KillBillOverdue(portfolio), new DecisionBenchmark.StepIsDue(typed)));

        assertThat(answers).extracting(Answer::kind).contains(Kind.SEND, Kind.WAIT);
    }

    @Test
    void a_single_different_answer_stops_the_comparison() {
        Portfolio portfolio = Generator.portfolio(7, 100, WEDNESDAY);

        assertThatThrownBy(() -> Comparison.equalAnswers(portfolio, List.of(new HandWritten(), new OffByOneDay())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("claim ");
    }

    private static final class OffByOneDay implements Contestant {
        private final HandWritten right = new HandWritten();

        @Override
        public String name() {
            return "off by one day";
        }

        @Override
        public long judge(Portfolio portfolio, int from, int to) {
            return right.judge(portfolio, from, to);
        }

        @Override
        public Answer answer(Portfolio portfolio, int index) {
            Answer given = right.answer(portfolio, index);
            return new Answer(given.kind(), given.rule(), given.untilDay() + index / 99, given.option());
        }
    }

    @Test
    void the_guards_written_out_say_what_the_list_of_guards_says() {
        Portfolio portfolio = Generator.portfolio(9, CLAIMS, WEDNESDAY);

        for (int i = 0; i < CLAIMS; i++) {
            Situation situation =
                    new Situation(portfolio.cases[i], portfolio.facts[i], BenchPolicy.policy(), WEDNESDAY);
            assertSame(Guards.ON_CASE, situation, Guards.onCase(situation));
            if (situation.step().isPresent()) {
                assertSame(Guards.ON_STEP, situation, Guards.onStep(situation));
            }
        }
    }

    private static void assertSame(List<Rule> guards, Situation situation, long writtenOut) {
        int strictest = Verdict.ALLOW;
        int place = 0;
        for (int i = 0; i < guards.size(); i++) {
            int verdict = guards.get(i).verdict(situation);
            if (verdict > strictest) {
                strictest = verdict;
                place = i;
            }
        }
        assertThat(Strictest.verdict(writtenOut)).isEqualTo(strictest);
        assertThat(Strictest.place(writtenOut)).isEqualTo(place);
    }
}
