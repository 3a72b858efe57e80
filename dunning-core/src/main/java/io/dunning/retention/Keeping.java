package io.dunning.retention;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.ContentErased;
import io.dunning.cases.CaseEvent.LegalHoldLifted;
import io.dunning.cases.CaseEvent.LegalHoldPlaced;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.Reopened;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.notice.NoticeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a case is kept, and for how long, as its history tells. Its acts answer an {@link Outcome}, as those of a case do: {@code
 * engine.act(id, actor, c -> Keeping.of(engine.history(id)).hold("proceedings-7", "clerk-7", today))}.
 *
 * <p>Forgotten is the <em>content</em> of notices: their wording, whom they name and where they went. The history stays, with the hash of that wording: it
 * holds ids, days, amounts and outcomes, and still proves that something was sent. Immutable.
 */
public final class Keeping {

    private final @Nullable LocalDate closedOn;
    private final Set<String> legalHolds;
    private final List<NoticeKey> notices;
    private final Instant lastAt;

    private Keeping(Fold fold) {
        closedOn = fold.closedOn;
        legalHolds = Set.copyOf(fold.legalHolds);
        notices = List.copyOf(fold.notices);
        lastAt = fold.lastAt;
    }

    private static final class Fold {
        private @Nullable LocalDate closedOn;
        private final Set<String> legalHolds = new TreeSet<>();
        private final List<NoticeKey> notices = new ArrayList<>();
        private Instant lastAt = Instant.MIN;

        void add(CaseEvent event) {
            if (event instanceof Closed) {
                closedOn = event.on();
            } else if (event instanceof Reopened) {
                closedOn = null;
            } else if (event instanceof NoticePlanned planned) {
                notices.add(planned.key());
            } else if (event instanceof CompanionPlanned planned) {
                notices.add(planned.key());
            } else if (event instanceof ContentErased) {
                notices.clear();
            } else if (event instanceof LegalHoldPlaced placed) {
                legalHolds.add(placed.reference());
            } else if (event instanceof LegalHoldLifted lifted) {
                legalHolds.remove(lifted.reference());
            }
        }
    }

    /** What all events of a case, in order, say. */
    public static Keeping of(List<RecordedEvent> history) {
        Fold fold = new Fold();
        history.forEach(recorded -> {
            fold.add(recorded.event());
            fold.lastAt = recorded.at();
        });
        return new Keeping(fold);
    }

    /** Whether it may name something in the host's files: a key, no text. */
    static boolean isReference(String text) {
        return text.matches("[A-Za-z0-9._:/@-]{1,60}");
    }

    /**
     * Proceedings need what was written: until they are over nothing of it is erased, whatever its term says.
     *
     * @param reference the host's key of the proceedings; several may go on at once
     */
    public Outcome hold(String reference, String decidedBy, LocalDate on) {
        if (!isReference(reference)) {
            return Outcome.refused(
                    "proceedings-key",
                    "Proceedings are named by a key of 1 to 60 letters a-z, digits and - _ . : / @.");
        }
        return legalHolds.contains(reference)
                ? Outcome.of()
                : Outcome.of(new LegalHoldPlaced(on, reference, decidedBy));
    }

    /** Those proceedings are over. */
    public Outcome lift(String reference, String decidedBy, LocalDate on) {
        return legalHolds.contains(reference)
                ? Outcome.of(new LegalHoldLifted(on, reference, decidedBy))
                : Outcome.refused("no-proceedings", "Nothing is kept for proceedings of that name.");
    }

    /** Whether the content of its notices is forgotten on that day, and if not, why; nothing happens where there is none. */
    public Outcome erase(RetentionTerms terms, LocalDate on) {
        LocalDate closed = closedOn;
        if (closed == null) {
            return Outcome.refused("not-closed", "What was written is kept for as long as the case is not closed.");
        }
        if (!legalHolds.isEmpty()) {
            return Outcome.refused("legal-hold", "What was written is kept for proceedings: " + sorted() + ".");
        }
        if (on.isBefore(terms.over(closed))) {
            return Outcome.refused(
                    "retention-term",
                    "The case was closed on " + closed + "; what was written is kept until " + terms.over(closed) + " ("
                            + terms.basis() + ").");
        }
        return notices.isEmpty()
                ? Outcome.of()
                : Outcome.of(new ContentErased(on, ErasureCause.TERM, terms.basis(), notices.size()));
    }

    private String sorted() {
        return String.join(", ", new TreeSet<>(legalHolds));
    }

    /** The proceedings for which it is kept. */
    public Set<String> legalHolds() {
        return legalHolds;
    }

    /** The notices whose content is kept, in the order in which they were planned. */
    public List<NoticeKey> notices() {
        return notices;
    }

    /** Whether nothing happened to the case since; then whoever erased something at that moment, and a store that still has it, are of two times. */
    public boolean isUntouchedSince(Instant moment) {
        return lastAt.isBefore(moment);
    }
}
