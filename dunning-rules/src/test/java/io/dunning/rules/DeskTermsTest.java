package io.dunning.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.desk.AnswerTerm;
import io.dunning.desk.AnswerTerm.Count;
import io.dunning.desk.AnswerTerms;
import io.dunning.escalation.Policy;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Within which terms a policy has the desk answer. */
class DeskTermsTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 5, 13);

    @Test
    void objections_are_answered_within_a_month_in_italy_and_within_a_week_in_norway() {
        assertThat(answerTo("it-health-authority")).isEqualTo("2026-06-12");
        assertThat(answerTo("fr-clinic-group")).isEqualTo("2026-06-12");
        assertThat(answerTo("es-private-practice")).isEqualTo("2026-06-12");
        assertThat(answerTo("no-practices")).isEqualTo("2026-05-20");
    }

    private static LocalDate answerTo(String policy) {
        Policy own = new PolicyFiles().builtIn(policy).policy();
        return own.answers().objection().lastDay(ASKED, own.contact().calendar());
    }

    @Test
    void business_days_are_those_of_the_country() {
        Policy norway = new PolicyFiles().builtIn("no-practices").policy();

        // Ascension Day, and the day before the weekend.
        assertThat(norway.answers().message().lastDay(ASKED, norway.contact().calendar()))
                .isEqualTo("2026-05-15");
    }

    @Test
    void a_term_says_where_it_comes_from_and_whether_somebody_read_it_there() {
        assertThat(new PolicyFiles()
                        .builtIn("it-health-authority")
                        .policy()
                        .answers()
                        .objection()
                        .source())
                .contains("Piacenza")
                .doesNotContain("unverified");
        assertThat(new PolicyFiles()
                        .builtIn("fr-clinic-group")
                        .policy()
                        .answers()
                        .objection()
                        .source())
                .contains("unverified");
    }

    @Test
    void a_policy_says_its_own_terms_or_has_the_usual_ones() {
        assertThat(Small.load(Small.YAML).policy().answers().objection())
                .extracting(AnswerTerm::days, AnswerTerm::count)
                .containsExactly(30, Count.CALENDAR);

        int from = Small.YAML.indexOf("desk: ");
        String without = Small.YAML.substring(0, from) + Small.YAML.substring(Small.YAML.indexOf("costs:", from));

        assertThat(Small.load(without).policy().answers()).isEqualTo(AnswerTerms.USUAL);
    }

    @Test
    void a_term_of_a_source_that_nobody_named_is_refused_with_its_place() {
        String yaml = Small.with(
                "objection: {days: 30, count: calendar, source: house}",
                "objection: {days: 30, count: calendar, source: hearsay}");

        assertThatThrownBy(() -> Small.load(yaml))
                .isInstanceOf(PolicyRefused.class)
                .hasMessageContaining("desk.objection.source: no source has this name");
    }
}
