package io.dunning.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.campaign.CampaignState;
import io.dunning.campaign.Measure;
import io.dunning.cases.DisputeGround;
import io.dunning.channel.ChannelKind;
import io.dunning.desk.ComplaintGround;
import io.dunning.escalation.ContactRule;
import io.dunning.escalation.Ladder.Proposed;
import io.dunning.escalation.Rule;
import io.dunning.escalation.guard.Guards;
import io.dunning.outcome.AttemptResult;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.WrongNotice;
import io.dunning.report.AgendaKind;
import io.dunning.report.Bucket;
import io.dunning.report.Kpi;
import io.dunning.report.ReviewTask;
import io.dunning.report.Unit;
import io.dunning.rules.builtin.BusinessDaysOnly;
import io.dunning.rules.builtin.CapacityNeedsPerson;
import io.dunning.rules.builtin.MinimumAgeOfDebt;
import io.dunning.rules.builtin.NearLimitationNeedsPerson;
import io.dunning.rules.builtin.NoContactPeriod;
import io.dunning.rules.builtin.OldServiceNeedsPerson;
import io.dunning.rules.builtin.ReviewedThrough;
import io.dunning.testkit.Given;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void every_constant_has_its_words_in_every_language() throws IOException {
        for (String file : List.of("words.properties", "words_it.properties")) {
            Properties words = words(file);
            Stream.of(
                            keys("kpi", Stream.of(Kpi.values()).map(Kpi::code)),
                            keys("bucket", Stream.of(Bucket.values()).map(Bucket::code)),
                            keys("agenda", Stream.of(AgendaKind.values()).map(AgendaKind::code)),
                            keys("dispute", names(DisputeGround.values())),
                            keys("proposed", names(Proposed.values())),
                            keys("payment", names(OpenPoint.Kind.values())),
                            keys("decision", names(ReviewTask.Decision.values())),
                            keys("cause", names(WrongNotice.Cause.values())),
                            keys("complaint", names(ComplaintGround.values())),
                            keys("state", names(CampaignState.values())),
                            keys("channel", names(ChannelKind.values())),
                            keys("result", names(AttemptResult.values())),
                            keys("measure", names(Measure.values())),
                            keys("unit", names(Unit.values())))
                    .flatMap(s -> s)
                    .forEach(key -> assertThat(words.containsKey(key))
                            .as("%s in %s", key, file)
                            .isTrue());
        }
    }

    @Test
    void every_rule_that_may_say_no_has_its_words_in_every_language() throws IOException {
        List<String> ofPolicies = List.of(
                BusinessDaysOnly.CODE,
                CapacityNeedsPerson.CODE,
                MinimumAgeOfDebt.CODE,
                NearLimitationNeedsPerson.CODE,
                NoContactPeriod.CODE,
                OldServiceNeedsPerson.CODE,
                ReviewedThrough.CODE);
        List<String> wanted = Stream.of(
                        Guards.ON_CASE.stream().map(Rule::code),
                        Guards.ON_STEP.stream().map(Rule::code),
                        Guards.ON_CONTACT.stream().map(ContactRule::code),
                        Guards.AT_HAND_OVER.stream().map(Rule::code),
                        ofPolicies.stream())
                .flatMap(codes -> keys("rule", codes))
                .toList();

        for (String file : List.of("words.properties", "words_it.properties")) {
            assertThat(words(file).stringPropertyNames()).as(file).containsAll(wanted);
        }
    }

    @Test
    void italian_says_all_that_english_says_and_every_formula_besides() throws IOException {
        Properties english = words("words.properties");
        Properties italian = words("words_it.properties");
        Set<String> wanted = new HashSet<>(english.stringPropertyNames());
        for (Kpi kpi : Kpi.values()) {
            wanted.add("kpi." + kpi.code() + ".numerator");
            wanted.add("kpi." + kpi.code() + ".window");
            if (!kpi.denominator().isEmpty()) {
                wanted.add("kpi." + kpi.code() + ".denominator");
            }
        }

        assertThat(italian.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void numbers_and_days_are_those_of_the_language_wherever_it_runs() {
        Words italian = Words.of(Locale.ITALIAN);
        Words english = Words.of(Locale.ENGLISH);
        Cell money = new Cell.Money(Given.money("1234.5 EUR"));
        Cell day = new Cell.Day(LocalDate.of(2026, 3, 2));

        assertThat(italian.show(money)).isEqualTo("1.234,50\u00a0EUR");
        assertThat(english.show(money)).isEqualTo("1,234.50\u00a0EUR");
        assertThat(italian.show(day)).isEqualTo("2 mar 2026");
        assertThat(english.show(day)).isEqualTo("2 Mar 2026");
        assertThat(english.show(new Cell.Word("rule", "a-rule-of-the-host"))).isEqualTo("a-rule-of-the-host");
    }

    private static Stream<String> keys(String list, Stream<String> codes) {
        return codes.map(code -> list + "." + code);
    }

    private static Stream<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
