package io.dunning.memory;

import io.dunning.EvidenceLog;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.Hash;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** An evidence log in memory. Positions have no gaps: the first event that was recorded has 1. */
public final class MemoryEvidence implements EvidenceLog {

    private final String origin;
    private final List<RecordedEvent> events = new ArrayList<>();
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    /** An empty log that seals under this name; see {@link Checkpoint#origin}. */
    public MemoryEvidence(String origin) {
        this.origin = Checkpoint.checkOrigin(origin);
    }

    /** Takes the events of one commit, in the order of their commits. */
    public synchronized void record(List<RecordedEvent> committed) {
        events.addAll(committed);
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public synchronized long recordedUpTo() {
        return events.size();
    }

    @Override
    public void hashes(long after, long upTo, Consumer<Hash> each) {
        // A copy, so that nobody waits with a commit for what is done with the hashes.
        List<RecordedEvent> range;
        synchronized (this) {
            int to = (int) Math.min(upTo, events.size());
            range = List.copyOf(events.subList((int) Math.min(after, to), to));
        }
        range.forEach(event -> each.accept(event.hash()));
    }

    /** Looks through all events: nothing is kept for a question that is asked so seldom. */
    @Override
    public synchronized OptionalLong position(CaseId id, long seq) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).seq() == seq && events.get(i).caseId().equals(id)) {
                return OptionalLong.of(i + 1L);
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public synchronized void seal(Checkpoint checkpoint) {
        checkpoint.follows(lastCheckpoint().orElse(null)).ifPresent(fault -> {
            throw new IllegalArgumentException("the checkpoint of " + checkpoint.day() + " cannot be kept: " + fault);
        });
        if (!checkpoint.origin().equals(origin)) {
            throw new IllegalArgumentException(
                    "the checkpoint of " + checkpoint.day() + " is not of the store " + origin);
        }
        checkpoints.add(checkpoint);
    }

    @Override
    public synchronized List<Checkpoint> checkpoints(LocalDate from) {
        return checkpoints.stream().filter(c -> !c.day().isBefore(from)).toList();
    }

    @Override
    public synchronized Optional<Checkpoint> lastCheckpoint() {
        return checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.get(checkpoints.size() - 1));
    }
}
