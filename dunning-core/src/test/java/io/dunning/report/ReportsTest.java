package io.dunning.report;

import static io.dunning.Fixtures.CREDITOR;
import static io.dunning.Fixtures.ROME;
import static io.dunning.Fixtures.eur;
import static io.dunning.report.Told.MARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.BusinessCalendar;
import io.dunning.Fixtures;
import io.dunning.Policies;
import io.dunning.agreement.Promise;
import io.dunning.cases.BalanceCause;
import io.dunning.cases.CaseEvent.EnquiryOpened;
import io.dunning.cases.CaseEvent.PromiseBroken;
import io.dunning.cases.CaseEvent.Promised;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.ContactRules;
import io.dunning.contact.ContactWindow;
import io.dunning.desk.Caller;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.Medium;
import io.dunning.escalation.Policy;
import io.dunning.receivable.CreditorId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the reports say beside their figures. */
class ReportsTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final ReportPeriod PERIOD = ReportPeriod.of(MONTH);
    private static final Policies POLICIES = Policies.always(Fixtures.policy());

    @Test
    void a_broken_promise_is_on_the_agenda_of_its_week_only_and_apart_for_private_patients() {
        LocalDate by = MARCH.plusDays(7);
        Told told = new Told()
                .and(new Promised(MARCH, new Promise(eur("100.00"), by, eur("100.00")), by))
                .and(new PromiseBroken(by.plusDays(1)));
        ReportSettings apart =
                new ReportSettings(30, List.of(), Set.of(Fixtures.caseId().kind()), 90, 7, 10);

        IncidentReview second = review(told, MARCH.plusDays(8), ReportSettings.USUAL);
        IncidentReview privately = review(told, MARCH.plusDays(8), apart);

        assertThat(review(told, MARCH, ReportSettings.USUAL).agenda()).isEmpty();
        assertThat(second.agenda()).extracting(AgendaSection::kind).containsExactly(AgendaKind.PROMISE_BROKEN);
        assertThat(second.agenda().get(0).sums()).containsExactly(eur("100.00"));
        assertThat(privately.agenda()).isEmpty();
        assertThat(privately.privatePatients()).isEqualTo(second.agenda());
        assertThat(review(told, MARCH.plusDays(15), ReportSettings.USUAL).agenda())
                .isEmpty();
    }

    @Test
    void while_a_week_runs_what_is_due_today_or_later_in_it_is_not_late() {
        LocalDate monday = ReportPeriod.weekOf(MARCH.plusDays(8)).from();
        OffsetDateTime at = monday.atTime(9, 0).atOffset(ZoneOffset.UTC);
        Told told = new Told()
                .and(new EnquiryOpened(
                        monday, new EnquiryId("mail-1"), Medium.MAIL, Caller.DEBTOR, at, monday.plusDays(1)));
        ReportPeriod week = ReportPeriod.weekOf(monday);

        assertThat(running(told, week, monday).agenda()).isEmpty();
        assertThat(running(told, week, monday.plusDays(1)).agenda()).isEmpty();
        IncidentReview late = running(told, week, monday.plusDays(2));
        assertThat(late.agenda()).extracting(AgendaSection::kind).containsExactly(AgendaKind.ANSWER);
        assertThat(late.week()).isEqualTo(new ReportPeriod(monday, monday.plusDays(2)));
        assertThat(running(told, week, monday.plusDays(30)))
                .as("once it is over it stays as it is")
                .isEqualTo(review(told, monday, ReportSettings.USUAL));
        assertThatIllegalArgumentException().isThrownBy(() -> running(told, week, monday.minusDays(1)));
    }

    private static IncidentReview running(Told told, ReportPeriod week, LocalDate today) {
        return IncidentReview.of(
                week, today, Stream.of(told.history()), List.of(), POLICIES, ReportSettings.USUAL, ReviewTasks.NONE);
    }

    @Test
    void a_case_that_every_review_leaves_where_it_is_is_stuck_since_the_first_of_them() {
        Told told = new Told()
                .and(new ReviewDeferred(MARCH, "reachable", "No address.", MARCH.plusDays(3)))
                .and(new ReviewDeferred(MARCH.plusDays(3), "reachable", "No address.", MARCH.plusDays(6)));

        List<AgendaSection> agenda =
                review(told, MARCH.plusDays(4), ReportSettings.USUAL).agenda();

        AgendaLine line = agenda.get(0).lines().get(0);
        assertThat(line.kind()).isEqualTo(AgendaKind.CASE_STUCK);
        assertThat(line.about()).isEqualTo("reachable");
        assertThat(line.since()).isEqualTo(MARCH);
    }

    @Test
    void a_case_about_which_books_say_nothing_is_stuck_once_that_has_lasted_a_week() {
        Told told = new Told().and(new ReviewDeferred(MARCH, "ledger-agrees", "No answer.", MARCH.plusDays(1)));
        ReportPeriod week = ReportPeriod.weekOf(MARCH.plusDays(7));

        assertThat(running(told, week, MARCH.plusDays(7)).agenda()).isEmpty();
        assertThat(running(told, week, MARCH.plusDays(8)).agenda())
                .extracting(AgendaSection::kind)
                .containsExactly(AgendaKind.CASE_STUCK);
    }

    @Test
    void a_claim_whose_time_ends_soon_is_for_client_and_desk_to_decide() {
        Policy policy = Fixtures.policy();
        LocalDate last = policy.track(Fixtures.caseId().kind())
                .orElseThrow()
                .limitation()
                .lastDay(Fixtures.receivable("R1", "100.00").serviceOn(), List.of());
        ReportPeriod then = ReportPeriod.of(YearMonth.from(last).minusMonths(1));

        ClientReport report = client(new Told(), YearMonth.from(then.from()), List.of(CREDITOR));

        assertThat(report.incidents()).extracting(AgendaSection::kind).contains(AgendaKind.EXPIRING);
    }

    @Test
    void a_client_reads_nothing_of_another_one() {
        ClientReport report = client(new Told(), MONTH, List.of(new CreditorId("region", "another")));

        assertThat(report.figures().cases()).isZero();
        assertThat(report.curves()).isEmpty();
    }

    @Test
    void a_cohort_has_points_only_as_far_as_its_days_are_over() {
        Told told = new Told().open("40.00", BalanceCause.PAYMENT, MARCH.plusDays(20), MARCH.plusDays(20));

        CohortCurve may =
                client(told, YearMonth.of(2026, 5), List.of(CREDITOR)).curves().get(0);

        assertThat(may.cameIn()).as("60 days after 31 March are over on 30 May").hasSize(2);
        assertThat(may.percent(0).orElseThrow()).isEqualTo("60.0");
        assertThat(may.percent(2)).isEmpty();
    }

    @Test
    void what_rules_held_back_is_counted_the_protecting_ones_first() {
        Told told = new Told()
                .and(new ReviewDeferred(MARCH, "worth-its-cost", "Too dear.", MARCH.plusDays(3)))
                .and(new ReviewDeferred(MARCH.plusDays(3), "worth-its-cost", "Too dear.", MARCH.plusDays(6)))
                .and(new ReviewDeferred(MARCH.plusDays(6), "contact-cap", "Often enough.", MARCH.plusDays(9)));

        assertThat(compliance(told, POLICIES).blocked())
                .containsExactly(
                        new ComplianceRows.Blocked("contact-cap", true, 1, 0, 1),
                        new ComplianceRows.Blocked("worth-its-cost", false, 2, 0, 1));
    }

    @Test
    void hours_and_caps_are_looked_at_once_more() {
        ContactWindow noon =
                new ContactWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(12, 0), LocalTime.of(13, 0), true);
        ContactRules rules = new ContactRules(
                Fixtures.contactRules().caps(), Map.of(ChannelKind.SMS, List.of(noon)), BusinessCalendar.WEEKDAYS);
        Policies strict = Policies.always(Fixtures.policy(Fixtures.steps(), rules, List.of()));
        Told told = new Told()
                .notice(ChannelKind.SMS, MARCH)
                .notice(ChannelKind.SMS, MARCH.plusDays(1))
                .notice(ChannelKind.LETTER, MARCH.plusDays(2));

        assertThat(compliance(told, strict).contacts())
                .as("recorded at one o'clock at night; the third in seven days is one too many")
                .isEqualTo(new ComplianceRows.Contacts(3, 2, 3, 1));
    }

    @Test
    void a_policy_that_nobody_reviewed_is_due_for_review() {
        ComplianceRows.Watch watch = compliance(new Told(), POLICIES).watch().get(0);

        assertThat(watch.due()).isTrue();
        assertThat(watch.reviewedThrough()).isNull();
        assertThat(watch.open()).containsExactly(eur("100.00"));
    }

    private static IncidentReview review(Told told, LocalDate day, ReportSettings settings) {
        return IncidentReview.of(
                ReportPeriod.weekOf(day), Stream.of(told.history()), List.of(), POLICIES, settings, ReviewTasks.NONE);
    }

    private static ClientReport client(Told told, YearMonth month, List<CreditorId> clients) {
        return ClientReport.of(month, clients, Stream.of(told.history()), POLICIES, ReportSettings.USUAL);
    }

    private static ComplianceReport compliance(Told told, Policies policies) {
        return ComplianceReport.of(PERIOD, Stream.of(told.history()), policies, List.of(), ROME, ReportSettings.USUAL);
    }
}
