package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.caseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoredCase;
import io.dunning.CaseStore.Unsettled;
import io.dunning.Partition;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What a store promises about cases, changes and histories. */
abstract class StoreCommits extends StoreFixture {

    // ---- cases and versions ----

    @Test
    void a_case_is_found_as_it_was_stored() {
        StoredCase stored = aCase().atLevel(2).withOpen("120.50 EUR").disputed().storeIn(store);

        StoredCase found = asStored(id(stored));

        assertSame(found, stored);
    }

    @Test
    void a_case_nobody_stored_is_not_found() {
        aCase().storeIn(store);

        assertThat(store.find(caseOf(new PersonId("nobody"))))
                .as("find of an unknown case")
                .isEmpty();
        assertThat(store.history(caseOf(new PersonId("nobody"))))
                .as("history of an unknown case")
                .isEmpty();
        assertThat(store.notice(new NoticeKey("0".repeat(32))))
                .as("an unknown notice")
                .isEmpty();
    }

    @Test
    void several_cases_are_found_at_once_and_unknown_ones_are_left_out() {
        StoredCase one = store("A");
        StoredCase other = store("B");

        Map<CaseId, StoredCase> found =
                store.findAll(List.of(id(one), id(other), id(one), caseOf(new PersonId("nobody"))));

        assertThat(found.keySet()).as("the cases found").containsExactlyInAnyOrder(id(one), id(other));
        assertSame(found.get(id(one)), one);
        assertSame(found.get(id(other)), other);
        assertThat(store.findAll(List.of())).as("no case asked for").isEmpty();
    }

    @Test
    void a_change_from_an_old_version_is_refused() {
        StoredCase first = store("A");
        commit(append(first, deferral(1)));

        Throwable trouble = catchThrowable(() -> commit(append(first, deferral(2))));

        assertThat(trouble)
                .as(
                        "a commit from version %s when version %s is stored: compare CaseChange.expectedVersion with what"
                                + " is stored, in the same transaction as the append",
                        first.dunningCase().version(), first.dunningCase().version() + 1)
                .isInstanceOf(StaleCase.class);
        assertThat(((StaleCase) trouble).caseId()).as("which case is stale").isEqualTo(id(first));
    }

    @Test
    void a_case_is_opened_only_once() {
        store("A");

        assertThatThrownBy(() -> store("A"))
                .as("a second case with the same id: version 0 is expected, but the case is stored already")
                .isInstanceOf(StaleCase.class);
    }

    @Test
    void a_case_that_is_not_there_cannot_be_changed() {
        StoredCase never = new StoredCase(aCase().of(new PersonId("A")).dunningCase(), Hash.of("never stored"));

        assertThatThrownBy(() -> commit(append(never, deferral(1))))
                .as(
                        "events for version %s of a case that was never stored",
                        never.dunningCase().version())
                .isInstanceOf(StaleCase.class);
    }

    @Test
    void a_change_is_stored_whole_or_not_at_all() {
        StoredCase fresh = store("A");
        StoredCase stale = store("B");
        commit(append(stale, deferral(1)));
        PlannedNotice notice = noticeOf(fresh).planned();
        Change change = Change.of(List.of(append(fresh, noticeOf(fresh).event()), append(stale, deferral(2))))
                .planning(List.of(notice))
                .attempting(List.of(attemptAt(notice, 1)), List.of())
                .recalling(List.of(notice.key()))
                .reading(Map.of(HOSPITAL, 7L))
                .closing(Map.of(partition(), DUE));

        assertThatThrownBy(() -> store.commit(change)).isInstanceOf(StaleCase.class);

        assertNothingIsLeftOf(change, fresh);
    }

    /** Of a change that plans a notice for this case, attempts it, reads the hospital's ledger and closes a day. */
    void assertNothingIsLeftOf(Change change, StoredCase before) {
        String look = "a refused change left something behind: put all of a Change into one transaction";
        assertSame(asStored(id(before)), before);
        assertThat(store.history(id(before))).as(look).hasSize((int)
                before.dunningCase().version());
        assertThat(store.notice(change.notices().get(0).key())).as(look).isEmpty();
        assertThat(planned()).as(look).isEmpty();
        assertThat(unsettled()).as(look).isEmpty();
        assertThat(toRecall()).as(look).isEmpty();
        assertThat(store.cursors()).as(look).containsEntry(HOSPITAL, 0L);
        assertThat(store.closed()).as(look).isEmpty();
        assertThat(contactsOf(before, LONG_AGO)).as(look).isZero();
    }

