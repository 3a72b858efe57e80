package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.aNotice;
import static io.dunning.testkit.Given.caseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dunning.CaseStore;
import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoredCase;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.History;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.cases.Recording;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Actor;
import io.dunning.evidence.Hash;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import io.dunning.receivable.ReceivableId;
import io.dunning.testkit.SampleNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link CaseStore} promises. Extend it, give it an empty store, run it. */
public abstract class CaseStoreContract {

    private static final Instant AT = Instant.parse("2026-01-20T10:00:00Z");
    private static final LocalDate PLANNED_ON = DUE.plusDays(10);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final int THREADS = 8;

    private CaseStore store;

    /** An empty store. Called once before each test. */
    protected abstract CaseStore newStore();

    @BeforeEach
    void begin() {
        store = newStore();
    }

    // ---- cases and versions ----

    @Test
    void a_case_is_found_as_it_was_stored() {
        StoredCase stored = aCase().atLevel(2).withOpen("120.50 EUR").disputed().storeIn(store);

        StoredCase found = store.find(stored.dunningCase().id()).orElseThrow();

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
        Change change = new Change(
                List.of(append(fresh, noticeOf(fresh).event()), append(stale, deferral(2))),
                List.of(notice),
                List.of(new Attempt(notice.key(), 1, AT, DUE)),
                List.of(),
                Map.of(HOSPITAL, 7L),
                DUE);

        assertThatThrownBy(() -> store.commit(change)).isInstanceOf(StaleCase.class);

        String look = "a refused change left something behind: put all of a Change into one transaction";
        assertSame(store.find(id(fresh)).orElseThrow(), fresh);
        assertThat(store.history(id(fresh))).as(look).hasSize((int)
                fresh.dunningCase().version());
        assertThat(store.notice(notice.key())).as(look).isEmpty();
        assertThat(store.planned(null, 10)).as(look).isEmpty();
        assertThat(store.unresolved(null, 10)).as(look).isEmpty();
        assertThat(store.cursor(HOSPITAL)).as(look).isZero();
        assertThat(store.lastClosed()).as(look).isEmpty();
        assertThat(contactsOf(fresh, LONG_AGO)).as(look).isZero();
    }

    @Test
    void a_change_is_stored_with_all_its_parts() {
        StoredCase one = store("A");
        StoredCase other = store("B");
        PlannedNotice notice = noticeOf(one).planned();
        PlannedNotice further = noticeOf(other).planned();

        store.commit(new Change(
                List.of(
                        append(one, noticeOf(one).event()),
                        append(other, noticeOf(other).event())),
                List.of(notice, further),
                List.of(new Attempt(notice.key(), 1, AT, DUE)),
                List.of(),
                Map.of(HOSPITAL, 7L),
                DUE));

        String look = "a part of a committed change is missing";
        assertThat(store.find(id(one)).orElseThrow().dunningCase().version())
                .as(look)
                .isEqualTo(one.dunningCase().version() + 1);
        assertThat(store.find(id(other)).orElseThrow().dunningCase().version())
                .as(look)
                .isEqualTo(other.dunningCase().version() + 1);
        assertThat(store.notice(notice.key())).as(look).contains(notice);
        assertThat(store.notice(further.key())).as(look).contains(further);
        assertThat(store.planned(null, 10)).as(look).containsExactly(further);
        assertThat(store.unresolved(null, 10)).as(look).containsExactly(new Attempt(notice.key(), 1, AT, DUE));
        assertThat(store.cursor(HOSPITAL)).as(look).isEqualTo(7);
        assertThat(store.lastClosed()).as(look).contains(DUE);
    }

    @Test
    void of_commits_at_the_same_moment_on_one_case_exactly_one_wins() {
        StoredCase stored = store("A");
        List<Callable<Boolean>> commits = new ArrayList<>();
        for (int i = 1; i <= THREADS; i++) {
            Change change = Change.of(List.of(append(stored, deferral(i))));
            commits.add(() -> {
                store.commit(change);
                return true;
            });
        }

        List<Together.Ending<Boolean>> endings = Together.run(commits);

        assertThat(endings.stream().filter(e -> !e.answer().isEmpty()))
                .as(
                        "how many of %s commits from the same version won: lock the case, or let a unique key on case and"
                                + " version decide",
                        THREADS)
                .hasSize(1);
        assertThat(endings.stream().flatMap(e -> e.trouble().stream()))
                .as("what the losers were told")
                .allMatch(StaleCase.class::isInstance);
        assertHistoryHolds(id(stored));
    }

