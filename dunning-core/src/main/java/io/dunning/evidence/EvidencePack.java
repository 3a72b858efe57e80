package io.dunning.evidence;

import io.dunning.cases.CaseId;
import io.dunning.cases.History;
import io.dunning.cases.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a third party needs to check the history of one case without us: its events, their hashes, and the proofs that they stood in
 * the log when their days were sealed. {@link Verify} checks the text of one.
 *
 * <p>It shows that nothing in it was changed since. That nothing was left off at its end can only be seen by somebody who knows the
 * last event's hash, or of a later event.
 *
 * @param events the history of the case, in order; at least one event
 * @param proofs those of the first events, in order; events after them are not sealed yet
 * @param checkpoints without gaps, from the one of the first proof on, as late as there are; none where nothing is sealed
 */
public record EvidencePack(
        CaseId caseId, List<RecordedEvent> events, List<Sealed> proofs, List<Checkpoint> checkpoints) {

    /**
     * Where an event is sealed.
     *
     * @param day whose checkpoint
     * @param proof that the event's hash is a leaf of its tree
     */
    public record Sealed(LocalDate day, InclusionProof proof) {
        public Sealed {
            Objects.requireNonNull(day, "day");
            Objects.requireNonNull(proof, "proof");
        }
    }

    /** Checks the history and the chain of checkpoints; {@link EvidenceBroken} where they don't hold. The proofs it takes as they are. */
    public EvidencePack {
        events = List.copyOf(events);
        proofs = List.copyOf(proofs);
        checkpoints = List.copyOf(checkpoints);
        if (events.isEmpty() || proofs.size() > events.size() || proofs.isEmpty() != checkpoints.isEmpty()) {
            throw new IllegalArgumentException("case " + caseId + ": " + events.size() + " events with " + proofs.size()
                    + " proofs and " + checkpoints.size() + " checkpoints");
        }
        History.verify(caseId, events, events.get(events.size() - 1).hash()).ifPresent(broken -> {
            throw new EvidenceBroken("case " + caseId + ": " + broken);
        });
        for (int i = 1; i < checkpoints.size(); i++) {
            Checkpoint checkpoint = checkpoints.get(i);
            checkpoint.follows(checkpoints.get(i - 1)).ifPresent(fault -> {
                throw new EvidenceBroken("the checkpoint of " + checkpoint.day() + ": " + fault);
            });
        }
    }

    /** The hash of the last event. */
    public Hash head() {
        return events.get(events.size() - 1).hash();
    }

    /** Lines that {@link Verify} reads, in UTF-8, the last one {@code end}. Ids only, as in the events. */
    public String text() {
        StringBuilder text = new StringBuilder(1000 + 600 * events.size() + 300 * checkpoints.size());
        text.append("dunning-evidence-1\ncase ")
                .append(caseId)
                .append("\ncheckpoints ")
                .append(checkpoints.size());
        text.append('\n');
        checkpoints.forEach(c -> text.append(c.text()));
        // The last one is named by none after it.
        text.append("latest ")
                .append(checkpoints.isEmpty() ? "-" : Checkpoint.base64(latest().hash()))
                .append('\n');
        text.append("events ")
                .append(events.size())
                .append(" sealed ")
                .append(proofs.size())
                .append('\n');
        for (int i = 0; i < events.size(); i++) {
            RecordedEvent event = events.get(i);
            text.append("event ")
                    .append(event.hash())
                    .append(' ')
                    .append(event.canonical())
                    .append('\n');
            if (i < proofs.size()) {
                write(proofs.get(i), text);
            }
        }
        return text.append("head ").append(head()).append("\nend\n").toString();
    }

    private Checkpoint latest() {
        return checkpoints.get(checkpoints.size() - 1);
    }

    private static void write(Sealed sealed, StringBuilder text) {
        text.append("proof ").append(sealed.day).append(' ').append(sealed.proof.index());
        sealed.proof.path().forEach(hash -> text.append(' ').append(hash));
        text.append('\n');
    }
}
