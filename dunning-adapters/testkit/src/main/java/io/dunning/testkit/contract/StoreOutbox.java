package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.CaseStore.Unsettled;
import io.dunning.Partition;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.channel.Message;
import io.dunning.channel.PaymentSlip;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a store promises about notices, attempts and callings back. */
abstract class StoreOutbox extends StoreAgenda {

    // ---- notices ----

    @Test
    void a_notice_waits_until_its_first_attempt() {
        PlannedNotice notice = plan(store("A"));

        assertThat(planned()).as("the outbox after planning").containsExactly(notice);
        attempt(notice, 1);
        assertThat(planned()).as("the outbox after the first attempt").isEmpty();
        assertThat(store.notice(notice.key()))
                .as("a notice is kept after it left")
                .contains(notice);
    }

    @Test
    void a_notice_is_kept_to_the_byte() {
        PlannedNotice notice = plan(store("A"));

        assertKept(notice);
    }

    @Test
    void notices_keep_odd_and_long_texts_to_the_byte() {
        String oddLine = ODD_TEXT.replaceAll("\\p{Cntrl}", "");
        StoredCase one = store("A");
        StoredCase other = store("B");

        assertKept(plan(one, noticeOf(one).saying(new Message("x-odd", oddLine, ODD_TEXT))));
        assertKept(plan(other, noticeOf(other).saying(new Message("", "", LONG_TEXT))));
    }

    @Test
    void notices_keep_their_payment_slips() {
        StoredCase one = store("A");
        List<PaymentSlip> slips = List.of(
                new PaymentSlip(
                        PaymentSlip.Symbology.QR, "BCD\\n\n002\n", "Code \u00e0 scanner", List.of("A \\ B", "2")),
                new PaymentSlip(PaymentSlip.Symbology.GS1_128, "90507", "Barres", List.of("3")));

        PlannedNotice notice = plan(one, noticeOf(one).saying(new Message("fr", "Avis", "Bonjour", slips)));

        assertThat(store.notice(notice.key()).orElseThrow().dispatch().message().slips())
                .as("how the bills of a notice are paid")
                .isEqualTo(slips);
    }

    private void assertKept(PlannedNotice notice) {
        PlannedNotice kept = store.notice(notice.key()).orElseThrow();
        PlannedNotice waiting = planned().stream()
                .filter(n -> n.key().equals(notice.key()))
                .findFirst()
                .orElseThrow();

        String look = "the text of a notice: mind the length and the encoding of columns, and blanks at the ends";
        assertThat(kept.dispatch().message().body())
                .as(look)
                .isEqualTo(notice.dispatch().message().body());
        assertThat(kept.dispatch().message().subject())
                .as(look)
                .isEqualTo(notice.dispatch().message().subject());
        assertThat(kept.dispatch().to())
                .as("its address")
                .isEqualTo(notice.dispatch().to());
        assertThat(kept).as("a notice as it was planned").isEqualTo(notice);
        assertThat(waiting).as("a notice in the outbox").isEqualTo(notice);
    }

    @Test
    void a_key_is_used_only_once() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        StoredCase now = asStored(id(stored));

        Change again = Change.of(List.of(append(now, deferral(1)))).planning(List.of(notice));