    @Test
    void commits_at_the_same_moment_on_different_cases_all_win() {
        List<Callable<Boolean>> commits = new ArrayList<>();
        for (int i = 1; i <= THREADS; i++) {
            Change change = Change.of(List.of(append(store("P" + i), deferral(i))));
            commits.add(() -> {
                store.commit(change);
                return true;
            });
        }

        List<Together.Ending<Boolean>> endings = Together.run(commits);

        assertThat(endings.stream().flatMap(e -> e.trouble().stream()))
                .as("commits on different cases do not get in each other's way")
                .isEmpty();
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

    // ---- what is due ----

    @Test
    void cases_are_due_from_their_review_day_on() {
        StoredCase stored = store("A");
        commit(append(stored, deferral(5)));
        LocalDate review = DUE.plusDays(5);

        assertThat(due(review.minusDays(1), null, 10))
                .as("due before the review day")
                .isEmpty();
        assertThat(due(review, null, 10)).as("due on the review day").containsExactly(id(stored));
        assertThat(due(review.plusYears(1), null, 10)).as("due long after").containsExactly(id(stored));
    }

    @Test
    void a_case_is_due_once_however_often_its_review_day_moved() {
        StoredCase stored = store("A");
        commit(append(stored, deferral(5), deferral(9), deferral(3)));
        StoredCase moved = store.find(id(stored)).orElseThrow();
        commit(append(moved, deferral(20)));

        assertThat(due(DUE.plusDays(19), null, 10))
                .as("due by an agenda entry of before")
                .isEmpty();
        assertThat(due(DUE.plusDays(20), null, 10)).as("due by the last entry").containsExactly(id(stored));
    }

    @Test
    void due_cases_come_in_the_order_of_their_ids_whatever_their_days() {
        List<CaseId> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            StoredCase stored = store("P" + (i * 7) % 12);
            commit(append(stored, deferral(1 + (i * 5) % 12)));
            ids.add(id(stored));
        }
        ids.sort(Comparator.naturalOrder());

        assertThat(due(DUE.plusDays(30), null, 100))
                .as("the order of due(): that of CaseId.compareTo, by tenant, creditor, debtor, kind; mind collations")
                .isEqualTo(ids);
    }

    @Test
    void ids_are_ordered_by_their_characters_and_by_the_order_of_the_kinds() {
        List<CaseId> ids = new ArrayList<>();
        for (String person : List.of("b", "B", "a-1", "a.1", "a1", "A", "10", "9", "i", "I")) {
            ids.add(id(store(person)));
        }
        for (ClaimKind kind : ClaimKind.values()) {
            if (kind != ClaimKind.COPAYMENT) {
                ids.add(id(aCase().withBills(
                                aBill("R-" + kind).owedBy(new PersonId("a1")).kind(kind))
                        .storeIn(store)));
            }
        }
        ids.sort(Comparator.naturalOrder());

        assertThat(due(DUE.plusDays(30), null, 100))
                .as("the order of due(): letters by their code, kinds as ClaimKind declares them; a database's own"
                        + " collation or the kind's name would give another")
                .isEqualTo(ids);
    }

    @Test
    void due_cases_are_read_page_by_page_without_gap_or_repetition() {
        List<CaseId> all = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            StoredCase stored = store("P" + (char) ('A' + i));
            commit(append(stored, deferral(1 + (i * 5) % 11)));
            all.add(id(stored));
        }

        List<CaseId> read = new ArrayList<>();
        @Nullable CaseId after = null;
        while (true) {
            List<CaseId> page = due(DUE.plusDays(30), after, 4);
            assertThat(page.size()).as("the size of a page of at most 4").isLessThanOrEqualTo(4);
            if (page.isEmpty()) {
                break;
            }
            read.addAll(page);
            after = page.get(page.size() - 1);
            assertThat(read.size())
                    .as("cases read so far: does 'after' exclude its own case?")
                    .isLessThan(100);
        }

