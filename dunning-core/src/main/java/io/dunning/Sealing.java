package io.dunning;

import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.EvidenceBroken;
import io.dunning.evidence.EvidencePack;
import io.dunning.evidence.EvidencePack.Sealed;
import io.dunning.evidence.Hash;
import io.dunning.evidence.InclusionProof;
import io.dunning.evidence.InclusionProofs;
import io.dunning.evidence.MerkleTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals a log day by day, and gathers the evidence of a case from it. The hashes of a day are read once through, never held. */
final class Sealing {

    private Sealing() {}

    /**
     * Seals all that was recorded since the last checkpoint; gives the checkpoint that covers this day. If the day, or a later one,
     * is sealed already, nothing is done.
     */
    static Checkpoint seal(EvidenceLog log, LocalDate day) {
        Checkpoint last = log.lastCheckpoint().orElse(null);
        if (last != null && !last.day().isBefore(day)) {
            return covering(log, day).orElse(last);
        }
        Checkpoint next = next(log, day, last);
        try {
            log.seal(next);
            return next;
        } catch (IllegalArgumentException e) {
            // Another node may have sealed the day in the meantime; then there is nothing left to do.
            return covering(log, day).orElseThrow(() -> e);
        }
    }

    private static Optional<Checkpoint> covering(EvidenceLog log, LocalDate day) {
        return log.checkpoints(day).stream().findFirst();
    }

    private static Checkpoint next(EvidenceLog log, LocalDate day, @Nullable Checkpoint last) {
        long after = last == null ? 0 : last.upTo();
        long upTo = log.recordedUpTo();
        if (upTo < after) {
            throw new EvidenceBroken("the log of " + log.origin() + " ends at position " + upTo
                    + ", but is sealed up to " + after + ": events were lost");
        }
        MerkleTree tree = new MerkleTree();
        log.hashes(after, upTo, tree::add);
        Hash previous = last == null ? Checkpoint.START : last.hash();
        return new Checkpoint(log.origin(), day, after, upTo, tree.size(), tree.root(), previous);
    }

    /**
     * The evidence of a case.
     *
     * @param stored the case; read before its history, which may have grown since
     * @throws EvidenceBroken where the history or the log is not what was recorded and sealed
     */
    static EvidencePack pack(EvidenceLog log, StoredCase stored, List<RecordedEvent> history) {
        CaseId id = stored.dunningCase().id();
        List<RecordedEvent> events = upToHead(stored, history);
        long[] positions =
                events.stream().mapToLong(event -> position(log, event)).toArray();
        List<Checkpoint> checkpoints = log.checkpoints(LocalDate.EPOCH).stream()
                .dropWhile(checkpoint -> checkpoint.upTo() < positions[0])
                .toList();
        List<Sealed> proofs = new ArrayList<>();
        for (Checkpoint checkpoint : checkpoints) {
            int from = proofs.size();
            int to = from;
            while (to < positions.length && positions[to] <= checkpoint.upTo()) {
                to++;
            }
            if (to > from) {
                proofs.addAll(prove(log, checkpoint, events.subList(from, to)));
            }
        }
        return new EvidencePack(id, events, proofs, checkpoints);
    }

    private static List<RecordedEvent> upToHead(StoredCase stored, List<RecordedEvent> history) {
        int version = Math.toIntExact(stored.dunningCase().version());
        if (history.size() < version || !history.get(version - 1).hash().equals(stored.head())) {
            throw new EvidenceBroken("case " + stored.dunningCase().id() + ": its history does not lead to its head");
        }
        return history.subList(0, version);
    }

    private static long position(EvidenceLog log, RecordedEvent event) {
        return log.position(event.caseId(), event.seq())
                .orElseThrow(() -> new EvidenceBroken(
                        "case " + event.caseId() + ": event " + event.seq() + " is missing in the log"));
    }

    private static List<Sealed> prove(EvidenceLog log, Checkpoint checkpoint, List<RecordedEvent> events) {
        InclusionProofs leaves =
                new InclusionProofs(events.stream().map(RecordedEvent::hash).toList());
        log.hashes(checkpoint.after(), checkpoint.upTo(), leaves::add);
        if (leaves.size() != checkpoint.size() || !leaves.root().equals(checkpoint.root())) {
            throw new EvidenceBroken(
                    "the events of " + checkpoint.day() + " in the log are not those that were sealed");
        }
        Map<Hash, InclusionProof> proofs = leaves.proofs();
        List<Sealed> sealed = new ArrayList<>();
        for (RecordedEvent event : events) {
            InclusionProof proof = proofs.get(event.hash());
            if (proof == null) {
                throw new EvidenceBroken("case " + event.caseId() + ": event " + event.seq()
                        + " is not what was sealed on " + checkpoint.day());
            }
            sealed.add(new Sealed(checkpoint.day(), proof));
        }
        return sealed;
    }
}
