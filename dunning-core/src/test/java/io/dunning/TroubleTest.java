package io.dunning;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoreUnavailable;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseId;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.Dispatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A case that can't be stored, a store that can't be reached, a listener that breaks. */
class TroubleTest {

    private static final LocalDate DAY = DUE.plusDays(10);
    private static final CaseId POISON = caseOf("P3");

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());
    private final List<CaseId> told = new ArrayList<>();
    private final DunningListener listener = new DunningListener() {
        @Override
        public void failed(CaseId caseId, RuntimeException trouble) {
            told.add(caseId);
        }
    };

    // ---- a case that can't be stored ----

    @Test
    void a_case_that_cannot_be_stored_stops_nothing_but_itself_in_a_run() {
        hospital.billPeople(6);
        hospital.begin(DAY);
        StoreAround broken = failing(
                change -> change.cases().stream().anyMatch(c -> c.result().id().equals(POISON)));

        RunReport report =
                hospital.builder().store(broken).listener(listener).build().run(DAY);

        assertThat(report.planned()).isEqualTo(5);
        assertThat(report.judged()).isEqualTo(6);
        assertThat(report.failures()).extracting(RunReport.Failure::caseId).containsExactly(POISON);
        assertThat(told).containsExactly(POISON);
        assertThat(report.isClosed()).isTrue();
        assertThat(hospital.store.planned(Partition.WHOLE, null, 10))
                .hasSize(5)
                .noneMatch(n -> n.caseId().equals(POISON));
        assertThat(due(DAY)).containsExactly(POISON);
    }

    @Test
    void it_is_taken_up_again_by_the_next_run() {
        a_case_that_cannot_be_stored_stops_nothing_but_itself_in_a_run();
        LocalDate next = DAY.plusDays(1);
        hospital.begin(next);

        RunReport report = hospital.engine.run(next);

        assertThat(report.planned()).isEqualTo(1);
        assertThat(due(next)).isEmpty();
    }

    @Test
    void a_notice_whose_attempt_cannot_be_stored_waits_and_the_others_leave() {
        planned(6);
        StoreAround broken = failing(change -> names(change, POISON));

        DispatchReport report =
                hospital.builder().store(broken).listener(listener).build().dispatch(DAY);

        assertThat(report.handedOver()).isEqualTo(5);
        assertThat(report.waiting()).containsEntry("trouble", 1);
        assertThat(told).containsExactly(POISON);
        assertThat(hospital.engine.dispatch(DAY).handedOver()).isEqualTo(1);
        assertThat(hospital.sms.received).extracting(Dispatch::key).hasSize(6).doesNotHaveDuplicates();
    }

    private boolean names(Change change, CaseId id) {
        return change.attempts().stream()
                .anyMatch(a ->
                        hospital.store.notice(a.key()).orElseThrow().caseId().equals(id));
    }

    @Test
    void a_result_that_cannot_be_stored_is_settled_later_and_the_others_are_stored() {
        planned(6);
        StoreAround broken = failing(change -> !change.resolved().isEmpty()
                && change.cases().stream().anyMatch(c -> c.result().id().equals(POISON)));

        DispatchReport report =
                hospital.builder().store(broken).listener(listener).build().dispatch(DAY);

        assertThat(report.handedOver()).isEqualTo(6);
        assertThat(told).containsExactly(POISON);
        assertThat(hospital.store.unsettled(Partition.WHOLE, null, 10))
                .extracting(u -> u.notice().caseId())
                .containsExactly(POISON);
        assertThat(handOvers(caseOf("P0"))).isEqualTo(1);
    }

    // ---- a store that can't be reached ----

    @Test
    void a_store_that_cannot_be_reached_ends_a_run_which_goes_on_when_called_again() {
        hospital.billPeople(6);
        hospital.begin(DAY);
        AtomicInteger commits = new AtomicInteger();
        StoreAround down = new StoreAround(hospital.store) {
            @Override
            public void commit(Change change) {
                if (!change.cases().isEmpty() && commits.incrementAndGet() == 2) {
                    throw new StoreUnavailable("the store is down", new IllegalStateException("no connection"));
                }
                super.commit(change);
            }
        };
        DunningEngine engine =
                hospital.builder().store(down).listener(listener).chunkSize(2).build();

        assertThatThrownBy(() -> engine.run(DAY)).isInstanceOf(StoreUnavailable.class);

        assertThat(told).as("cases that were taken for the cause").isEmpty();
        assertThat(engine.lastClosed()).isEmpty();
        assertThat(hospital.store.planned(Partition.WHOLE, null, 10)).hasSize(2);

        RunReport rest = engine.run(DAY);

        assertThat(rest.planned()).isEqualTo(4);
        assertThat(engine.lastClosed()).contains(DAY);
    }

    @Test
    void other_partitions_are_finished_though_the_store_failed_in_one() {
        Fixtures.Hospital divided = new Fixtures.Hospital(Fixtures.policy(), 4);
        divided.billPeople(40);
        divided.begin(DAY);
        StoreAround down = new StoreAround(divided.store) {
            @Override
            public void commit(Change change) {
                Lease lease = change.under();
                if (lease != null && lease.partition().number() == 0) {
                    throw new StoreUnavailable("the store is down", new IllegalStateException("no connection"));
                }
                super.commit(change);
            }
        };
        DunningEngine engine = divided.builder().store(down).workers(2).build();

        assertThatThrownBy(() -> engine.run(DAY)).isInstanceOf(StoreUnavailable.class);

        assertThat(divided.store.closed()).hasSize(3).doesNotContainKey(new Partition(0, 4));
        divided.engine.run(DAY);
        assertThat(divided.engine.lastClosed()).contains(DAY);
        assertThat(divided.store.planned(Partition.WHOLE, null, 100)).hasSize(40);
    }

    @Test
    void a_commit_of_which_nobody_knows_whether_it_was_stored_is_not_made_twice() {
        hospital.billPeople(4);
        hospital.begin(DAY);
        AtomicBoolean first = new AtomicBoolean(true);
        StoreAround cutOff = new StoreAround(hospital.store) {
            @Override
            public void commit(Change change) {
                super.commit(change);
                if (!change.cases().isEmpty() && first.getAndSet(false)) {
                    throw new StoreUnavailable("cut off before the answer", new IllegalStateException("reset"));
                }
            }
        };
        DunningEngine engine = hospital.builder().store(cutOff).build();
        assertThatThrownBy(() -> engine.run(DAY)).isInstanceOf(StoreUnavailable.class);

        RunReport again = engine.run(DAY);

        assertThat(again.planned()).isZero();
        assertThat(hospital.store.planned(Partition.WHOLE, null, 10)).hasSize(4);
        assertThat(engine.dispatch(DAY).handedOver()).isEqualTo(4);
    }

    @Test
    void a_store_that_goes_away_during_a_hand_over_leaves_attempts_to_be_settled() {
        planned(3);
        StoreAround down = new StoreAround(hospital.store) {
            @Override
            public void commit(Change change) {
                if (!change.resolved().isEmpty()) {
                    throw new StoreUnavailable("the store is down", new IllegalStateException("no connection"));
                }
                super.commit(change);
            }
        };

        assertThatThrownBy(() -> hospital.builder().store(down).build().dispatch(DAY))
                .isInstanceOf(StoreUnavailable.class);

        assertThat(hospital.sms.received).hasSize(3);
        assertThat(hospital.store.unsettled(Partition.WHOLE, null, 10)).hasSize(3);
        assertThat(hospital.engine.dispatch(DAY).unknown()).isEqualTo(3);
        assertThat(hospital.sms.received).as("messages that left").hasSize(3);
    }

    // ---- a listener that breaks ----

    @Test
    void a_listener_that_breaks_has_no_result_recorded_twice() {
        planned(3);
        DunningEngine engine = hospital.builder().listener(breaking()).build();

        assertThatThrownBy(() -> engine.dispatch(DAY)).hasMessage("broken listener");

        assertThat(hospital.sms.received).hasSize(3);
        assertThat(hospital.store.unsettled(Partition.WHOLE, null, 10)).isEmpty();
        for (String person : List.of("P0", "P1", "P2")) {
            assertThat(handOvers(caseOf(person))).isEqualTo(1);
        }
    }

    @Test
    void a_listener_that_breaks_makes_no_unknown_outcomes() {
        planned(3);
        // Stopped by the last check, in the batch in which the others leave: that is what the listener hears first.
        hospital.debtors.put(io.dunning.contact.Debtor.adult(
                new io.dunning.receivable.PersonId("P1"), "Prova Esempio", "it", Fixtures.ROME, List.of()));
        DunningEngine engine = hospital.builder().listener(breaking()).build();

        assertThatThrownBy(() -> engine.dispatch(DAY)).hasMessage("broken listener");

        assertThat(hospital.sms.received).hasSize(2);
        assertThat(hospital.store.unsettled(Partition.WHOLE, null, 10)).isEmpty();
        assertThat(handOvers(caseOf("P0")) + handOvers(caseOf("P2"))).isEqualTo(2);
    }

    private static DunningListener breaking() {
        return new DunningListener() {
            @Override
            public void recorded(List<RecordedEvent> events) {
                throw new IllegalStateException("broken listener");
            }
        };
    }

    // ---- shared ----

    private void planned(int people) {
        hospital.billPeople(people);
        hospital.begin(DAY);
        assertThat(hospital.engine.run(DAY).planned()).isEqualTo(people);
    }

    private StoreAround failing(Predicate<Change> when) {
        return new StoreAround(hospital.store) {
            @Override
            public void commit(Change change) {
                if (when.test(change)) {
                    throw new IllegalStateException("this can't be stored");
                }
                super.commit(change);
            }
        };
    }

    private List<CaseId> due(LocalDate on) {
        return hospital.store.due(Partition.WHOLE, on, null, 100).stream()
                .map(StoredCase::dunningCase)
                .map(c -> c.id())
                .toList();
    }

    private long handOvers(CaseId id) {
        return hospital.engine.history(id).stream()
                .filter(e -> e.event() instanceof NoticeHandedOver)
                .count();
    }
}
