package io.dunning.report;

import io.dunning.Policies;
import io.dunning.cases.RecordedEvent;
import io.dunning.reconcile.OpenPoint;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The weekly review: what went wrong, what is due, what is stuck, as an agenda that nobody has to write.
 *
 * @param week its days
 * @param figures of the week
 * @param agenda what there is to talk about, by kind
 * @param privatePatients the same of private patients, who are talked about apart
 * @param tasks what earlier reviews decided and nobody has done yet
 */
public record IncidentReview(
        ReportPeriod week,
        KpiTable figures,
        List<AgendaSection> agenda,
        List<AgendaSection> privatePatients,
        List<ReviewTask> tasks) {

    public IncidentReview {
        Objects.requireNonNull(week, "week");
        Objects.requireNonNull(figures, "figures");
        agenda = List.copyOf(agenda);
        privatePatients = List.copyOf(privatePatients);
        tasks = List.copyOf(tasks);
    }

    /**
     * Makes it of a week that is over.
     *
     * @param histories all events of each case, in order; the cases in any order
     * @param exceptions what reconciliation left open ({@code ExceptionQueue})
     * @param policies for limitation periods
     * @param tasks those of the reviews before
     */
    public static IncidentReview of(
            ReportPeriod week,
            Stream<List<RecordedEvent>> histories,
            Collection<OpenPoint> exceptions,
            Policies policies,
            ReportSettings settings,
            ReviewTasks tasks) {
        return of(week, week.to().plusDays(1), histories, exceptions, policies, settings, tasks);
    }

    /**
     * Makes it while the week may still run: then it ends with today, and what is due today isn't late yet.
     *
     * @param today a day of the week, or a later one
     * @throws IllegalArgumentException where the week hasn't begun
     */
    public static IncidentReview of(
            ReportPeriod week,
            LocalDate today,
            Stream<List<RecordedEvent>> histories,
            Collection<OpenPoint> exceptions,
            Policies policies,
            ReportSettings settings,
            ReviewTasks tasks) {
        if (today.isBefore(week.from())) {
            throw new IllegalArgumentException("the week " + week + " has not begun on " + today);
        }
        boolean runs = week.contains(today);
        return make(
                runs ? new ReportPeriod(week.from(), today) : week,
                runs ? today : week.to().plusDays(1),
                histories,
                exceptions,
                policies,
                settings,
                tasks);
    }

    private static IncidentReview make(
            ReportPeriod week,
            LocalDate lateBefore,
            Stream<List<RecordedEvent>> histories,
            Collection<OpenPoint> exceptions,
            Policies policies,
            ReportSettings settings,
            ReviewTasks tasks) {
        KpiFold figures = new KpiFold(week, settings, HostFigures.NONE);
        AgendaTally agenda = new AgendaTally(settings.linesMax());
        AgendaTally privately = new AgendaTally(settings.linesMax());
        histories.forEach(history -> {
            CaseTale tale = CaseTale.of(history, week.to());
            if (tale != null) {
                figures.add(tale);
                boolean isPrivate =
                        settings.privateKinds().contains(tale.caseId().kind());
                AgendaTally own = isPrivate ? privately : agenda;
                Agenda.of(tale, week, lateBefore, policies, settings, own::add);
            }
        });
        exceptions.stream()
                .filter(point -> !point.since().isAfter(week.to()))
                .map(IncidentReview::line)
                .forEach(agenda::add);
        return new IncidentReview(
                week, figures.table(), agenda.sections(), privately.sections(), tasks.open(week.to()));
    }

    private static AgendaLine line(OpenPoint point) {
        String matter = point.creditor() + "|" + point.payment().account() + "|" + point.payment() + "|" + point.kind()
                + (point.bill() == null ? "" : "|" + point.bill());
        String about = point.kind() + " " + point.payment();
        return AgendaLine.of(AgendaKind.PAYMENT, null, matter, about, point.amount(), point.since(), null);
    }
}