        assertThatThrownBy(() -> store.commit(again))
                .as("a notice with a key that was used before would be sent twice: make the key unique")
                .isInstanceOf(IllegalArgumentException.class);
        assertSame(asStored(id(stored)), now);
    }

    @Test
    void a_key_stays_used_after_its_notice_left_or_was_cancelled() {
        PlannedNotice left = handOver(store("A"));
        StoredCase other = store("B");
        PlannedNotice cancelled = plan(other);
        resolve(other, new NoticeCancelled(PLANNED_ON, cancelled.key(), "held"));

        for (PlannedNotice used : List.of(left, cancelled)) {
            assertThatThrownBy(() -> store.commit(Change.NOTHING.planning(List.of(used))))
                    .as("a key is kept for the life of the case")
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_cancelled_notice_does_not_wait_any_more() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);

        resolve(stored, new NoticeCancelled(PLANNED_ON, notice.key(), "held"));

        assertThat(planned())
                .as("the outbox after a cancellation: a NoticeCancelled event takes the notice out of it")
                .isEmpty();
    }

    // ---- attempts ----

    @Test
    void attempts_count_up_from_one() {
        PlannedNotice notice = plan(store("A"));

        assertThatThrownBy(() -> attempt(notice, 2))
                .as("a second attempt without a first")
                .isInstanceOf(IllegalArgumentException.class);
        attempt(notice, 1);
        assertThatThrownBy(() -> attempt(notice, 1))
                .as("the first attempt twice: two nodes would hand over the same notice")
                .isInstanceOf(IllegalArgumentException.class);
        attempt(notice, 2);
        assertThat(unsettled())
                .as("the latest attempt of each notice")
                .extracting(u -> u.attempt().number())
                .containsExactly(2);
    }

    @Test
    void of_first_attempts_at_the_same_moment_exactly_one_wins() {
        PlannedNotice notice = plan(store("A"));

        List<Together.Ending<Boolean>> endings = Together.run(THREADS, () -> {
            attempt(notice, 1);
            return true;
        });

        assertThat(winners(endings))
                .as("how many of %s first attempts of one notice won: each winner hands it over", THREADS)
                .isOne();
    }

    @Test
    void an_attempt_at_a_notice_nobody_planned_is_refused() {
        PlannedNotice never = noticeOf(store("A")).planned();

        assertThatThrownBy(() -> attempt(never, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_attempt_is_unsettled_until_it_has_a_result() {
        StoredCase stored = store("A");
        PlannedNotice notice = plan(stored);
        attempt(notice, 1);

        assertThat(unsettled())
                .as("attempts without a result, each with its notice")
                .containsExactly(new Unsettled(notice, attemptAt(notice, 1)));
        resolve(stored, new NoticeHandedOver(PLANNED_ON, notice.key(), "ref"));
        assertThat(unsettled()).as("attempts after the result").isEmpty();
    }

    @Test
    void a_notice_that_is_attempted_again_after_a_result_is_unsettled_again() {
        PlannedNotice notice = handOver(store("A"));

        attempt(notice, 2);

        assertThat(unsettled())
                .as("attempts without a result")
                .containsExactly(new Unsettled(notice, attemptAt(notice, 2)));
    }

    @Test
    void an_attempt_comes_back_as_it_was_made() {
        PlannedNotice notice = plan(store("A"));
        Attempt first = new Attempt(
                notice.key(), 1, Instant.parse("2026-04-04T14:30:00.123456789Z"), LocalDate.of(2026, 2, 28), 1L << 40);

        store.commit(Change.NOTHING.attempting(List.of(first), List.of()));

        assertThat(unsettled())
                .as("the attempt: its instant to the microsecond, the watermark and the epoch it rests on")
                .containsExactly(new Unsettled(notice, first));
    }

    // ---- order and partitions ----

    @Test
    void the_outbox_is_read_page_by_page_by_person_then_by_key() {
        Lists lists = fill(9);

        assertThat(pages(store::planned, Partition.WHOLE, 4))
                .as("notices that wait: by Partition.key as a number with a sign, then by their own keys")
                .isEqualTo(lists.waiting);
        assertThat(pages(this::unsettledNotices, Partition.WHOLE, 4))
                .as("notices without a result, in the same order")
                .isEqualTo(lists.unsettled);
        assertThat(pages(store::toRecall, Partition.WHOLE, 4))
                .as("notices to be called back, in the same order")
                .isEqualTo(lists.toRecall);
    }

    @Test
    void each_notice_stands_in_exactly_one_partition_however_many_there_are() {
        Lists lists = fill(20);

        for (int count : List.of(1, 2, 8)) {
            for (Partition partition : Partition.all(count)) {
                String look = "notices of partition " + partition + " only";
                assertThat(pages(store::planned, partition, 3)).as(look).isEqualTo(in(partition, lists.waiting));
                assertThat(pages(this::unsettledNotices, partition, 3))
                        .as(look)
                        .isEqualTo(in(partition, lists.unsettled));
                assertThat(pages(store::toRecall, partition, 3)).as(look).isEqualTo(in(partition, lists.toRecall));
            }
        }
    }

    @Test
    void the_next_page_of_the_outbox_is_found_though_the_page_before_has_left() {
        Lists lists = fill(9);
        List<PlannedNotice> first = store.planned(Partition.WHOLE, null, 4);

        first.forEach(n -> attempt(n, 1));

        assertThat(store.planned(Partition.WHOLE, first.get(3), 1000))
                .as("what comes after a notice that does not wait any more")
                .isEqualTo(lists.waiting.subList(4, lists.waiting.size()));
    }

    /** Notices in the order of the outbox. */
    private record Lists(List<PlannedNotice> waiting, List<PlannedNotice> unsettled, List<PlannedNotice> toRecall) {}

    /** So many persons with two notices each that wait, as many that were attempted, and as many that are to be called back. */
    private Lists fill(int persons) {
        Lists lists = new Lists(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < persons; i++) {
            for (String creditor : List.of("clinic", "hospital")) {
                lists.waiting.add(plan(store("W" + i, creditor)));
                PlannedNotice attempted = plan(store("U" + i, creditor));
                attempt(attempted, 1);
                lists.unsettled.add(attempted);
                PlannedNotice left = handOver(store("R" + i, creditor));
                store.commit(Change.NOTHING.recalling(List.of(left.key())));
                lists.toRecall.add(left);
            }
        }
        lists.waiting.sort(IN_OUTBOX);
        lists.unsettled.sort(IN_OUTBOX);
        lists.toRecall.sort(IN_OUTBOX);
        return lists;
    }

    private StoredCase store(String person, String creditor) {
        return aCase().of(new PersonId(person))
                .with(new CreditorId("region", creditor))
                .storeIn(store);
    }

    private static List<PlannedNotice> in(Partition partition, List<PlannedNotice> notices) {
        return notices.stream().filter(n -> partition.holds(n.caseId())).toList();
    }

    private interface Page {
        List<PlannedNotice> read(Partition partition, @Nullable PlannedNotice after, int limit);
    }

    private List<PlannedNotice> unsettledNotices(Partition partition, @Nullable PlannedNotice after, int limit) {
        return store.unsettled(partition, after, limit).stream()
                .map(Unsettled::notice)
                .toList();
    }

    private static List<PlannedNotice> pages(Page page, Partition partition, int limit) {
        List<PlannedNotice> all = new ArrayList<>();
        List<PlannedNotice> next = page.read(partition, null, limit);
        while (!next.isEmpty()) {
            assertThat(next).as("a page of at most %s", limit).hasSizeLessThanOrEqualTo(limit);
            all.addAll(next);
            assertThat(all.size())
                    .as("notices read so far: does 'after' exclude its own notice?")
                    .isLessThan(500);
            next = page.read(partition, next.get(next.size() - 1), limit);
        }
        return all;
    }

    // ---- calling back ----

    @Test
    void a_notice_is_to_be_called_back_once_however_often_that_was_asked() {
        PlannedNotice notice = handOver(store("A"));
        assertThat(toRecall()).as("before anybody asked").isEmpty();

        store.commit(Change.NOTHING.recalling(List.of(notice.key())));
        store.commit(Change.NOTHING.recalling(List.of(notice.key(), notice.key())));

        assertThat(toRecall()).as("what is to be called back").containsExactly(notice);
    }

    @Test
    void a_notice_of_which_it_is_known_whether_it_could_be_called_back_is_not_asked_for_again() {
        PlannedNotice known = handOver(store("A"));
        PlannedNotice other = handOver(store("B"));
        store.commit(Change.NOTHING.recalling(List.of(known.key(), other.key())));

        store.commit(Change.NOTHING.recalled(known.key()));

        assertThat(toRecall()).as("what is still to be called back").containsExactly(other);
        store.commit(Change.NOTHING.recalled(known.key()));
        assertThat(toRecall()).as("after it was known twice").containsExactly(other);
    }
}
