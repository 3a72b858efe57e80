package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.Fenced;
import io.dunning.CaseStore.StoredCase;
import io.dunning.Lease;
import io.dunning.Partition;
import io.dunning.cases.Outcome;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What a store promises about ledgers read, days closed, and partitions held. */
abstract class StoreSharing extends StoreContacts {

    private static final CreditorId CLINIC = new CreditorId("region", "clinic");
    private static final Duration TIME = Duration.ofMinutes(2);

    /** By the clock of the nodes, which all go alike here. */
    private Instant now = AT;

    // ---- ledgers read ----

    @Test
    void cursors_are_kept_per_creditor() {
        store("A");
        aCase().with(CLINIC).storeIn(store);

        store.commit(Change.NOTHING.reading(Map.of(HOSPITAL, 12L)));
        store.commit(Change.NOTHING.reading(Map.of(CLINIC, 3L)));

        assertThat(store.cursors())
                .as("how far each ledger was read")
                .containsEntry(HOSPITAL, 12L)
                .containsEntry(CLINIC, 3L);
    }

    @Test
    void all_creditors_that_have_cases_have_a_cursor_from_the_beginning() {
        assertThat(store.cursors()).as("cursors of an empty store").isEmpty();
        aCase().with(CLINIC).storeIn(store);
        store("A");
        store("B");

        assertThat(store.cursors())
                .as("each creditor once, at 0 until its ledger is read")
                .containsExactlyInAnyOrderEntriesOf(Map.of(HOSPITAL, 0L, CLINIC, 0L));
    }

    @Test
    void a_cursor_stays_where_it_is_when_more_cases_come_in() {
        store("A");
        store.commit(Change.NOTHING.reading(Map.of(HOSPITAL, Long.MAX_VALUE - 1)));

        store("B");

        assertThat(store.cursors())
                .as("after another case of that creditor")
                .containsEntry(HOSPITAL, Long.MAX_VALUE - 1);
    }

    @Test
    void a_cursor_never_goes_back() {
        store("A");
        store.commit(Change.NOTHING.reading(Map.of(HOSPITAL, 12L)));

        store.commit(Change.NOTHING.reading(Map.of(HOSPITAL, 5L)));

        assertThat(store.cursors())
                .as("the cursor after somebody who read more slowly stored a smaller one")
                .containsEntry(HOSPITAL, 12L);
    }

