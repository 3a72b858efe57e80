package io.dunning.testkit.contract;

import io.dunning.CaseStore;
import io.dunning.EvidenceLog;
import io.dunning.cases.CaseId;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.Hash;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.memory.MemoryEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A good evidence log, and some that are wrong in one way each. */
final class EvidenceLogs {

    private EvidenceLogs() {}

    static class Good extends EvidenceLogContract {
        final MemoryCaseStore kept = new MemoryCaseStore();

        @Override
        protected CaseStore newStore() {
            return kept;
        }

        @Override
        protected EvidenceLog logOf(CaseStore store) {
            return kept;
        }
    }

    /** A good log, in which one thing can be made wrong. */
    abstract static class Wrong extends Good implements EvidenceLog {
        @Override
        protected EvidenceLog logOf(CaseStore store) {
            return this;
        }

        @Override
        public String origin() {
            return kept.origin();
        }

        @Override
        public long recordedUpTo() {
            return kept.recordedUpTo();
        }

        @Override
        public void hashes(long after, long upTo, Consumer<Hash> each) {
            kept.hashes(after, upTo, each);
        }

        @Override
        public OptionalLong position(CaseId id, long seq) {
            return kept.position(id, seq);
        }

        @Override
        public void seal(Checkpoint checkpoint) {
            kept.seal(checkpoint);
        }

        @Override
        public List<Checkpoint> checkpoints(LocalDate from) {
            return kept.checkpoints(from);
        }

        @Override
        public Optional<Checkpoint> lastCheckpoint() {
            return kept.lastCheckpoint();
        }
    }

    static class GivesHashesBackwards extends Wrong {
        @Override
        public void hashes(long after, long upTo, Consumer<Hash> each) {
            List<Hash> hashes = new ArrayList<>();
            super.hashes(after, upTo, hashes::add);
            Collections.reverse(hashes);
            hashes.forEach(each);
        }
    }

    static class RepeatsTheFirstOfARange extends Wrong {
        @Override
        public void hashes(long after, long upTo, Consumer<Hash> each) {
            super.hashes(Math.max(0, after - 1), upTo, each);
        }
    }

    /** As a database does that gives out numbers before the commit. */
    static class PromisesTooMuch extends Wrong {
        @Override
        public long recordedUpTo() {
            return super.recordedUpTo() + 2;
        }
    }

    static class StopsBeforeTheLast extends Wrong {
        @Override
        public long recordedUpTo() {
            return Math.max(0, super.recordedUpTo() - 1);
        }
    }

    static class CountsFromTheEnd extends Wrong {
        @Override
        public OptionalLong position(CaseId id, long seq) {
            OptionalLong right = super.position(id, seq);
            return right.isEmpty() ? right : OptionalLong.of(1 + recordedUpTo() - right.getAsLong());
        }
    }

    static class CountsPerCase extends Wrong {
        @Override
        public OptionalLong position(CaseId id, long seq) {
            return super.position(id, seq).isEmpty() ? OptionalLong.empty() : OptionalLong.of(seq);
        }
    }

    static class KnowsEveryEvent extends Wrong {
        @Override
        public OptionalLong position(CaseId id, long seq) {
            return OptionalLong.of(super.position(id, seq).orElse(1));
        }
    }

    static class RecordsBeforeTheCommit extends EvidenceLogContract {
        private final MemoryEvidence evidence = new MemoryEvidence("sample");

        @Override
        protected CaseStore newStore() {
            return new ForwardingStore() {
                @Override
                public synchronized void commit(Change change) {
                    change.cases().forEach(one -> evidence.record(one.events()));
                    super.commit(change);
                }
            };
        }

        @Override
        protected EvidenceLog logOf(CaseStore store) {
            return evidence;
        }
    }

    static class SwallowsTrouble extends Wrong {
        @Override
        public void hashes(long after, long upTo, Consumer<Hash> each) {
            super.hashes(after, upTo, hash -> {
                try {
                    each.accept(hash);
                } catch (IllegalStateException ignored) {
                    // That is what is wrong with it.
                }
            });
        }
    }

    static class KeepsAnyCheckpoint extends Wrong {
        private final List<Checkpoint> sealed = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void seal(Checkpoint checkpoint) {
            sealed.add(checkpoint);
        }

        @Override
        public List<Checkpoint> checkpoints(LocalDate from) {
            return sealed.stream().filter(c -> !c.day().isBefore(from)).toList();
        }

        @Override
        public Optional<Checkpoint> lastCheckpoint() {
            return sealed.isEmpty() ? Optional.empty() : Optional.of(sealed.get(sealed.size() - 1));
        }
    }

    static class KeepsOnlyTheLatest extends Wrong {
        @Override
        public List<Checkpoint> checkpoints(LocalDate from) {
            return lastCheckpoint().stream().toList();
        }
    }

    static class ForgetsTheDay extends Wrong {
        @Override
        public List<Checkpoint> checkpoints(LocalDate from) {
            return super.checkpoints(LocalDate.EPOCH);
        }
    }
}