    @Test
    void a_change_is_stored_with_all_its_parts() {
        StoredCase one = store("A");
        StoredCase other = store("B");
        PlannedNotice notice = noticeOf(one).planned();
        PlannedNotice further = noticeOf(other).planned();

        store.commit(Change.of(List.of(
                        append(one, noticeOf(one).event()),
                        append(other, noticeOf(other).event())))
                .planning(List.of(notice, further))
                .attempting(List.of(attemptAt(notice, 1)), List.of())
                .recalling(List.of(notice.key()))
                .reading(Map.of(HOSPITAL, 7L))
                .closing(Map.of(partition(), DUE)));

        String look = "a part of a committed change is missing";
        assertThat(asStored(id(one)).dunningCase().version())
                .as(look)
                .isEqualTo(one.dunningCase().version() + 1);
        assertThat(asStored(id(other)).dunningCase().version())
                .as(look)
                .isEqualTo(other.dunningCase().version() + 1);
        assertThat(store.notice(notice.key())).as(look).contains(notice);
        assertThat(store.notice(further.key())).as(look).contains(further);
        assertThat(planned()).as(look).containsExactly(further);
        assertThat(unsettled()).as(look).containsExactly(new Unsettled(notice, attemptAt(notice, 1)));
        assertThat(toRecall()).as(look).containsExactly(notice);
        assertThat(store.cursors()).as(look).containsEntry(HOSPITAL, 7L);
        assertThat(store.closed()).as(look).containsEntry(partition(), DUE);
    }

    /** The store's first one. */
    Partition partition() {
        return new Partition(0, store.partitions());
    }

    // ---- what a change rests on ----

    @Test
    void a_change_that_rests_on_a_case_that_was_changed_meanwhile_is_refused() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        StoredCase asRead = asStored(id(stored));
        commit(append(asRead, deferral(3)));

        Throwable trouble = catchThrowable(
                () -> store.commit(Change.NOTHING.attempting(List.of(attemptAt(notice, 1)), List.of(asRead))));

