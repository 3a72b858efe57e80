package io.dunning;

import static io.dunning.Fixtures.DUE;
import static io.dunning.Fixtures.caseId;
import static io.dunning.Fixtures.caseOf;
import static io.dunning.Fixtures.receivable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.ContentErased;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.History;
import io.dunning.cases.Outcome;
import io.dunning.cases.RecordedEvent;
import io.dunning.desk.Caller;
import io.dunning.desk.Desk;
import io.dunning.desk.EnquiryId;
import io.dunning.desk.EnquiryOutcome;
import io.dunning.desk.Medium;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.evidence.Actor;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.notice.NoticeKey;
import io.dunning.retention.Erasure;
import io.dunning.retention.ErasureCause;
import io.dunning.retention.ErasureJournal;
import io.dunning.retention.ErasureReport;
import io.dunning.retention.Keeping;
import io.dunning.retention.RetentionTerms;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final LocalDate SENT = DUE.plusDays(10);
    private static final LocalDate PAID = DUE.plusDays(20);
    private static final RetentionTerms TERMS = new RetentionTerms(Period.ofYears(5), "plan-2026");
    private static final LocalDate OVER = PAID.plusYears(5);
    private static final Actor CLERK = Actor.person("clerk-7");

    private final Fixtures.Hospital hospital = new Fixtures.Hospital(Fixtures.policy());
    private final Journal journal = new Journal();
    private DunningEngine engine = hospital.builder().erasures(journal).build();

    /** A journal in memory, which can be away. */
    private static final class Journal implements ErasureJournal {
        private final List<Erasure> all = new ArrayList<>();
        private boolean away;

        @Override
        public void append(Erasure erasure) {
            if (away) {
                throw new IllegalStateException("the disk is full");
            }
            all.add(erasure);
        }

        @Override
        public void read(Consumer<Erasure> each) {
            List.copyOf(all).forEach(each);
        }
    }

    RetentionTest() {
        hospital.bill(receivable("R1", "80.00"), DUE);
        hospital.day(SENT);
    }

    private void paidAnd(LocalDate today) {
        hospital.begin(PAID);
        hospital.pay("R1", "80.00", PAID);
        engine.absorb(PAID);
        goOn(hospital, today);
    }

    /** The books go on with the years, as they do where nights are run. */
    private static void goOn(Fixtures.Hospital hospital, LocalDate today) {
        hospital.clock.set(today);
        hospital.ledger.completeUpTo(Fixtures.CREDITOR, today.minusDays(1));
    }

    private Outcome erase(LocalDate on) {
        return engine.erase(caseId(), TERMS, CLERK, on);
    }

    private NoticeKey notice() {
        return engine.find(caseId()).orElseThrow().notices().get(0).key();
    }

    private CaseEvent last() {
        List<RecordedEvent> history = engine.history(caseId());
        return history.get(history.size() - 1).event();
    }

    private static void refused(String code, Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.code()).isEqualTo(code));
    }

    // ---- terms ----

    @Test
    void what_was_written_is_kept_to_the_last_day_of_its_term_and_erased_after_it() {
        paidAnd(OVER);

        refused("retention-term", erase(OVER.minusDays(1)));
        assertThat(hospital.store.notice(notice())).isPresent();

        assertThat(erase(OVER)).isInstanceOf(Outcome.Accepted.class);
        assertThat(hospital.store.notice(notice())).isEmpty();
        assertThat(last()).isEqualTo(new ContentErased(OVER, ErasureCause.TERM, "plan-2026", 1));
    }

    @Test
    void the_history_of_what_was_erased_still_proves_that_it_was_sent() {
        paidAnd(OVER);
        List<RecordedEvent> before = engine.history(caseId());
        erase(OVER);

        List<RecordedEvent> after = engine.history(caseId());
        assertThat(after).startsWith(before.toArray(new RecordedEvent[0]));
        assertThat(History.verify(caseId(), after, after.get(after.size() - 1).hash()))
                .isEmpty();
        assertThat(engine.outcomes(caseId())).hasSize(1);
        assertThat(engine.evidence(caseId()).events()).isEqualTo(after);
    }

    @Test
    void a_case_that_is_not_closed_keeps_what_was_written() {
        goOn(hospital, OVER);

        refused("not-closed", erase(OVER));
    }

    @Test
    void a_case_that_was_opened_again_keeps_it_and_its_term_begins_with_the_next_closing() {
        paidAnd(PAID);
        hospital.pay("R1", "-80.00", PAID.plusDays(30));
        hospital.begin(PAID.plusDays(30));
        engine.absorb(PAID.plusDays(30));
        goOn(hospital, OVER);
        refused("not-closed", erase(OVER));

        LocalDate again = PAID.plusDays(60);
        hospital.begin(again);
        hospital.pay("R1", "80.00", again);
        engine.absorb(again);
        goOn(hospital, again.plusYears(5));
        refused("retention-term", erase(again.plusYears(5).minusDays(1)));
        assertThat(erase(again.plusYears(5))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void erasing_twice_is_erasing_once() {
        paidAnd(OVER);
        erase(OVER);
        long version = engine.find(caseId()).orElseThrow().version();

        assertThat(erase(OVER)).isEqualTo(Outcome.of());
        assertThat(engine.find(caseId()).orElseThrow().version()).isEqualTo(version);
        assertThat(journal.all).hasSize(1);
    }

    @Test
    void nothing_is_erased_ahead_of_its_time() {
        paidAnd(PAID);

        refused("out-of-time", erase(OVER));
        assertThatIllegalArgumentException().isThrownBy(() -> engine.eraseDue(TERMS, CLERK, OVER));
    }

    @Test
    void a_clock_that_is_years_ahead_of_all_books_erases_nothing() {
        paidAnd(PAID);
        hospital.clock.set(OVER);

        refused("out-of-time", erase(OVER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> engine.eraseDue(TERMS, CLERK, OVER))
                .withMessageContaining("check the clock");
        assertThat(hospital.store.notice(notice())).isPresent();
    }

    @Test
    void terms_are_from_a_day_to_fifty_years_with_a_basis() {
        assertThat(new RetentionTerms(Period.ofDays(1), "b").over(SENT)).isEqualTo(SENT.plusDays(1));
        for (Period wrong : List.of(Period.ZERO, Period.ofDays(-1), Period.of(1, 0, -400), Period.ofYears(51))) {
            assertThatIllegalArgumentException().isThrownBy(() -> new RetentionTerms(wrong, "plan"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new RetentionTerms(Period.ofYears(1), "as we like"));
    }

    // ---- what keeps it longer ----

    @Test
    void proceedings_keep_it_whatever_the_term_says_until_all_of_them_are_over() {
        paidAnd(OVER);
        hold("court-1");
        hold("court-2");
        refused("legal-hold", erase(OVER));

        lift("court-1");
        refused("legal-hold", erase(OVER));
        lift("court-2");
        assertThat(erase(OVER)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void proceedings_are_noted_once_and_named_by_a_key() {
        hold("court-1");
        long version = engine.find(caseId()).orElseThrow().version();

        hold("court-1");

        assertThat(engine.find(caseId()).orElseThrow().version()).isEqualTo(version);
        refused("proceedings-key", keeping().hold("she was ill", "clerk-7", SENT));
        refused("no-proceedings", keeping().lift("court-9", "clerk-7", SENT));
        assertThat(keeping().legalHolds()).containsExactly("court-1");
    }

    @Test
    void who_waits_for_an_answer_about_a_letter_finds_it_there() {
        paidAnd(OVER);
        EnquiryId enquiry = new EnquiryId("call-1");
        OffsetDateTime at = OVER.atTime(9, 0).atOffset(ZoneOffset.UTC);
        atDesk(desk -> desk.open(enquiry, Medium.MAIL, Caller.DEBTOR, at, OVER));

        refused("enquiry-open", erase(OVER));
        atDesk(desk -> desk.close(enquiry, EnquiryOutcome.ANSWERED, OVER));
        assertThat(erase(OVER)).isInstanceOf(Outcome.Accepted.class);
    }

    private void atDesk(Function<Desk, Outcome> act) {
        assertThat(engine.act(caseId(), CLERK, c -> act.apply(Desk.of(c, Fixtures.policy()))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private Keeping keeping() {
        return Keeping.of(engine.history(caseId()));
    }

    private void hold(String reference) {
        LocalDate today = LocalDate.ofInstant(hospital.clock.instant(), ZoneOffset.UTC);
        engine.act(caseId(), CLERK, c -> keeping().hold(reference, "clerk-7", today));
    }

    private void lift(String reference) {
        LocalDate today = LocalDate.ofInstant(hospital.clock.instant(), ZoneOffset.UTC);
        engine.act(caseId(), CLERK, c -> keeping().lift(reference, "clerk-7", today));
    }

    @Test
    void what_the_readme_shows() {
        paidAnd(OVER);
        Actor clerk = CLERK;
        LocalDate today = OVER;
        CaseId caseId = caseId();

        var terms = new RetentionTerms(Period.ofYears(6), "retention-plan-2026"); // there is no default
        ErasureReport report = engine.eraseDue(terms, clerk, today); // all that is due; now and then, on one node
        Outcome one = engine.erase(caseId, terms, clerk, today); // one case, for somebody who asks

        engine.act(caseId, clerk, c -> Keeping.of(engine.history(caseId)).hold("court-2031-7", "clerk-7", today));

        assertThat(report.kept()).isEmpty();
        refused("retention-term", one);
        assertThat(keeping().legalHolds()).containsExactly("court-2031-7");
    }

    // ---- all that are due ----

    @Test
    void one_pass_erases_what_is_due_and_says_what_is_kept_and_why() {
        Fixtures.Hospital large = new Fixtures.Hospital(Fixtures.policy());
        DunningEngine erasing = large.builder().erasures(journal).build();
        large.billPeople(30);
        large.day(SENT);
        for (int i = 0; i < 20; i++) {
            large.pay("R" + i, "80.00", PAID);
        }
        large.begin(PAID);
        erasing.absorb(PAID);
        goOn(large, OVER);
        CaseId held = caseOf("P3");
        erasing.act(held, CLERK, c -> Keeping.of(erasing.history(held)).hold("court-3", "clerk-7", OVER));

        ErasureReport report = erasing.eraseDue(TERMS, CLERK, OVER);

        assertThat(report).isEqualTo(new ErasureReport(OVER, 19, 19, Map.of("legal-hold", 1L, "not-closed", 10L), 0));
        assertThat(erasing.eraseDue(TERMS, CLERK, OVER)).isEqualTo(new ErasureReport(OVER, 0, 0, report.kept(), 0));
        assertThat(journal.all).hasSize(19);
    }

    @Test
    void a_case_with_many_notices_is_counted_once() {
        hospital.day(DUE.plusDays(45));
        hospital.day(DUE.plusDays(110));
        assertThat(engine.find(caseId()).orElseThrow().notices()).hasSizeGreaterThan(1);
        goOn(hospital, OVER);

        assertThat(engine.eraseDue(TERMS, CLERK, OVER).kept()).isEqualTo(Map.of("not-closed", 1L));
    }

    // ---- the journal ----

    @Test
    void a_backup_that_is_put_back_forgets_again_before_the_engine_does_anything() {
        paidAnd(OVER);
        Backup backup = new Backup(hospital.store);
        NoticeKey key = notice();
        erase(OVER);
        hospital.clock.set(OVER.plusDays(1));

        MemoryCaseStore restored = backup.restored();
        assertThat(restored.notice(key)).isPresent();
        DunningEngine after =
                hospital.builder().store(restored).erasures(journal).build();

        assertThat(restored.notice(key)).isEmpty();
        List<RecordedEvent> history = after.history(caseId());
        assertThat(history.get(history.size() - 1).event())
                .isEqualTo(new ContentErased(OVER, ErasureCause.RESTORE, "erasure-journal", 1));
    }

    @Test
    void what_was_planned_after_a_backup_was_put_back_is_not_touched_by_the_journal() {
        paidAnd(OVER);
        Backup backup = new Backup(hospital.store);
        erase(OVER);
        MemoryCaseStore restored = backup.restored();
        hospital.builder().store(restored).erasures(journal).build();
        long version = restored.find(caseId()).orElseThrow().dunningCase().version();

        hospital.builder().store(restored).erasures(journal).build();

        assertThat(restored.find(caseId()).orElseThrow().dunningCase().version())
                .isEqualTo(version);
    }

    @Test
    void an_engine_that_starts_again_on_its_own_store_forgets_nothing_more() {
        paidAnd(OVER);
        erase(OVER);
        long version = engine.find(caseId()).orElseThrow().version();

        engine = hospital.builder().erasures(journal).build();

        assertThat(engine.find(caseId()).orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void an_erasure_that_was_noted_and_not_stored_is_made_up_at_the_next_start() {
        paidAnd(OVER);
        journal.append(new Erasure(caseId(), hospital.clock.instant()));

        hospital.builder().erasures(journal).build();

        assertThat(hospital.store.notice(notice())).isEmpty();
    }

    @Test
    void proceedings_keep_also_what_the_journal_says_was_erased() {
        paidAnd(OVER);
        hold("court-1");
        hospital.clock.pass(Duration.ofMinutes(1));
        journal.append(new Erasure(caseId(), hospital.clock.instant()));

        hospital.builder().erasures(journal).build();

        assertThat(hospital.store.notice(notice())).isPresent();
    }

    @Test
    void where_the_journal_cannot_be_written_nothing_is_erased() {
        paidAnd(OVER);
        journal.away = true;

        assertThatThrownBy(() -> erase(OVER)).hasMessage("the disk is full");
        assertThat(hospital.store.notice(notice())).isPresent();
        assertThat(engine.eraseDue(TERMS, CLERK, OVER).failed()).isEqualTo(1);
    }

    @Test
    void a_store_that_cannot_forget_says_so() {
        StoreAround around = new StoreAround(hospital.store);
        DunningEngine without = hospital.builder().store(around).build();

        assertThatIllegalStateException().isThrownBy(() -> without.erase(caseId(), TERMS, CLERK, SENT));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> hospital.builder().store(around).erasures(journal).build())
                .withMessageContaining("ContentStore");
    }

    @Test
    void an_erasure_is_one_line_that_is_read_back_and_nothing_else_is() {
        Erasure erasure = new Erasure(caseId(), hospital.clock.instant());

        assertThat(Erasure.parse(erasure.text())).isEqualTo(erasure);
        for (String wrong : List.of("", "erased", "erased|at=x|case=y", erasure.text() + "|", "E" + erasure.text())) {
            assertThatIllegalArgumentException().isThrownBy(() -> Erasure.parse(wrong));
        }
    }

    /** All that a store held at a moment. */
    private static final class Backup {
        private final MemoryCaseStore source;
        private final List<RecordedEvent> events;
        private final List<PlannedNotice> notices;

        Backup(MemoryCaseStore source) {
            this.source = source;
            events = source.history(caseId());
            notices = source.withContent(OVER, null, 100);
        }

        MemoryCaseStore restored() {
            MemoryCaseStore store = new MemoryCaseStore(source.partitions());
            store.commit(Change.of(List.of(new CaseChange(
                            null,
                            events,
                            DunningCase.replay(
                                    events.stream().map(RecordedEvent::event).toList()))))
                    .planning(notices));
            return store;
        }
    }
}
