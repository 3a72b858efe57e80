package io.dunning.payer;

import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What to bring along from one practice: every visit up to a day whose authorisation or slip is missing. Made each week, before somebody goes
 * there.
 *
 * @param creditor which practice
 * @param on up to and including which day
 * @param rows oldest visit first
 */
public record CollectionList(CreditorId creditor, LocalDate on, List<Row> rows) {

    /**
     * One visit of the list.
     *
     * @param visit which
     * @param status what is missing
     * @param work what to do about it
     */
    public record Row(Visit visit, VisitStatus status, WorkItem work) {
        public Row {
            Objects.requireNonNull(visit, "visit");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(work, "work");
        }
    }

    public CollectionList {
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(on, "on");
        rows = List.copyOf(rows);
    }

    /** The list for a practice; visits of others, later visits and those with all papers are left out. */
    public static CollectionList of(
            CreditorId creditor, Collection<Visit> visits, AuthorisationHunt hunt, LocalDate on) {
        List<Row> rows = new ArrayList<>();
        for (Visit visit : visits) {
            if (visit.creditor().equals(creditor) && !visit.on().isAfter(on)) {
                hunt.work(visit, on).ifPresent(work -> rows.add(new Row(visit, visit.status(null), work)));
            }
        }
        rows.sort(Comparator.comparing((Row r) -> r.visit().on())
                .thenComparing(r -> r.visit().id()));
        return new CollectionList(creditor, on, rows);
    }
}
