package io.dunning;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore.Change;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseId;
import io.dunning.cases.NoticeRecord;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.evidence.Actor;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.hold.HoldReason;
import io.dunning.receivable.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Several nodes and workers on one store. */
class SharedWorkTest {

    private static final LocalDate DAY = DUE.plusDays(10);
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());

    // ---- the run ----

    @Test
    void a_day_on_which_nothing_is_due_is_closed_with_one_commit_and_without_a_claim() {
        Fixtures.Hospital divided = new Fixtures.Hospital(Fixtures.policy(), 16);
        divided.billPeople(5);
        divided.begin(DUE.minusDays(1));
        AtomicInteger claims = new AtomicInteger();
        List<Change> commits = new ArrayList<>();
        StoreAround counting = new StoreAround(divided.store) {
            @Override
            public Optional<Lease> claim(Partition partition, String node, Instant now, Duration time) {
                claims.incrementAndGet();
                return super.claim(partition, node, now, time);
            }

            @Override
            public void commit(Change change) {
                commits.add(change);
                super.commit(change);
            }
        };

        RunReport report = divided.builder().store(counting).build().run(DUE.minusDays(1));

        assertThat(report.isClosed()).isTrue();
        assertThat(report.judged()).isZero();
        assertThat(divided.store.closed()).hasSize(16).containsValue(DUE.minusDays(1));
        assertThat(divided.engine.lastClosed()).contains(DUE.minusDays(1));
        assertThat(claims).hasValue(0);
        assertThat(commits).hasSize(1);
    }

    @Test
    void workers_on_a_divided_store_do_all_of_it_once() {
        Fixtures.Hospital divided = new Fixtures.Hospital(Fixtures.policy(), 16);
        List<CaseId> cases = divided.billPeople(40);
        divided.begin(DAY);
        DunningEngine engine = divided.builder().workers(4).chunkSize(2).build();

        assertThat(engine.run(DAY).planned()).isEqualTo(40);
        assertThat(engine.lastClosed()).contains(DAY);
        DispatchReport report = engine.dispatch(DAY);

        assertThat(report.handedOver()).isEqualTo(40);
        assertThat(divided.sms.received).extracting(Dispatch::key).hasSize(40).doesNotHaveDuplicates();
        cases.forEach(id -> assertThat(engine.find(id).orElseThrow().notices()).hasSize(1));
    }

    @Test
    void a_partition_that_another_node_holds_is_left_to_it_and_the_day_stays_open() {
        Fixtures.Hospital divided = new Fixtures.Hospital(Fixtures.policy(), 2);
        divided.billPeople(20);
        divided.begin(DAY);
        Partition theirs = new Partition(0, 2);
        Lease lease = divided.store
                .claim(theirs, "other", divided.clock.instant(), LEASE)
                .orElseThrow();

        RunReport report = divided.engine.run(DAY);

        assertThat(report.elsewhere()).isEqualTo(1);
        assertThat(report.isClosed()).isFalse();
        assertThat(report.judged()).isBetween(1, 19);
        assertThat(divided.engine.lastClosed()).isEmpty();

        divided.store.release(lease);
        RunReport rest = divided.engine.run(DAY);

        assertThat(rest.isClosed()).isTrue();
        assertThat(report.planned() + rest.planned()).isEqualTo(20);
        assertThat(divided.engine.lastClosed()).contains(DAY);
        assertThat(divided.engine.run(DAY).alreadyClosed()).isTrue();
    }

    @Test
    void a_node_that_was_fenced_off_stops_and_another_goes_on_where_it_was() {
        List<CaseId> cases = hospital.billPeople(5);
        hospital.begin(DAY);
        AtomicInteger commits = new AtomicInteger();
        StoreAround losing = new StoreAround(hospital.store) {
            @Override
            public void commit(Change change) {
                if (change.under() != null && commits.incrementAndGet() == 3) {
                    takeOver("other");
                }
                super.commit(change);
            }
        };
        DunningEngine slow =
                hospital.builder().store(losing).node("slow").chunkSize(1).build();

        RunReport report = slow.run(DAY);

        assertThat(report.planned()).as("what it did before it lost its lease").isEqualTo(2);
        assertThat(report.elsewhere()).isEqualTo(1);
        assertThat(report.failures()).isEmpty();
        assertThat(hospital.engine.lastClosed()).isEmpty();

        RunReport rest = hospital.builder().node("other").build().run(DAY);

        assertThat(rest.planned()).isEqualTo(3);
        assertThat(rest.isClosed()).isTrue();
        cases.forEach(id -> assertThat(hospital.engine.history(id))
                .filteredOn(e -> e.event() instanceof NoticePlanned)
                .hasSize(1));
    }

    // ---- the dispatch ----

    @Test
    void a_node_that_stood_still_between_attempt_and_hand_over_hands_nothing_over() {
        plannedFor(2);
        DunningEngine slow = hospital.builder()
                .store(after(change -> !change.attempts().isEmpty(), () -> hospital.clock.pass(LEASE)))
                .build();

        DispatchReport report = slow.dispatch(DAY);

        assertThat(hospital.sent()).isZero();
        assertThat(report.elsewhere()).isEqualTo(1);
        assertThat(report.handedOver()).isZero();
        assertThat(hospital.store.unsettled(Partition.WHOLE, null, 10)).hasSize(2);

        DispatchReport later = hospital.engine.dispatch(DAY);

        assertThat(later.unknown())
                .as("nobody knows any more that they did not leave, and this channel can't be asked")
                .isEqualTo(2);
        assertThat(hospital.sent()).isZero();
    }

    @Test
    void three_quarters_of_a_lease_are_enough_to_hand_over() {
        plannedFor(1);
        DunningEngine engine = hospital.builder()
                .leaseTime(Duration.ofMinutes(4))
                .store(after(
                        change -> !change.attempts().isEmpty(), () -> hospital.clock.pass(Duration.ofSeconds(179))))
                .build();

        assertThat(engine.dispatch(DAY).handedOver()).isEqualTo(1);
    }

    @Test
    void each_batch_renews_the_lease() {
        plannedFor(25);
        Fixtures.Receiver slow = new Fixtures.Receiver(ChannelKind.SMS) {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                hospital.clock.pass(Duration.ofSeconds(6));
                return super.dispatch(dispatch);
            }
        };

        DispatchReport report = hospital.builder().channel(slow).build().dispatch(DAY);

        assertThat(report.elsewhere()).isZero();
        assertThat(report.handedOver())
                .as("in 150 seconds, with a lease of 120")
                .isEqualTo(25);
    }

    @Test
    void each_chunk_renews_the_lease() {
        List<CaseId> cases = hospital.billPeople(6);
        hospital.begin(DAY);
        DunningEngine other = hospital.builder().node("other").build();
        List<RunReport> others = new ArrayList<>();
        StoreAround slow = new StoreAround(hospital.store) {
            @Override
            public void commit(Change change) {
                super.commit(change);
                if (!change.cases().isEmpty()) {
                    hospital.clock.pass(Duration.ofSeconds(100));
                    others.add(other.run(DAY));
                }
            }
        };

        RunReport report = hospital.builder().store(slow).chunkSize(1).build().run(DAY);

        assertThat(report.planned()).isEqualTo(cases.size());
        assertThat(report.isClosed()).isTrue();
        assertThat(others).as("what another node did meanwhile").hasSize(6).allMatch(r -> r.judged() == 0);
    }

    @Test
    void what_a_channel_did_is_stored_even_if_the_lease_went_away_meanwhile() {
        plannedFor(12);
        Fixtures.Receiver sms = new Fixtures.Receiver(ChannelKind.SMS) {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                if (received.isEmpty()) {
                    takeOver("other");
                }
                return super.dispatch(dispatch);
            }
        };
        DunningEngine slow = hospital.builder().channel(sms).node("slow").build();

        DispatchReport report = slow.dispatch(DAY);

        assertThat(report.handedOver()).as("one batch").isEqualTo(10);
        assertThat(report.elsewhere()).isEqualTo(1);
        assertThat(sms.received).hasSize(10);
        assertThat(hospital.store.unsettled(Partition.WHOLE, null, 100)).isEmpty();
        assertThat(grades())
                .containsExactlyInAnyOrderEntriesOf(Map.of(EvidenceGrade.HANDED_OVER, 10L, EvidenceGrade.QUEUED, 2L));

        DispatchReport rest = hospital.builder().node("other").build().dispatch(DAY);

        assertThat(rest.handedOver()).isEqualTo(2);
        List<Dispatch> all = new ArrayList<>(sms.received);
        all.addAll(hospital.sms.received);
        assertThat(all).extracting(Dispatch::key).hasSize(12).doesNotHaveDuplicates();
    }

    private Map<EvidenceGrade, Long> grades() {
        return hospital.store.due(Partition.WHOLE, DAY.plusYears(1), null, 100).stream()
                .flatMap(s -> s.dunningCase().notices().stream())
                .collect(Collectors.groupingBy(NoticeRecord::grade, Collectors.counting()));
    }

    @Test
    void while_one_node_hands_over_another_leaves_that_partition_alone() {
        plannedFor(3);
        DunningEngine other = hospital.builder().node("other").build();
        List<DispatchReport> reports = new ArrayList<>();
        Fixtures.Receiver sms = new Fixtures.Receiver(ChannelKind.SMS, new DeliveryContract.Idempotent(LEASE)) {
            @Override
            public synchronized Handover dispatch(Dispatch dispatch) {
                reports.add(other.dispatch(DAY));
                return super.dispatch(dispatch);
            }
        };

        DispatchReport report =
                hospital.builder().channel(sms).node("one").build().dispatch(DAY);

        assertThat(report.handedOver()).isEqualTo(3);
        assertThat(reports).hasSize(3).allMatch(r -> r.elsewhere() == 1 && r.handedOver() == 0);
        assertThat(hospital.sent()).isZero();
    }

    @Test
    void a_hold_placed_between_check_and_attempt_is_respected() {
        plannedFor(1);
        CaseId id = caseOf("P0");
        DunningEngine engine = hospital.builder()
                .store(before(
                        change -> !change.attempts().isEmpty(),
                        () -> hospital.engine.act(
                                id, Actor.person("clerk"), c -> c.hold(HoldReason.HARDSHIP, null, DAY))))
                .build();

        DispatchReport report = engine.dispatch(DAY);

        assertThat(hospital.sent()).isZero();
        assertThat(report.handedOver()).isZero();
        assertThat(hospital.store.unsettled(Partition.WHOLE, null, 10)).isEmpty();
        assertThat(hospital.engine.find(id).orElseThrow().notices().get(0).cancelled())
                .isTrue();
    }

    @Test
    void a_case_that_somebody_keeps_changing_waits_for_the_next_time() {
        plannedFor(1);
        AtomicInteger changes = new AtomicInteger();
        StoreAround busy = new StoreAround(hospital.store) {
            @Override
            public void commit(Change change) {
                if (!change.attempts().isEmpty()) {
                    String bill = "M" + changes.incrementAndGet();
                    hospital.bill(Fixtures.receivable(bill, new PersonId("P0"), "1.00", DAY.plusDays(90)), DAY);
                }
                super.commit(change);
            }
        };

        DispatchReport report = hospital.builder().store(busy).build().dispatch(DAY);

        assertThat(changes).as("how often it was tried").hasValue(5);
        assertThat(report.waiting()).containsEntry("case-changed", 1);
        assertThat(hospital.sent()).isZero();
        assertThat(hospital.engine.dispatch(DAY).handedOver()).isEqualTo(1);
    }

    // ---- shared ----

    private void plannedFor(int people) {
        hospital.billPeople(people);
        hospital.begin(DAY);
        assertThat(hospital.engine.run(DAY).planned()).isEqualTo(people);
    }

    /** Another node claims the partition, as if the time of its holder were over. */
    private void takeOver(String node) {
        Instant later = hospital.clock.instant().plus(Duration.ofDays(1));
        assertThat(hospital.store.claim(Partition.WHOLE, node, later, LEASE)).isPresent();
    }

    private StoreAround before(Predicate<Change> when, Runnable what) {
        return once(when, what, () -> {});
    }

    private StoreAround after(Predicate<Change> when, Runnable what) {
        return once(when, () -> {}, what);
    }

    private StoreAround once(Predicate<Change> when, Runnable before, Runnable after) {
        AtomicInteger times = new AtomicInteger();
        return new StoreAround(hospital.store) {
            @Override
            public void commit(Change change) {
                boolean now = when.test(change) && times.incrementAndGet() == 1;
                if (now) {
                    before.run();
                }
                super.commit(change);
                if (now) {
                    after.run();
                }
            }
        };
    }
}
