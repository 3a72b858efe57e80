package io.dunning.report;

import io.dunning.Policies;
import io.dunning.cases.RecordedEvent;
import io.dunning.reconcile.WrongNotice;
import io.dunning.reconcile.WrongNotices;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was held back, what went wrong all the same, and by which law cases are judged.
 *
 * @param period which days
 * @param figures of the period
 * @param blocked what rules held back, the protecting ones first, then by how often
 * @param wrong notices to somebody who had paid
 * @param complaints by ground
 * @param contacts hours and caps
 * @param fees by kind and currency
 * @param limitation claims that have expired, and that will soon
 * @param watch the policies in use
 */
public record ComplianceReport(
        ReportPeriod period,
        KpiTable figures,
        List<ComplianceRows.Blocked> blocked,
        List<ComplianceRows.Wrong> wrong,
        List<ComplianceRows.Complaints> complaints,
        ComplianceRows.Contacts contacts,
        List<ComplianceRows.Fee> fees,
        List<AgendaSection> limitation,
        List<ComplianceRows.Watch> watch) {

    public ComplianceReport {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(figures, "figures");
        Objects.requireNonNull(contacts, "contacts");
        blocked = List.copyOf(blocked);
        wrong = List.copyOf(wrong);
        complaints = List.copyOf(complaints);
        fees = List.copyOf(fees);
        limitation = List.copyOf(limitation);
        watch = List.copyOf(watch);
    }

    /** As {@link #of(ReportPeriod, Stream, Policies, Collection, ZoneId, Function, ReportSettings)}, for a house that matches its payments itself. */
    public static ComplianceReport of(
            ReportPeriod period,
            Stream<List<RecordedEvent>> histories,
            Policies policies,
            Collection<PolicyReview> reviews,
            @Nullable ZoneId zone,
            ReportSettings settings) {
        return of(period, histories, policies, reviews, zone, WrongNotices::ofOwnLedger, settings);
    }

    /**
     * Makes it.
     *
     * @param histories all events of each case, in order; the cases in any order
     * @param policies those that the cases were judged by
     * @param reviews what is known of their review
     * @param zone where the debtors live, for the hours; {@code null} where they live in several
     * @param wrongNotices finds the wrong notices of a history, such as {@code new WrongNotices(reconciler)::in}
     */
    public static ComplianceReport of(
            ReportPeriod period,
            Stream<List<RecordedEvent>> histories,
            Policies policies,
            Collection<PolicyReview> reviews,
            @Nullable ZoneId zone,
            Function<List<RecordedEvent>, List<WrongNotice>> wrongNotices,
            ReportSettings settings) {
        KpiFold figures = new KpiFold(period, settings, HostFigures.NONE);
        AgendaTally limitation = new AgendaTally(settings.linesMax());
        BlockedTally blocked = new BlockedTally(period);
        ContactsTally contacts = new ContactsTally(period, policies, zone);
        WatchTally watch = new WatchTally(period, reviews);
        histories.forEach(history -> {
            CaseTale tale = CaseTale.of(history, period.to());
            if (tale != null) {
                figures.add(tale);
                blocked.add(tale);
                blocked.addWrong(wrongNotices.apply(history));
                contacts.add(history, tale);
                watch.add(tale);
                Agenda.of(tale, period, policies, settings, line -> {
                    if (line.kind() == AgendaKind.EXPIRED || line.kind() == AgendaKind.EXPIRING) {
                        limitation.add(line);
                    }
                });
            }
        });
        return new ComplianceReport(
                period,
                figures.table(),
                blocked.rules(),
                blocked.wrong(),
                blocked.complaints(),
                contacts.contacts(),
                contacts.fees(),
                limitation.sections(),
                watch.rows());
    }
}
