package io.dunning.examples.clinic.reports;

import io.dunning.campaign.CampaignId;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.HostProperties.User;
import io.dunning.examples.clinic.campaigns.Campaigns;
import io.dunning.examples.clinic.demo.DemoClock;
import io.dunning.examples.clinic.people.DeskRole;
import io.dunning.examples.clinic.people.DeskUser;
import io.dunning.examples.clinic.web.Shown;
import io.dunning.report.AgendaLine;
import io.dunning.report.AgendaSection;
import io.dunning.report.IncidentReview;
import io.dunning.report.ReportPeriod;
import io.dunning.report.ReviewTask;
import io.dunning.report.ReviewTask.Decision;
import io.dunning.report.write.ReportDocument;
import io.dunning.report.write.ReportHtml;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts reports into models: the choice of the time, the report itself, and for the weekly review what can be decided. */
@Component
class ReportPage {

    static final String PAGE = "report";

    private final Reports reports;
    private final TaskBook tasks;
    private final LineWords lineWords;
    private final Campaigns campaigns;
    private final HostProperties properties;
    private final DemoClock clock;

    ReportPage(
            Reports reports,
            TaskBook tasks,
            LineWords lineWords,
            Campaigns campaigns,
            HostProperties properties,
            DemoClock clock) {
        this.reports = reports;
        this.tasks = tasks;
        this.lineWords = lineWords;
        this.campaigns = campaigns;
        this.properties = properties;
        this.clock = clock;
    }

    /** What stands on the page whatever was chosen. */
    void frame(Model model, DeskUser user, ReportKind kind) {
        LocalDate first = properties.playsFrom();
        LocalDate last = clock.today();
        boolean weekly = kind == ReportKind.REVIEW;
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", ReportKind.of(user.role()));
        model.addAttribute("first", weekly ? first : YearMonth.from(first));
        model.addAttribute("last", weekly ? last : YearMonth.from(last));
        if (kind == ReportKind.CAMPAIGN) {
            model.addAttribute("campaigns", campaigns.of(user.tenant()).keySet());
        }
        model.addAttribute("sheets", List.of("/reports/report.css", "/reports.css"));
        model.addAttribute("version", 0);
    }

    /** Everything. */
    void fill(Model model, DeskUser user, ReportKind kind, ReportForm form) {
        frame(model, user, kind);
        model.addAttribute("chosen", chosen(user.tenant(), kind, form).orElse(""));
        if (kind == ReportKind.REVIEW) {
            LocalDate today = clock.today();
            IncidentReview review = reports.review(user.tenant(), form.week(today));
            model.addAttribute("report", html(ReportDocument.of(review)));
            decisions(model, user, review, today);
        } else {
            document(user.tenant(), kind, form).ifPresent(document -> model.addAttribute("report", html(document)));
        }
    }

    /** What the report is about, as its field holds it; empty where there is no campaign, or none of that name. */
    Optional<String> chosen(String tenant, ReportKind kind, ReportForm form) {
        LocalDate today = clock.today();
        return switch (kind) {
            case REVIEW -> Optional.of(form.week(today).toString());
            case CLIENT, COMPLIANCE -> Optional.of(form.month(today).toString());
            case CAMPAIGN ->
                campaigns.of(tenant).keySet().stream()
                        .map(CampaignId::value)
                        .filter(id -> form.campaign() == null || id.equals(form.campaign()))
                        .findFirst();
        };
    }

    /** The report of a tenant; empty where there is no campaign, or none of that name. */
    Optional<ReportDocument> document(String tenant, ReportKind kind, ReportForm form) {
        LocalDate today = clock.today();
        return switch (kind) {
            case REVIEW -> Optional.of(ReportDocument.of(reports.review(tenant, form.week(today))));
            case CLIENT -> Optional.of(ReportDocument.of(reports.client(tenant, form.month(today))));
            case COMPLIANCE -> Optional.of(ReportDocument.of(reports.compliance(tenant, form.month(today))));
            case CAMPAIGN ->
                chosen(tenant, kind, form)
                        .flatMap(id -> campaigns.find(tenant, new CampaignId(id)))
                        .map(log -> ReportDocument.of(reports.campaign(tenant, log, today)));
        };
    }

    private static String html(ReportDocument document) {
        StringWriter out = new StringWriter();
        try {
            ReportHtml.writeFragment(document, Shown.locale(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void decisions(Model model, DeskUser user, IncidentReview review, LocalDate today) {
        ReportPeriod week = review.week();
        List<AgendaSection> sections = Stream.concat(review.agenda().stream(), review.privatePatients().stream())
                .toList();
        model.addAttribute("sections", sections);
        model.addAttribute("lineWords", words(sections));
        model.addAttribute("tasks", shown(user.tenant(), week.from()));
        model.addAttribute("today", today);
        model.addAttribute("due", today.plusWeeks(1));
        model.addAttribute("decisions", Decision.values());
        model.addAttribute("owners", owners(user.tenant()));
        model.addAttribute("mayDecide", user.role() != DeskRole.AUDITOR);
    }

    private Map<String, String> words(List<AgendaSection> sections) {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .collect(Collectors.toMap(AgendaLine::id, lineWords::of, (one, same) -> one));
    }

    /** What is open, and what was done since the week began. */
    private List<ReviewTask> shown(String tenant, LocalDate from) {
        return tasks.of(tenant).all().stream()
                .filter(task -> task.doneOn() == null || !task.doneOn().isBefore(from))
                .toList();
    }

    /** The logins of those who may act and who see the tasks here. */
    List<String> owners(String tenant) {
        return properties.users().stream()
                .filter(user -> user.tenant().equals(tenant)
                        && user.role() != DeskRole.AUDITOR
                        && ReportKind.of(user.role()).contains(ReportKind.REVIEW))
                .map(User::name)
                .sorted()
                .toList();
    }

    /** Whether that line stands in the review of that week. */
    boolean isLine(String tenant, LocalDate week, String line) {
        IncidentReview review = reports.review(tenant, week);
        return Stream.concat(review.agenda().stream(), review.privatePatients().stream())
                .flatMap(section -> section.lines().stream())
                .map(AgendaLine::id)
                .anyMatch(line::equals);
    }
}
