package io.dunning.report;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.Fixtures;
import io.dunning.Policies;
import io.dunning.cases.CaseId;
import io.dunning.escalation.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows. */
class ReadmeTest {

    @Test
    void a_month_and_a_week() throws Exception {
        Policy policy = Fixtures.policy();
        Fixtures.Hospital hospital = new Fixtures.Hospital(policy);
        List<CaseId> cases = hospital.billPeople(5);
        hospital.begin(Fixtures.DUE);
        LocalDate.of(2026, 1, 11).datesUntil(LocalDate.of(2026, 3, 1)).forEach(hospital::day);
        var engine = hospital.engine;
        var policies = Policies.always(policy);
        var tasks = ReviewTasks.NONE;
        var january = YearMonth.of(2026, 1);

        // README
        var settings = ReportSettings.USUAL.with(policy.economics().costs());
        var report =
                ClientReport.of(january, List.of(CREDITOR), cases.stream().map(engine::history), policies, settings);

        var cost = report.figures().value(Kpi.COST_TO_COLLECT, EUR); // numerator, denominator, value
        var how = Kpi.COST_TO_COLLECT.formula(); // cost ÷ what came in

        var week = ReportPeriod.weekOf(LocalDate.of(2026, 1, 28));
        var review = IncidentReview.of(week, cases.stream().map(engine::history), List.of(), policies, settings, tasks);
        // README

        assertThat(how).isEqualTo("cost ÷ what came in");
        assertThat(cost.isKnown()).as("nothing came in").isFalse();
        assertThat(report.figures().value(Kpi.NOTICES).value().orElseThrow().intValue())
                .isPositive();
        assertThat(review.week().from()).isEqualTo(LocalDate.of(2026, 1, 26));
        assertThat(review.figures().cases()).isEqualTo(5);
        assertThat(Files.readString(Path.of("README.md"))).contains("`cost ÷ what came in`");
    }
}
