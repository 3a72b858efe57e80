package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aCase;
import static io.dunning.testkit.Given.aNotice;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.CaseStore;
import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.CaseStore.Unsettled;
import io.dunning.Partition;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.History;
import io.dunning.cases.Outcome;
import io.dunning.cases.Recording;
import io.dunning.contact.ContactLog;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Actor;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.PersonId;
import io.dunning.testkit.SampleNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** An empty store, and short words for what the contract does with it. */
abstract class StoreFixture {

    static final Instant AT = Instant.parse("2026-01-20T10:00:00Z");
    static final LocalDate PLANNED_ON = DUE.plusDays(10);
    static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    static final int THREADS = 8;

    /** What a text may hold: marks that formats use, line breaks, blanks at its ends, marks of several bytes, either direction. */
    static final String ODD_TEXT =
            "  100 % | \"sure\" 'or' \\ not; {0} ${1} <b>&amp;</b>\r\n\ttab \u00a0 \u2028 ßİıſ e\u0301 é "
                    + "\ud83e\ude7a \ud83d\udc69\u200d\u2695\ufe0f עברית العربية \u202eback\u202c \ufffd --  ";

    static final String LONG_TEXT = ODD_TEXT.repeat(10_000 / ODD_TEXT.length() + 1);

    /** The order of {@link CaseStore#due}. */
    static final Comparator<StoredCase> IN_AGENDA = Comparator.comparing(
                    (StoredCase s) -> s.dunningCase().reviewOn())
            .thenComparingLong(s -> Partition.key(id(s)))
            .thenComparing(StoreFixture::id);

    /** The order of {@link CaseStore#planned}. */
    static final Comparator<PlannedNotice> IN_OUTBOX = Comparator.comparingLong(
                    (PlannedNotice n) -> Partition.key(n.caseId()))
            .thenComparing(PlannedNotice::key);

    private static final long EPOCH = 1;

    CaseStore store;

    protected abstract CaseStore newStore();

    protected abstract void letLeasesExpire(CaseStore store);

    @BeforeEach
    void begin() {
        store = newStore();
    }

    // ---- cases ----

    StoredCase store(String person) {
        return aCase().of(new PersonId(person)).storeIn(store);
    }

    void commit(CaseChange change) {
        store.commit(Change.of(List.of(change)));
    }

    static CaseChange append(StoredCase stored, CaseEvent... events) {
        return append(stored, List.of(events));
    }

    static CaseChange append(StoredCase stored, List<CaseEvent> events) {
        return append(stored, events, AT);
    }

    static CaseChange append(StoredCase stored, List<CaseEvent> events, Instant at) {
        return Recording.of(stored, at).add(events, Actor.ENGINE).change();
    }

    static List<CaseEvent> accepted(Outcome outcome) {
        return ((Outcome.Accepted) outcome).events();
    }

    static ReviewDeferred deferral(int days) {
        return deferral(days, "Looked at again after " + days + " day(s): 100 % | sure.");
    }

    static ReviewDeferred deferral(int days, String sentence) {
        return new ReviewDeferred(DUE, "test", sentence, DUE.plusDays(days));
    }

    /** Puts its review day off, and gives the case as it is then. */
    StoredCase deferred(StoredCase stored, int days) {
        commit(append(stored, deferral(days)));
        return asStored(id(stored));
    }

    StoredCase asStored(CaseId id) {
        return store.find(id).orElseThrow();
    }

    List<CaseId> due(LocalDate on) {
        return ids(store.due(Partition.WHOLE, on, null, 1000));
    }

    /** All that is due in a partition, page by page. */
    List<List<StoredCase>> pages(Partition partition, LocalDate on, int limit) {
        List<List<StoredCase>> pages = new ArrayList<>();
        @Nullable DunningCase after = null;
        List<StoredCase> page = store.due(partition, on, after, limit);
        while (!page.isEmpty()) {
            pages.add(page);
            assertThat(pages.size())
                    .as("pages read so far: does 'after' exclude its own case?")
                    .isLessThan(200);
            after = page.get(page.size() - 1).dunningCase();
            page = store.due(partition, on, after, limit);
        }
        return pages;
    }

    static List<CaseId> ids(List<StoredCase> cases) {
        return cases.stream().map(StoreFixture::id).toList();
    }

    static CaseId id(StoredCase stored) {
        return stored.dunningCase().id();
    }

    // ---- notices ----

    static SampleNotice noticeOf(StoredCase stored) {
        return aNotice().of(stored.dunningCase()).plannedOn(PLANNED_ON);
    }

    PlannedNotice plan(StoredCase stored) {
        return plan(stored, noticeOf(stored));
    }

    PlannedNotice plan(StoredCase stored, SampleNotice notice) {
        store.commit(Change.of(List.of(append(stored, notice.event()))).planning(List.of(notice.planned())));
        return notice.planned();
    }

    static Attempt attemptAt(PlannedNotice notice, int number) {
        return new Attempt(notice.key(), number, AT, DUE, EPOCH);
    }

    void attempt(PlannedNotice notice, int number) {
        store.commit(Change.NOTHING.attempting(List.of(attemptAt(notice, number)), List.of()));
    }

    void resolve(StoredCase stored, CaseEvent event) {
        StoredCase now = asStored(id(stored));
        List<NoticeKey> resolved = unsettled().stream()
                .map(u -> u.notice().key())
                .filter(key -> now.dunningCase().notice(key).isPresent())
                .toList();
        store.commit(Change.of(List.of(append(now, event))).resolving(resolved));
    }

    /** Planned, attempted, handed over. */
    PlannedNotice handOver(StoredCase stored) {
        PlannedNotice notice = plan(stored);
        attempt(notice, 1);
        resolve(stored, new NoticeHandedOver(PLANNED_ON, notice.key(), "ref"));
        return notice;
    }

    List<PlannedNotice> planned() {
        return store.planned(Partition.WHOLE, null, 1000);
    }

    List<Unsettled> unsettled() {
        return store.unsettled(Partition.WHOLE, null, 1000);
    }

    List<PlannedNotice> toRecall() {
        return store.toRecall(Partition.WHOLE, null, 1000);
    }

    int contactsOf(StoredCase stored, LocalDate since) {
        PersonId person = id(stored).debtor();
        return store.contacts(id(stored).creditor().tenant(), List.of(person), since)
                .getOrDefault(person, ContactLog.EMPTY)
                .size();
    }

    // ---- comparing ----

    void assertHistoryHolds(CaseId id) {
        assertThat(History.verify(id, store.history(id), asStored(id).head()))
                .as("where the chain of %s breaks: events and head must be those of one winner", id)
                .isEmpty();
    }

    static void assertSame(@Nullable StoredCase found, StoredCase expected) {
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