        assertThat(trouble)
                .as(
                        "an attempt that rests on version %s when a newer one is stored: compare the versions of"
                                + " Change.unchanged too, in the same transaction",
                        asRead.dunningCase().version())
                .isInstanceOf(StaleCase.class);
        assertThat(((StaleCase) trouble).caseId()).as("which case is stale").isEqualTo(id(stored));
        assertThat(planned()).as("the outbox after it was refused").containsExactly(notice);
        assertThat(unsettled()).as("attempts after it was refused").isEmpty();
    }

    @Test
    void a_change_that_rests_on_a_case_as_it_is_leaves_that_case_alone() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        StoredCase asRead = asStored(id(stored));

        store.commit(Change.NOTHING.attempting(List.of(attemptAt(notice, 1)), List.of(asRead)));

        assertThat(unsettled()).as("the attempt").hasSize(1);
        assertSame(asStored(id(stored)), asRead);
        assertThat(store.history(id(stored)))
                .as("the events of a case that is only rested on")
                .hasSize((int) asRead.dunningCase().version());
    }

    @Test
    void a_change_that_rests_on_a_case_that_is_not_there_is_refused() {
        PlannedNotice notice = plan(store("A"));
        StoredCase never = new StoredCase(aCase().of(new PersonId("B")).dunningCase(), Hash.of("never stored"));

        assertThatThrownBy(() -> store.commit(Change.NOTHING.attempting(List.of(attemptAt(notice, 1)), List.of(never))))
                .as("an attempt that rests on a case nobody stored")
                .isInstanceOf(StaleCase.class);
    }

    // ---- at the same moment ----

    @Test
    void of_commits_at_the_same_moment_on_one_case_exactly_one_wins() {
        StoredCase stored = store("A");
        List<Callable<Boolean>> commits = new ArrayList<>();
        for (int i = 1; i <= THREADS; i++) {
            commits.add(committing(Change.of(List.of(append(stored, deferral(i))))));
        }

        List<Together.Ending<Boolean>> endings = Together.run(commits);

        assertThat(winners(endings))
                .as(
                        "how many of %s commits from the same version won: lock the case, or let a unique key on case and"
                                + " version decide",
                        THREADS)
                .isOne();
        assertThat(troubles(endings)).as("what the losers were told").allMatch(StaleCase.class::isInstance);
        assertHistoryHolds(id(stored));
    }

    @Test
    void commits_at_the_same_moment_on_different_cases_all_win() {
        List<Callable<Boolean>> commits = new ArrayList<>();
        for (int i = 1; i <= THREADS; i++) {
            commits.add(committing(Change.of(List.of(append(store("P" + i), deferral(i))))));
        }

        List<Together.Ending<Boolean>> endings = Together.run(commits);

        assertThat(troubles(endings))
                .as("commits on different cases do not get in each other's way")
                .isEmpty();
    }

    @Test
    void commits_at_the_same_moment_on_the_same_cases_end_in_whatever_order_they_name_them() {
        List<StoredCase> cases = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            cases.add(store("P" + i));
        }
        List<Callable<Boolean>> commits = new ArrayList<>();
        for (int i = 1; i <= THREADS; i++) {
            int days = i;
            List<StoredCase> order = new ArrayList<>(cases);
            Collections.rotate(order, i);
            if (i % 2 == 0) {
                Collections.reverse(order);
            }
            commits.add(committing(
                    Change.of(order.stream().map(s -> append(s, deferral(days))).toList())));
        }

        List<Together.Ending<Boolean>> endings = Together.run(commits);

        assertThat(winners(endings)).as("how many of %s won", THREADS).isOne();
        assertThat(troubles(endings))
                .as("what the losers were told: touch cases in one order, or a deadlock ends one of the commits")
                .allMatch(StaleCase.class::isInstance);
        cases.forEach(s -> assertHistoryHolds(id(s)));
    }

    Callable<Boolean> committing(Change change) {
        return () -> {
            store.commit(change);
            return true;
        };
    }

    static long winners(List<? extends Together.Ending<?>> endings) {
        return endings.stream().filter(e -> !e.answer().isEmpty()).count();
    }

    static List<Throwable> troubles(List<? extends Together.Ending<?>> endings) {
        List<Throwable> all = new ArrayList<>();
        endings.forEach(e -> all.addAll(e.trouble()));
        return all;
    }

    // ---- history ----

    @Test
    void a_history_holds_every_event_in_order_and_to_the_byte() {
        StoredCase stored = aCase().atLevel(2).promisedBy(DUE.plusDays(80)).storeIn(store);
        CaseChange more = append(stored, deferral(1), deferral(2));
        commit(more);

        List<RecordedEvent> history = store.history(id(stored));

        assertThat(history)
                .extracting(RecordedEvent::seq)
                .as("the places of the events")
                .isSorted();
        assertThat(history.subList(history.size() - 2, history.size()))
                .as("the last events as recorded")
                .isEqualTo(more.events());
        assertThat(DunningCase.replay(history.stream().map(RecordedEvent::event).toList())
                        .version())
                .as("the version that the events lead to")
                .isEqualTo(more.result().version());
        assertHistoryHolds(id(stored));
    }

    @Test
    void events_keep_odd_and_long_texts_to_the_byte() {
        StoredCase stored = store("A");
        CaseChange odd = append(stored, deferral(1, ODD_TEXT), deferral(2, LONG_TEXT), deferral(3, ""));
        commit(odd);

        List<RecordedEvent> history = store.history(id(stored));

        assertThat(history.subList(history.size() - 3, history.size()))
                .as("events with marks that formats use, line breaks, several scripts, 10,000 characters, none: mind"
                        + " the length and the encoding of columns, and blanks at the ends")
                .isEqualTo(odd.events());
        assertHistoryHolds(id(stored));
    }

    @Test
    void instants_come_back_to_the_microsecond_even_in_hours_that_clocks_show_twice() {
        StoredCase stored = store("A");
        // Ends of summer time on Chatham, where the tests of this kit run, and in Rome; begins and ends of seconds.
        for (String at : List.of(
                "2026-01-20T10:00:00.000001Z",
                "2026-01-20T10:00:00.123456789Z",
                "2026-04-04T13:59:59.999999Z",
                "2026-04-04T14:30:00Z",
                "2026-09-26T14:00:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z")) {
            commit(append(asStored(id(stored)), List.of(deferral(1)), Instant.parse(at)));
        }

        assertThat(store.history(id(stored)).stream()
                        .map(RecordedEvent::at)
                        .skip(stored.dunningCase().version()))
                .as("when the events were recorded: keep instants, not local times")
                .extracting(Instant::toString)
                .containsExactly(
                        "2026-01-20T10:00:00.000001Z",
                        "2026-01-20T10:00:00.123456Z",
                        "2026-04-04T13:59:59.999999Z",
                        "2026-04-04T14:30:00Z",
                        "2026-09-26T14:00:00Z",
                        "2026-10-25T00:30:00Z",
                        "2026-10-25T01:30:00Z");
        assertHistoryHolds(id(stored));
    }

    @Test
    void what_was_read_of_a_history_does_not_change_afterwards() {
        StoredCase stored = store("A");
        List<RecordedEvent> before = store.history(id(stored));
        int size = before.size();

        commit(append(stored, deferral(1)));

        assertThat(before).as("a list that was read earlier: give a copy").hasSize(size);
        assertThat(catchThrowable(() -> before.remove(0)))
                .as("a history that the reader can change: give an unmodifiable list")
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(store.history(id(stored))).hasSize(size + 1);
    }
}
