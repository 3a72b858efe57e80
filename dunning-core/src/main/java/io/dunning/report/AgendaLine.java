package io.dunning.report;

import io.dunning.cases.CaseId;
import io.dunning.evidence.Hash;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to talk about. Ids, days and amounts only.
 *
 * @param id the same in every review for as long as the matter is the same, so that what was decided about it is found again
 * @param kind what sort of thing
 * @param caseId whose; {@code null} for money of which nobody knows whose it is
 * @param about the bill, notice, enquiry, rule or payment that it is about, by its id or code
 * @param open how much; {@code null} where it is about no amount
 * @param since since when
 * @param by until when somebody has to act; {@code null} where nothing says so
 */
public record AgendaLine(
        String id,
        AgendaKind kind,
        @Nullable CaseId caseId,
        String about,
        @Nullable Amount open,
        LocalDate since,
        @Nullable LocalDate by) {

    /** What has to be done first comes first, then the greater amount, then the id: the same order everywhere. */
    static final Comparator<AgendaLine> ORDER = Comparator.comparing(AgendaLine::day)
            .thenComparing(Comparator.comparingLong(AgendaLine::minor).reversed())
            .thenComparing(AgendaLine::id);

    private static final int ID_LENGTH = 12;

    public AgendaLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(since, "since");
    }

    /** @param matter what makes it the same matter next week, beside its kind and case */
    static AgendaLine of(
            AgendaKind kind,
            @Nullable CaseId caseId,
            String matter,
            String about,
            @Nullable Amount open,
            LocalDate since,
            @Nullable LocalDate by) {
        String whole = kind + "|" + (caseId == null ? "" : caseId) + "|" + matter;
        String id = kind.code() + "-" + Hash.of(whole).toString().substring(0, ID_LENGTH);
        return new AgendaLine(id, kind, caseId, about, open, since, by);
    }

    private LocalDate day() {
        return by == null ? since : by;
    }

    private long minor() {
        return open == null ? 0 : open.minor();
    }
}
