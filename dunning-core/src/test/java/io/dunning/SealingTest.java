package io.dunning;

import static io.dunning.Fixtures.DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.EvidenceBroken;
import io.dunning.evidence.EvidencePack;
import io.dunning.evidence.Hash;
import io.dunning.memory.MemoryEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final int DAYS = 100;

    private final SealedYear year = SealedYear.of(4, DAYS);

    @Test
    void every_day_has_one_checkpoint_and_each_follows_the_one_before() {
        List<Checkpoint> all = year.log.checkpoints(LocalDate.EPOCH);

        assertThat(all).hasSize(DAYS - 1).extracting(Checkpoint::day).doesNotHaveDuplicates();
        Checkpoint before = null;
        for (Checkpoint checkpoint : all) {
            assertThat(checkpoint.follows(before)).isEmpty();
            before = checkpoint;
        }
    }

    @Test
    void the_checkpoints_hold_every_event_once() {
        Checkpoint last = year.seal(DUE.plusDays(DAYS));

        assertThat(last.upTo()).isEqualTo(year.log.recordedUpTo());
        assertThat(year.log.checkpoints(LocalDate.EPOCH).stream()
                        .mapToLong(Checkpoint::size)
                        .sum())
                .isEqualTo(year.log.recordedUpTo());
    }

    @Test
    void a_day_that_is_sealed_is_not_sealed_again() {
        Checkpoint sealed = year.log.checkpoints(DUE.plusDays(5)).get(0);

        assertThat(year.seal(DUE.plusDays(5))).isEqualTo(sealed);
        assertThat(year.log.checkpoints(LocalDate.EPOCH)).hasSize(DAYS - 1);
    }

    @Test
    void a_day_that_was_left_out_is_covered_by_the_next_one() {
        Checkpoint later = year.seal(DUE.plusDays(DAYS + 3));

        assertThat(year.seal(DUE.plusDays(DAYS + 1))).isEqualTo(later);
    }

    @Test
    void a_quiet_day_is_sealed_too() {
        year.seal(DUE.plusDays(DAYS));

        Checkpoint quiet = year.seal(DUE.plusDays(DAYS + 1));

        assertThat(quiet.size()).isZero();
        assertThat(quiet.root()).isEqualTo(Hash.of(""));
    }

    @Test
    void if_another_node_seals_the_day_first_its_checkpoint_is_taken() {
        LocalDate day = DUE.plusDays(DAYS);
        EvidenceLog slow = new Forwarding(year.log) {
            @Override
            public void seal(Checkpoint checkpoint) {
                Sealing.seal(year.log, day);
                super.seal(checkpoint);
            }
        };

        assertThat(Sealing.seal(slow, day)).isEqualTo(year.log.lastCheckpoint().orElseThrow());
        assertThat(year.log.checkpoints(day)).hasSize(1);
    }

    @Test
    void a_refusal_for_another_reason_comes_out() {
        EvidenceLog refusing = new Forwarding(year.log) {
            @Override
            public void seal(Checkpoint checkpoint) {
                throw new IllegalArgumentException("not today");
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sealing.seal(refusing, DUE.plusDays(DAYS)))
                .withMessage("not today");
    }

    @Test
    void a_log_that_lost_its_end_is_not_sealed() {
        EvidenceLog shorter = new Forwarding(year.log) {
            @Override
            public long recordedUpTo() {
                return 3;
            }
        };

        assertThatThrownBy(() -> Sealing.seal(shorter, DUE.plusDays(DAYS)))
                .isInstanceOf(EvidenceBroken.class)
                .hasMessageContaining("ends at position 3")
                .hasMessageContaining("events were lost");
    }

    @Test
    void a_pack_proves_every_event_of_a_sealed_day() {
        EvidencePack pack = year.pack(1);

        assertThat(pack.events()).isEqualTo(year.history(1)).hasSizeGreaterThan(4);
        assertThat(pack.proofs()).hasSameSizeAs(pack.events());
        assertThat(pack.checkpoints().get(0).day())
                .isEqualTo(pack.proofs().get(0).day());
        for (int i = 0; i < pack.proofs().size(); i++) {
            EvidencePack.Sealed sealed = pack.proofs().get(i);
            Checkpoint checkpoint = year.log.checkpoints(sealed.day()).get(0);
            assertThat(sealed.proof().verify(pack.events().get(i).hash(), checkpoint.size(), checkpoint.root()))
                    .isTrue();
        }
    }

    @Test
    void its_checkpoints_go_on_to_the_latest_so_that_any_later_one_can_be_found_in_it() {
        assertThat(year.pack(1).checkpoints())
                .last()
                .isEqualTo(year.log.lastCheckpoint().orElseThrow());
    }

    @Test
    void events_of_a_day_that_is_not_sealed_yet_have_no_proof() {
        EvidencePack pack = year.pack(2);

        assertThat(pack.events())
                .last()
                .returns(DUE.plusDays(DAYS - 1), event -> event.event().on());
        assertThat(pack.proofs()).hasSize(pack.events().size() - 1);
    }

    @Test
    void a_pack_of_a_case_of_which_nothing_is_sealed_has_no_checkpoints() {
        SealedYear young = SealedYear.of(1, 1);

        EvidencePack pack = young.pack(1);

        assertThat(pack.events()).isNotEmpty();
        assertThat(pack.proofs()).isEmpty();
        assertThat(pack.checkpoints()).isEmpty();
    }

    @Test
    void a_log_that_no_longer_gives_what_was_sealed_makes_no_pack() {
        EvidenceLog changed = new Forwarding(year.log) {
            @Override
            public void hashes(long after, long upTo, Consumer<Hash> each) {
                super.hashes(after, upTo, hash -> each.accept(Hash.of("changed")));
            }
        };
        EvidenceLog lost = new Forwarding(year.log) {
            @Override
            public OptionalLong position(CaseId id, long seq) {
                return seq == 2 ? OptionalLong.empty() : super.position(id, seq);
            }
        };
        EvidenceLog misplaced = new Forwarding(year.log) {
            @Override
            public OptionalLong position(CaseId id, long seq) {
                return OptionalLong.of(1);
            }
        };

        assertThatThrownBy(() -> year.pack(changed, 1)).isInstanceOf(EvidenceBroken.class);
        assertThatThrownBy(() -> year.pack(lost, 1))
                .isInstanceOf(EvidenceBroken.class)
                .hasMessage("case " + year.caseOf(1) + ": event 2 is missing in the log");
        assertThatThrownBy(() -> year.pack(misplaced, 2)).isInstanceOf(EvidenceBroken.class);
    }

    @Test
    void a_pack_with_a_changed_history_or_chain_cannot_be_made() {
        EvidencePack pack = year.pack(1);
        List<RecordedEvent> shuffled = new ArrayList<>(pack.events());
        Collections.swap(shuffled, 1, 2);
        List<Checkpoint> gap = new ArrayList<>(pack.checkpoints());
        gap.remove(3);

        assertThatThrownBy(() -> new EvidencePack(pack.caseId(), shuffled, pack.proofs(), pack.checkpoints()))
                .isInstanceOf(EvidenceBroken.class)
                .hasMessageContaining("event 2 is missing or out of place");
        assertThatThrownBy(() -> new EvidencePack(pack.caseId(), pack.events(), pack.proofs(), gap))
                .isInstanceOf(EvidenceBroken.class)
                .hasMessageContaining("the checkpoint of " + gap.get(3).day());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvidencePack(pack.caseId(), List.of(), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EvidencePack(pack.caseId(), pack.events(), List.of(), pack.checkpoints()));
    }

    /** A good log, in which one thing can be made otherwise. */
    private static class Forwarding implements EvidenceLog {
        private final MemoryEvidence good;

        Forwarding(MemoryEvidence good) {
            this.good = good;
        }

        @Override
        public String origin() {
            return good.origin();
        }

        @Override
        public long recordedUpTo() {
            return good.recordedUpTo();
        }

        @Override
        public void hashes(long after, long upTo, Consumer<Hash> each) {
            good.hashes(after, upTo, each);
        }

        @Override
        public OptionalLong position(CaseId id, long seq) {
            return good.position(id, seq);
        }

        @Override
        public void seal(Checkpoint checkpoint) {
            good.seal(checkpoint);
        }

        @Override
        public List<Checkpoint> checkpoints(LocalDate from) {
            return good.checkpoints(from);
        }

        @Override
        public Optional<Checkpoint> lastCheckpoint() {
            return good.lastCheckpoint();
        }
    }
}
