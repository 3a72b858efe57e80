package io.dunning.cases;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.evidence.Actor;
import io.dunning.evidence.Hash;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of one case while they are gathered for one commit: applied, numbered and chained. Not thread-safe. */
public final class Recording {

    private final @Nullable StoredCase before;
    private final Instant at;
    private final List<RecordedEvent> recorded = new ArrayList<>(2);
    private DunningCase current;
    private Hash head;

    private Recording(@Nullable StoredCase before, DunningCase current, Hash head, Instant at) {
        this.before = before;
        this.current = current;
        this.head = head;
        // No store keeps more, and what is hashed must be what is kept.
        this.at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Goes on with a stored case. */
    public static Recording of(StoredCase stored, Instant at) {
        return new Recording(stored, stored.dunningCase(), stored.head(), at);
    }

    /** Begins a new case. */
    public static Recording opening(CaseOpened opened, Actor actor, Instant at) {
        DunningCase fresh = DunningCase.replay(List.of(opened));
        Recording recording = new Recording(null, fresh, History.start(opened.caseId()), at);
        recording.record(opened, 1, actor);
        return recording;
    }

    /** Adds events that {@code actor} caused. */
    public Recording add(List<? extends CaseEvent> events, Actor actor) {
        long seq = current.version();
        current = current.evolve(events);
        for (CaseEvent event : events) {
            seq++;
            record(event, seq, actor);
        }
        return this;
    }

    private void record(CaseEvent event, long seq, Actor actor) {
        RecordedEvent next = RecordedEvent.after(head, current.id(), seq, at, actor, current.policy(), event);
        recorded.add(next);
        head = next.hash();
    }

    /** The case with all that was added. */
    public DunningCase current() {
        return current;
    }

    /** The case as it was read; {@code null} for a new one. */
    public @Nullable StoredCase before() {
        return before;
    }

    public boolean isEmpty() {
        return recorded.isEmpty();
    }

    /** What to commit; {@link IllegalArgumentException} where nothing was added. */
    public CaseChange change() {
        return new CaseChange(before, recorded, current);
    }

    public List<RecordedEvent> recorded() {
        return List.copyOf(recorded);
    }
}
