package io.dunning.report;

import io.dunning.Policies;
import io.dunning.cases.RecordedEvent;
import io.dunning.receivable.CreditorId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The monthly report to a client: agreed figures beside those of the month before, what is to be decided together, what is to be done next, and
 * how the bills of each month are paid off.
 *
 * @param month which month
 * @param clients the creditors that it is about
 * @param figures of the month
 * @param before the same figures of the month before
 * @param curves of the last twelve months, by currency and month
 * @param incidents for the client and the desk to decide together, as they stand on the last day
 * @param actions what was decided and is still to be done
 */
public record ClientReport(
        YearMonth month,
        List<CreditorId> clients,
        KpiTable figures,
        KpiTable before,
        List<CohortCurve> curves,
        List<AgendaSection> incidents,
        List<ReviewTask> actions) {

    private static final int MONTHS = 12;

    public ClientReport {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(before, "before");
        clients = List.copyOf(clients);
        curves = List.copyOf(curves);
        incidents = List.copyOf(incidents);
        actions = List.copyOf(actions);
    }

    /** As {@link #of(YearMonth, Collection, Stream, Policies, ReportSettings, HostFigures, HostFigures, ReviewTasks)}, without figures of the host. */
    public static ClientReport of(
            YearMonth month,
            Collection<CreditorId> clients,
            Stream<List<RecordedEvent>> histories,
            Policies policies,
            ReportSettings settings) {
        return of(month, clients, histories, policies, settings, HostFigures.NONE, HostFigures.NONE, ReviewTasks.NONE);
    }

    /**
     * Makes it. Made again later it says the same of that month, whatever has happened since.
     *
     * @param clients whose cases; those of others are left out
     * @param histories all events of each case, in order; the cases in any order
     * @param policies for limitation periods
     * @param host the host's own figures of the month
     * @param hostBefore those of the month before
     * @param tasks those that reviews decided
     */
    public static ClientReport of(
            YearMonth month,
            Collection<CreditorId> clients,
            Stream<List<RecordedEvent>> histories,
            Policies policies,
            ReportSettings settings,
            HostFigures host,
            HostFigures hostBefore,
            ReviewTasks tasks) {
        ReportPeriod period = ReportPeriod.of(month);
        KpiFold figures = new KpiFold(period, settings, host);
        KpiFold before = new KpiFold(ReportPeriod.of(month.minusMonths(1)), settings, hostBefore);
        CohortTally cohorts = new CohortTally(period.to(), MONTHS);
        AgendaTally agenda = new AgendaTally(settings.linesMax());
        histories
                .filter(history -> !history.isEmpty()
                        && clients.contains(history.get(0).caseId().creditor()))
                .forEach(history -> {
                    before.add(history);
                    CaseTale tale = CaseTale.of(history, period.to());
                    if (tale != null) {
                        figures.add(tale);
                        cohorts.add(tale);
                        Agenda.of(tale, period, policies, settings, line -> {
                            if (line.kind().isJoint()) {
                                agenda.add(line);
                            }
                        });
                    }
                });
        return new ClientReport(
                month,
                List.copyOf(new TreeSet<>(clients)),
                figures.table(),
                before.table(),
                cohorts.curves(),
                agenda.sections(),
                tasks.open(period.to()));
    }
}