    @Test
    void the_case_of_a_receivable_is_found_within_its_creditor() {
        StoredCase stored = aCase().withBills(aBill("R1"), aBill("R2")).storeIn(store);
        StoredCase elsewhere = aCase().withBills(aBill("R1").owedTo(CLINIC)).storeIn(store);
        ReceivableId one = new ReceivableId("R1");
        ReceivableId two = new ReceivableId("R2");

        assertThat(store.casesOf(HOSPITAL, List.of(one, two, new ReceivableId("R9"))))
                .as("cases by receivable; the number of a bill is unique within its creditor only")
                .containsExactlyInAnyOrderEntriesOf(Map.of(one, id(stored), two, id(stored)));
        assertThat(store.casesOf(CLINIC, List.of(one, two)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(one, id(elsewhere)));
    }

    @Test
    void a_receivable_added_later_is_found_too() {
        StoredCase stored = store("A");
        Outcome added = stored.dunningCase()
                .add(aBill("R-later").owedBy(new PersonId("A")).receivable(), DUE);

        commit(append(stored, accepted(added)));

        assertThat(store.casesOf(HOSPITAL, List.of(new ReceivableId("R-later"))))
                .containsValue(id(stored));
    }

    // ---- days closed ----

    @Test
    void the_number_of_partitions_is_a_power_of_two_and_stays_the_same() {
        int count = store.partitions();

        assertThat(Partition.all(count)).as("the partitions of the store").hasSize(count);
        store("A");
        assertThat(store.partitions())
                .as("how many there are after something was stored")
                .isEqualTo(count);
    }

    @Test
    void the_last_closed_day_of_each_partition_is_kept() {
        List<Partition> all = Partition.all(store.partitions());
        assertThat(store.closed()).as("before any day was closed").isEmpty();

        for (Partition partition : all) {
            store.commit(Change.NOTHING.closing(Map.of(partition, DUE.plusDays(partition.number() % 3))));
            assertThat(store.closed())
                    .as("partitions that closed a day: the others are left out")
                    .hasSize(partition.number() + 1)
                    .containsEntry(partition, DUE.plusDays(partition.number() % 3));
        }
        store("A");

        assertThat(store.closed()).hasSize(all.size());
    }

    @Test
    void several_partitions_close_a_day_together() {
        Map<Partition, LocalDate> days = new HashMap<>();
        Partition.all(store.partitions()).forEach(p -> days.put(p, DUE));

        store.commit(Change.NOTHING.closing(days));

        assertThat(store.closed()).isEqualTo(days);
    }

    @Test
    void a_closed_day_never_goes_back() {
        store.commit(Change.NOTHING.closing(Map.of(partition(), DUE.plusDays(3))));

        store.commit(Change.NOTHING.closing(Map.of(partition(), DUE)));
        assertThat(store.closed())
                .as("the last closed day after a node that was slower closed an earlier one")
                .containsEntry(partition(), DUE.plusDays(3));

        store.commit(Change.NOTHING.closing(Map.of(partition(), DUE.plusDays(4))));
        assertThat(store.closed()).containsEntry(partition(), DUE.plusDays(4));
    }

    // ---- partitions held ----

    @Test
    void a_lease_says_what_was_claimed() {
        Lease lease = claim("one").orElseThrow();

        assertThat(lease.partition()).isEqualTo(partition());
        assertThat(lease.node()).isEqualTo("one");
        assertThat(lease.epoch()).as("epochs are positive").isPositive();
        assertThat(lease.time()).isEqualTo(TIME);
        assertThat(lease.until())
                .as("when it ends, by the clock of whoever claimed it")
                .isEqualTo(now.plus(TIME));
    }

    @Test
    void while_a_node_holds_a_partition_others_are_refused() {
        assertThat(claim("one")).isPresent();

        assertThat(claim("other"))
                .as("a claim by another node while the first one's time is not over: both would work on it")
                .isEmpty();
    }

    @Test
    void a_lease_is_of_its_own_partition_only() {
        for (Partition partition : Partition.all(store.partitions())) {
            assertThat(store.claim(partition, "node-" + partition.number(), now, TIME))
                    .as("a claim of partition %s, which nobody holds", partition)
                    .isPresent();
        }
    }

    @Test
    void a_node_takes_over_at_once_what_it_holds_itself() {
        Lease before = claim("one").orElseThrow();

        Lease after = claim("one")
                .orElseThrow(
                        () -> new AssertionError("a node that was restarted waits for itself: let the same name in"));

        assertThat(after.epoch()).as("the epoch of the new claim").isGreaterThan(before.epoch());
        assertFenced(before);
        assertPasses(after);
    }

    @Test
    void what_was_given_back_may_be_claimed_by_others() {
        Lease before = claim("one").orElseThrow();

        store.release(before);

        Lease after = claim("other").orElseThrow();
        assertThat(after.epoch())
                .as("the epoch after it was given back: epochs never begin anew")
                .isGreaterThan(before.epoch());
    }

    @Test
    void what_was_held_for_too_long_may_be_claimed_by_others() {
        Lease before = claim("one").orElseThrow();

        timePasses();

        Lease after = claim("other")
                .orElseThrow(
                        () -> new AssertionError(
                                "a partition whose holder's time is over stays locked: its node may be dead. Does letLeasesExpire work?"));
        assertThat(after.epoch()).isGreaterThan(before.epoch());
    }

    @Test
    void epochs_rise_with_each_claim() {
        List<Long> epochs = new ArrayList<>();
        for (String node : List.of("one", "other", "one", "one")) {
            epochs.add(claim(node).orElseThrow().epoch());
            timePasses();
        }
        Lease last = claim("other").orElseThrow();
        store.release(last);
        epochs.add(last.epoch());
        epochs.add(claim("one").orElseThrow().epoch());

        assertThat(epochs).as("the epochs of one partition").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void of_claims_at_the_same_moment_exactly_one_wins() {
        for (int round = 1; round <= 5; round++) {
            List<Callable<Boolean>> claims = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String node = "node-" + i;
                claims.add(() -> claim(node).isPresent());
            }

            List<Together.Ending<Boolean>> endings = Together.run(claims);

            assertThat(troubles(endings))
                    .as("claims that were not simply refused")
                    .isEmpty();
            assertThat(endings.stream().filter(e -> e.answer().contains(true)))
                    .as("how many of %s nodes hold one partition, the %s. time it was free", THREADS, round)
                    .hasSize(1);
            timePasses();
        }
    }

    @Test
    void a_change_under_the_lease_that_holds_is_stored() {
        Lease lease = claim("one").orElseThrow();
        StoredCase stored = store("A");

        store.commit(Change.of(List.of(append(stored, deferral(1))))
                .closing(Map.of(partition(), DUE))
                .under(lease));

        assertThat(asStored(id(stored)).dunningCase().version())
                .as("the version after it")
                .isEqualTo(stored.dunningCase().version() + 1);
        assertThat(store.closed()).containsEntry(partition(), DUE);
        assertPasses(lease);
    }

    @Test
    void a_change_under_a_lease_that_somebody_else_has_taken_over_stores_nothing() {
        Lease old = claim("one").orElseThrow();
        StoredCase stored = store("A");
        PlannedNotice notice = noticeOf(stored).planned();
        timePasses();
        assertThat(claim("other")).isPresent();

        Change late = Change.of(List.of(append(stored, noticeOf(stored).event())))
                .planning(List.of(notice))
                .attempting(List.of(attemptAt(notice, 1)), List.of())
                .recalling(List.of(notice.key()))
                .reading(Map.of(HOSPITAL, 7L))
                .closing(Map.of(partition(), DUE))
                .under(old.renewedAt(now));

        assertThatThrownBy(() -> store.commit(late))
                .as("a commit by a node that was fenced off: compare the epoch of Change.under with that of the last"
                        + " claim, in the same transaction, whatever else the change says")
                .isInstanceOf(Fenced.class);
        assertNothingIsLeftOf(late, stored);
    }

    @Test
    void a_lease_that_was_taken_over_stays_worthless_after_the_other_gave_it_back() {
        Lease old = claim("one").orElseThrow();
        timePasses();
        store.release(claim("other").orElseThrow());

        assertFenced(old);
    }

    @Test
    void a_commit_renews_the_lease_it_is_made_under_even_an_empty_one() {
        for (boolean empty : List.of(true, false)) {
            Lease lease = claim("one").orElseThrow();
            timePasses();
            Change change = empty ? Change.NOTHING : Change.of(List.of(append(store("A"), deferral(1))));

            store.commit(change.under(lease.renewedAt(now)));

            assertThat(claim("other"))
                    .as(
                            "a claim by another node after the holder committed, though late: nobody else had claimed it, so"
                                    + " the holder goes on, for as long as the lease says")
                    .isEmpty();
        }
    }

    @Test
    void a_renewed_lease_runs_out_too() {
        Lease lease = claim("one").orElseThrow();
        store.commit(Change.NOTHING.under(lease.renewedAt(now)));

        timePasses();

        assertThat(claim("other")).isPresent();
        assertFenced(lease);
    }

    @Test
    void giving_an_old_lease_back_takes_nothing_from_the_new_holder() {
        Lease old = claim("one").orElseThrow();
        timePasses();
        Lease current = claim("other").orElseThrow();

        store.release(old);

        assertThat(claim("third"))
                .as("a claim after the former holder gave back what it no longer had: compare epochs in release")
                .isEmpty();
        assertPasses(current);
    }

    @Test
    void a_lease_may_be_given_back_twice() {
        Lease lease = claim("one").orElseThrow();

        store.release(lease);
        assertThat(catchThrowable(() -> store.release(lease))).isNull();

        assertThat(claim("other")).isPresent();
    }

    @Test
    void a_claim_and_a_commit_at_the_same_moment_agree_on_who_holds_the_partition() {
        for (int round = 0; round < 10; round++) {
            Lease lease = claim("one").orElseThrow();
            timePasses();

            List<Together.Ending<Boolean>> endings = Together.run(List.of(
                    committing(Change.NOTHING.under(lease.renewedAt(now))),
                    () -> claim("other").isPresent()));

            boolean committed = !endings.get(0).answer().isEmpty();
            boolean claimed = endings.get(1).answer().contains(true);
            assertThat(committed || claimed)
                    .as("whether at least one went through: %s", troubles(endings))
                    .isTrue();
            if (claimed) {
                assertFenced(lease);
            } else {
                assertPasses(lease);
            }
            timePasses();
        }
    }

    private Optional<Lease> claim(String node) {
        return store.claim(partition(), node, now, TIME);
    }

    private void timePasses() {
        letLeasesExpire(store);
        now = now.plus(TIME).plusSeconds(1);
    }

    private void assertFenced(Lease lease) {
        assertThatThrownBy(() -> store.commit(Change.NOTHING.under(lease.renewedAt(now))))
                .as("a commit under epoch %s, after which somebody else claimed the partition", lease.epoch())
                .isInstanceOf(Fenced.class);
    }

    private void assertPasses(Lease lease) {
        assertThat(catchThrowable(() -> store.commit(Change.NOTHING.under(lease.renewedAt(now)))))
                .as("what was said to a commit under epoch %s, which holds", lease.epoch())
                .isNull();
    }
}