        assertThat(read).as("all pages together").isEqualTo(all);
    }

    @Test
    void only_open_cases_are_due() {
        aCase().of(new PersonId("A")).credited().storeIn(store);
        aCase().of(new PersonId("B")).referred().storeIn(store);
        StoredCase open = aCase().of(new PersonId("C")).disputed().storeIn(store);
        StoredCase settled = store("D");
        commit(append(settled, accepted(settled.dunningCase().credit("supervisor", DUE))));

        assertThat(due(LocalDate.of(2100, 1, 1), null, 10))
                .as("due cases: those that are closed or handed over have no review day")
                .containsExactly(id(open));
        assertThat(due(LocalDate.of(9999, 12, 31), null, 10))
                .as("due cases on the last day there is")
                .containsExactly(id(open));
    }

    @Test
    void a_case_that_is_opened_again_is_due_again() {
        StoredCase closed = aCase().of(new PersonId("A")).credited().storeIn(store);
        DunningCase before = closed.dunningCase();
        Outcome again = before.add(
                aBill("R-new").owedBy(new PersonId("A")).dueOn(DUE.plusDays(60)).receivable(), DUE.plusDays(60));

        commit(append(closed, accepted(again)));

        assertThat(due(DUE.plusDays(60), null, 10)).containsExactly(id(closed));
    }

    // ---- the outbox ----

    @Test
    void a_notice_waits_until_its_first_attempt() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);

        assertThat(store.planned(null, 10)).as("the outbox after planning").containsExactly(notice);
        attempt(notice, 1);
        assertThat(store.planned(null, 10))
                .as("the outbox after the first attempt")
                .isEmpty();
        assertThat(store.notice(notice.key()))
                .as("a notice is kept after it left")
                .contains(notice);
    }

    @Test
    void a_notice_is_kept_to_the_byte() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);

        PlannedNotice kept = store.notice(notice.key()).orElseThrow();

        assertThat(kept).isEqualTo(notice);
        assertThat(kept.dispatch().message().body())
                .isEqualTo(notice.dispatch().message().body());
        assertThat(kept.dispatch().to()).isEqualTo(notice.dispatch().to());
    }

    @Test
    void a_key_is_used_only_once() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        StoredCase now = store.find(id(stored)).orElseThrow();

        Change again =
                new Change(List.of(append(now, deferral(1))), List.of(notice), List.of(), List.of(), Map.of(), null);

        assertThatThrownBy(() -> store.commit(again))
                .as("a notice with a key that was used before would be sent twice: make the key unique")
                .isInstanceOf(IllegalArgumentException.class);
        assertSame(store.find(id(stored)).orElseThrow(), now);
    }

    @Test
    void a_key_stays_used_after_its_notice_left_or_was_cancelled() {
        StoredCase one = store("A");
        PlannedNotice left = plan(one);
        attempt(left, 1);
        resolve(one, new NoticeHandedOver(PLANNED_ON, left.key(), "ref"));
        StoredCase other = store("B");
        PlannedNotice cancelled = plan(other);
        resolve(other, new NoticeCancelled(PLANNED_ON, cancelled.key(), "held"));

        for (PlannedNotice used : List.of(left, cancelled)) {
            assertThatThrownBy(() ->
                            store.commit(new Change(List.of(), List.of(used), List.of(), List.of(), Map.of(), null)))
                    .as("a key is kept for the life of the case")
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_cancelled_notice_does_not_wait_any_more() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);

        resolve(stored, new NoticeCancelled(PLANNED_ON, notice.key(), "held"));

        assertThat(store.planned(null, 10))
                .as("the outbox after a cancellation: a NoticeCancelled event takes the notice out of it")
                .isEmpty();
    }

    @Test
    void attempts_count_up_from_one() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);

        assertThatThrownBy(() -> attempt(notice, 2))
                .as("a second attempt without a first")
                .isInstanceOf(IllegalArgumentException.class);
        attempt(notice, 1);
        assertThatThrownBy(() -> attempt(notice, 1))
                .as("the first attempt twice: two nodes would hand over the same notice")
                .isInstanceOf(IllegalArgumentException.class);
        attempt(notice, 2);
        assertThat(store.unresolved(null, 10))
                .as("the latest attempt of each notice")
                .extracting(Attempt::number)
                .containsExactly(2);
    }

    @Test
    void of_first_attempts_at_the_same_moment_exactly_one_wins() {
        PlannedNotice notice = plan(store("A"));

        List<Together.Ending<Boolean>> endings = Together.run(THREADS, () -> {
            attempt(notice, 1);
            return true;
        });

        assertThat(endings.stream().filter(e -> !e.answer().isEmpty()))
                .as("how many of %s first attempts of one notice won: each winner hands it over", THREADS)
                .hasSize(1);
    }

    @Test
    void an_attempt_at_a_notice_nobody_planned_is_refused() {
        PlannedNotice never = noticeOf(store("A")).planned();

        assertThatThrownBy(() -> attempt(never, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_attempt_is_unresolved_until_it_has_a_result() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        attempt(notice, 1);

        assertThat(store.unresolved(null, 10)).containsExactly(new Attempt(notice.key(), 1, AT, DUE));
        resolve(stored, new NoticeHandedOver(PLANNED_ON, notice.key(), "ref"));
        assertThat(store.unresolved(null, 10)).as("attempts without a result").isEmpty();
    }

    @Test
    void waiting_notices_and_open_attempts_are_read_page_by_page_in_the_order_of_their_keys() {
        List<NoticeKey> waiting = new ArrayList<>();
        List<NoticeKey> open = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            waiting.add(plan(store("W" + i)).key());
            PlannedNotice attempted = plan(store("U" + i));
            attempt(attempted, 1);
            open.add(attempted.key());
        }
        waiting.sort(Comparator.naturalOrder());
        open.sort(Comparator.naturalOrder());

        List<NoticeKey> first = keys(store.planned(null, 4));
        List<NoticeKey> rest = keys(store.planned(first.get(3), 100));

        assertThat(first).as("the first page of the outbox").isEqualTo(waiting.subList(0, 4));
        assertThat(rest).as("what comes after it").isEqualTo(waiting.subList(4, 9));
        List<NoticeKey> firstOpen =
                store.unresolved(null, 4).stream().map(Attempt::key).toList();
        assertThat(firstOpen).as("the first page of open attempts").isEqualTo(open.subList(0, 4));
        assertThat(store.unresolved(firstOpen.get(3), 100).stream().map(Attempt::key))
                .as("what comes after it")
                .isEqualTo(open.subList(4, 9));
    }

    // ---- contacts ----

    @Test
    void a_planned_notice_counts_as_a_contact_of_its_person() {
        StoredCase stored = store("A");
        plan(stored);

        assertThat(contactsOf(stored, PLANNED_ON))
                .as("contacts since the day of the notice")
                .isOne();
        assertThat(contactsOf(stored, PLANNED_ON.plusDays(1)))
                .as("contacts since the day after")
                .isZero();
    }

    @Test
    void contacts_count_per_person_over_all_creditors_of_a_tenant() {
        PersonId person = new PersonId("A");
        StoredCase here = aCase().of(person).storeIn(store);
        StoredCase there =
                aCase().of(person).with(new CreditorId("region", "clinic")).storeIn(store);
        plan(here);
        plan(there);

        assertThat(contactsOf(here, LONG_AGO))
                .as("contacts of one person by two creditors of the same tenant")
                .isEqualTo(2);
    }

    @Test
    void contacts_of_another_tenant_are_nobodys_business() {
        PersonId person = new PersonId("A");
        StoredCase here = aCase().of(person).storeIn(store);
        StoredCase abroad =
                aCase().of(person).with(new CreditorId("other", "hospital")).storeIn(store);
        plan(here);
        plan(abroad);

        assertThat(contactsOf(here, LONG_AGO))
                .as("contacts by one tenant: the same key is another person elsewhere")
                .isOne();
    }

    @Test
    void contacts_are_those_of_the_persons_asked_for() {
        StoredCase one = store("A");
        plan(one);
        plan(store("B"));

        Map<PersonId, ContactLog> found =
                store.contacts("region", Set.of(new PersonId("A"), new PersonId("nobody")), LONG_AGO);

        assertThat(found).as("contacts of persons not asked for").doesNotContainKey(new PersonId("B"));
        assertThat(found.getOrDefault(new PersonId("nobody"), ContactLog.EMPTY).size())
                .isZero();
        assertThat(found.getOrDefault(new PersonId("A"), ContactLog.EMPTY).size())
                .isOne();
    }

    @Test
    void a_notice_that_was_cancelled_or_refused_by_its_channel_is_no_contact() {
        StoredCase one = store("A");
        PlannedNotice cancelled = plan(one);
        resolve(one, new NoticeCancelled(PLANNED_ON, cancelled.key(), "held"));
        StoredCase other = store("B");
        PlannedNotice refused = plan(other);
        attempt(refused, 1);
        resolve(other, new NoticeFailed(PLANNED_ON, refused.key(), false));

        assertThat(contactsOf(one, LONG_AGO))
                .as("contacts after a cancellation")
                .isZero();
        assertThat(contactsOf(other, LONG_AGO))
                .as("contacts after the channel refused")
                .isZero();
    }

    @Test
    void a_notice_that_left_later_counts_on_the_day_on_which_it_left() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        attempt(notice, 1);

        resolve(stored, new NoticeHandedOver(PLANNED_ON.plusDays(3), notice.key(), "ref"));

        assertThat(contactsOf(stored, PLANNED_ON.plusDays(3)))
                .as("contacts since the day of the hand-over, three days after the notice was planned")
                .isOne();
        assertThat(contactsOf(stored, PLANNED_ON.plusDays(4))).isZero();
    }

    @Test
    void a_notice_that_was_stopped_but_left_after_all_is_a_contact() {
        for (String person : List.of("A", "B")) {
            StoredCase stored = store(person);
            PlannedNotice notice = plan(stored);
            attempt(notice, 1);
            commit(append(store.find(id(stored)).orElseThrow(), new NoticeCancelled(PLANNED_ON, notice.key(), "held")));
            assertThat(contactsOf(stored, LONG_AGO))
                    .as("contacts after a cancellation")
                    .isZero();

            resolve(
                    stored,
                    person.equals("A")
                            ? new NoticeHandedOver(PLANNED_ON, notice.key(), "ref")
                            : new NoticeUnknown(PLANNED_ON, notice.key()));

            assertThat(contactsOf(stored, LONG_AGO))
                    .as("contacts after news that a cancelled notice left, or may have left")
                    .isOne();
        }
    }

    @Test
    void a_notice_whose_outcome_is_unknown_stays_a_contact() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        attempt(notice, 1);

        resolve(stored, new NoticeUnknown(PLANNED_ON, notice.key()));

        assertThat(contactsOf(stored, LONG_AGO))
                .as("contacts after an unknown outcome")
                .isOne();
    }

    // ---- days, cursors, receivables ----

    @Test
    void the_last_closed_day_is_kept() {
        assertThat(store.lastClosed()).as("before any day was closed").isEmpty();

        store.commit(new Change(List.of(), List.of(), List.of(), List.of(), Map.of(), DUE));
        store.commit(new Change(List.of(), List.of(), List.of(), List.of(), Map.of(), DUE.plusDays(3)));
        commit(append(store("A"), deferral(1)));

        assertThat(store.lastClosed()).contains(DUE.plusDays(3));
    }

    @Test
    void cursors_are_kept_per_creditor() {
        CreditorId other = new CreditorId("region", "clinic");
        store.commit(new Change(List.of(), List.of(), List.of(), List.of(), Map.of(HOSPITAL, 12L), null));
        store.commit(new Change(List.of(), List.of(), List.of(), List.of(), Map.of(other, 3L), null));

        assertThat(store.cursor(HOSPITAL)).isEqualTo(12);
        assertThat(store.cursor(other)).isEqualTo(3);
        assertThat(store.cursor(new CreditorId("region", "practice")))
                .as("the cursor of a creditor that was never read")
                .isZero();
    }

    @Test
    void creditors_are_those_that_have_cases() {
        assertThat(store.creditors()).as("creditors of an empty store").isEmpty();
        aCase().with(new CreditorId("region", "clinic")).storeIn(store);
        store("A");
        store("B");

        assertThat(store.creditors())
                .as("each creditor once")
                .containsExactlyInAnyOrder(HOSPITAL, new CreditorId("region", "clinic"));
    }

    @Test
    void the_case_of_a_receivable_is_found_within_its_creditor() {
        StoredCase stored = aCase().withBills(aBill("R1"), aBill("R2")).storeIn(store);
        CreditorId clinic = new CreditorId("region", "clinic");
        StoredCase elsewhere = aCase().withBills(aBill("R1").owedTo(clinic)).storeIn(store);
        ReceivableId one = new ReceivableId("R1");
        ReceivableId two = new ReceivableId("R2");

        assertThat(store.casesOf(HOSPITAL, List.of(one, two, new ReceivableId("R9"))))
                .as("cases by receivable; the number of a bill is unique within its creditor only")
                .containsExactlyInAnyOrderEntriesOf(Map.of(one, id(stored), two, id(stored)));
        assertThat(store.casesOf(clinic, List.of(one, two)))
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

    // ---- helpers ----

    private StoredCase store(String person) {
        return aCase().of(new PersonId(person)).storeIn(store);
    }

    private void commit(CaseChange change) {
        store.commit(Change.of(List.of(change)));
    }

    private static CaseChange append(StoredCase stored, CaseEvent... events) {
        return append(stored, List.of(events));
    }

    private static CaseChange append(StoredCase stored, List<CaseEvent> events) {
        return Recording.of(stored, AT).add(events, Actor.ENGINE).change();
    }

    private static List<CaseEvent> accepted(Outcome outcome) {
        return ((Outcome.Accepted) outcome).events();
    }

    private static ReviewDeferred deferral(int days) {
        return new ReviewDeferred(
                DUE, "test", "Looked at again after " + days + " day(s): 100 % | sure.", DUE.plusDays(days));
    }

    private static SampleNotice noticeOf(StoredCase stored) {
        return aNotice().of(stored.dunningCase()).plannedOn(PLANNED_ON);
    }

    private PlannedNotice plan(StoredCase stored) {
        PlannedNotice notice = noticeOf(stored).planned();
        store.commit(new Change(
                List.of(append(stored, noticeOf(stored).event())),
                List.of(notice),
                List.of(),
                List.of(),
                Map.of(),
                null));
        return notice;
    }

    private void attempt(PlannedNotice notice, int number) {
        store.commit(new Change(
                List.of(), List.of(), List.of(new Attempt(notice.key(), number, AT, DUE)), List.of(), Map.of(), null));
    }

    private void resolve(StoredCase stored, CaseEvent event) {
        StoredCase now = store.find(id(stored)).orElseThrow();
        List<NoticeKey> resolved = store.unresolved(null, 100).stream()
                .map(Attempt::key)
                .filter(key -> now.dunningCase().notice(key).isPresent())
                .toList();
        store.commit(new Change(List.of(append(now, event)), List.of(), List.of(), resolved, Map.of(), null));
    }

    private int contactsOf(StoredCase stored, LocalDate since) {
        PersonId person = id(stored).debtor();
        return store.contacts(id(stored).creditor().tenant(), List.of(person), since)
                .getOrDefault(person, ContactLog.EMPTY)
                .size();
    }

    private List<CaseId> due(LocalDate on, @Nullable CaseId after, int limit) {
        return store.due(on, after, limit).stream().map(CaseStoreContract::id).toList();
    }

    private static List<NoticeKey> keys(List<PlannedNotice> notices) {
        return notices.stream().map(PlannedNotice::key).toList();
    }

    private static CaseId id(StoredCase stored) {
        return stored.dunningCase().id();
    }

    private void assertHistoryHolds(CaseId id) {
        assertThat(History.verify(
                        id, store.history(id), store.find(id).orElseThrow().head()))
                .as("where the chain of %s breaks: events and head must be those of one winner", id)
                .isEmpty();
    }

    private static void assertSame(@Nullable StoredCase found, StoredCase expected) {
        assertThat(found).as("the case as stored").isNotNull();
        if (found != null) {
            assertThat(found.head()).as("the hash of the last event").isEqualTo(expected.head());
            assertThat(found.dunningCase())
                    .as("every field of the case as stored")
                    .usingRecursiveComparison()
                    .isEqualTo(expected.dunningCase());
        }
    }
}
