package io.dunning.report.write;

import io.dunning.Policies;
import io.dunning.campaign.CampaignEvent;
import io.dunning.cases.RecordedEvent;
import io.dunning.escalation.Policy;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import io.dunning.report.CampaignReport;
import io.dunning.report.ClientReport;
import io.dunning.report.ComplianceReport;
import io.dunning.report.HostFigure;
import io.dunning.report.HostFigures;
import io.dunning.report.IncidentReview;
import io.dunning.report.PolicyReview;
import io.dunning.report.ReportPeriod;
import io.dunning.report.ReportSettings;
import io.dunning.report.ReviewTask;
import io.dunning.report.ReviewTasks;
import io.dunning.testkit.Given;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** One report of each sort over some cases. */
final class Reports {

    static final YearMonth MAY = YearMonth.of(2026, 5);

    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);
    private static final Policy POLICY = Given.aPolicy().policy();
    private static final ReportSettings SETTINGS =
            ReportSettings.USUAL.with(POLICY.economics().costs()).listing(20);

    private static final OpenPoint EXCEPTION = new OpenPoint(
            SomeCases.CLINIC,
            new PaymentId(new BankAccountId("HOUSE1"), "line-7", ""),
            OpenPoint.Kind.NO_REFERENCE,
            Given.money("12 EUR"),
            null,
            DAY.minusDays(3));

    private Reports() {}

    static List<ReportDocument> of(List<List<RecordedEvent>> histories) {
        return List.of(
                ReportDocument.of(client(histories)),
                ReportDocument.of(review(histories)),
                ReportDocument.of(compliance(histories)),
                ReportDocument.of(campaign(histories)));
    }

    static String page(ReportDocument document, Locale locale) throws IOException {
        StringWriter out = new StringWriter();
        ReportHtml.write(document, locale, out);
        return out.toString();
    }

    static String json(ReportDocument document) throws IOException {
        StringWriter out = new StringWriter();
        ReportJson.write(document, out);
        return out.toString();
    }

    static ClientReport client(List<List<RecordedEvent>> histories) {
        HostFigures host = HostFigures.NONE
                .with(HostFigure.CALLS_IN_TIME, 85)
                .with(HostFigure.CALLS_LATE, 15)
                .with(HostFigure.BILLED_SALES, Given.money("90000 EUR"));
        return ClientReport.of(
                MAY,
                SomeCases.CREDITORS,
                histories.stream(),
                Policies.always(POLICY),
                SETTINGS,
                host,
                HostFigures.NONE,
                tasks(histories));
    }

    static IncidentReview review(List<List<RecordedEvent>> histories) {
        return review(histories, tasks(histories));
    }

    private static IncidentReview review(List<List<RecordedEvent>> histories, ReviewTasks tasks) {
        return IncidentReview.of(
                ReportPeriod.weekOf(DAY),
                histories.stream(),
                List.of(EXCEPTION),
                Policies.always(POLICY),
                SETTINGS,
                tasks);
    }

    /** What the review of that week decides about its first line, if it has one. */
    private static ReviewTasks tasks(List<List<RecordedEvent>> histories) {
        return review(histories, ReviewTasks.NONE).agenda().stream()
                .flatMap(section -> section.lines().stream())
                .findFirst()
                .map(line ->
                        ReviewTasks.NONE.decide(line, ReviewTask.Decision.CALL_DEBTOR, "desk-3", DAY.plusDays(9), DAY))
                .orElse(ReviewTasks.NONE);
    }

    static ComplianceReport compliance(List<List<RecordedEvent>> histories) {
        PolicyReview review = new PolicyReview(
                POLICY.version(),
                LocalDate.of(2026, 6, 30),
                List.of(new PolicyReview.Source("An invented law, article 1", LocalDate.of(2024, 1, 1))));
        return ComplianceReport.of(
                ReportPeriod.of(MAY),
                histories.stream(),
                Policies.always(POLICY),
                List.of(review),
                ZoneId.of("Europe/Rome"),
                SETTINGS);
    }

    static CampaignReport campaign(List<List<RecordedEvent>> histories) {
        List<CampaignEvent> events = SomeCampaign.over(histories);
        return CampaignReport.of(events, MAY.atEndOfMonth(), histories.stream(), SETTINGS);
    }
}
