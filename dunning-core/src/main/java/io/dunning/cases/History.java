package io.dunning.cases;

import io.dunning.evidence.Hash;
import java.util.List;
import java.util.Optional;

/** The recorded events of one case, chained by their hashes. */
public final class History {

    private History() {}

    /** The hash before the first event of a case. */
    public static Hash start(CaseId caseId) {
        return Hash.of("dunning-history-1|" + caseId);
    }

    /**
     * The first place at which a history is not what was recorded; empty if it is.
     *
     * @param events the whole history in order
     * @param head the hash of the last event, kept apart: without it a cut-off end can't be seen
     */
    public static Optional<Break> verify(CaseId caseId, List<RecordedEvent> events, Hash head) {
        Hash before = start(caseId);
        long seq = 0;
        for (RecordedEvent event : events) {
            seq++;
            if (!event.caseId().equals(caseId)) {
                return Optional.of(new Break(seq, "belongs to another case"));
            }
            if (event.seq() != seq) {
                return Optional.of(
                        new Break(seq, "is missing or out of place: number " + event.seq() + " stands here"));
            }
            if (!before.then(event.canonical()).equals(event.hash())) {
                return Optional.of(new Break(seq, "or an event before it was changed: its hash does not fit"));
            }
            before = event.hash();
        }
        return before.equals(head)
                ? Optional.empty()
                : Optional.of(new Break(seq + 1, "is missing: the history ends before its head"));
    }

    /**
     * Where a chain breaks.
     *
     * @param seq at which event
     * @param what what is wrong with it
     */
    public record Break(long seq, String what) {
        @Override
        public String toString() {
            return "event " + seq + " " + what;
        }
    }
}
