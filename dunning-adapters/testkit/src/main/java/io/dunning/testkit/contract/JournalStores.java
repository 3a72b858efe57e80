package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.cases.BalanceCause;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.AllocationJournal.Overtaken;
import io.dunning.reconcile.AllocationJournal.Progress;
import io.dunning.reconcile.AllocationJournal.Recalculation;
import io.dunning.reconcile.JournalEntry;
import io.dunning.reconcile.JournalEntry.Booking;
import io.dunning.reconcile.OpenPoint.Kind;
import io.dunning.reconcile.Posting;
import io.dunning.reconcile.PostingRule;
import io.dunning.testkit.Given;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a journal of allocations promises about storing: all or nothing, each revision once, positions that rise. */
abstract class JournalStores extends JournalPostings {

    @Test
    void an_entry_comes_back_as_it_was_booked() {
        List<Booking> all = new ArrayList<>();
        for (PostingRule rule : PostingRule.values()) {
            Posting change = new Posting(HOSPITAL, payment("L" + rule), null, rule, "L0/d – ß 漢", money("-2.50 EUR"));
            all.add(new Booking(DAY.plusDays(all.size()), DAY.minusYears(2), change, null));
        }
        for (BalanceCause cause : BalanceCause.values()) {
            all.add(new Booking(DAY, DAY.plusYears(1), credit("R" + cause, "d1", "3 EUR"), cause));
        }
        store(all.toArray(Booking[]::new));

        assertThat(entries(HOSPITAL)).extracting(JournalEntry::booking).containsExactlyElementsOf(all);
    }

    @Test
    void every_store_counts_as_a_revision_whatever_is_in_it() {
        Progress first = journal.progress();
        journal.store(new Recalculation(first, 7, Set.of(), List.of(), List.of()));
        Progress second = journal.progress();
        journal.store(new Recalculation(second, 7, Set.of(), List.of(), List.of()));

        assertThat(second.readUpTo()).isEqualTo(7);
        assertThat(second.revision()).isGreaterThan(first.revision());
        assertThat(journal.progress().readUpTo()).isEqualTo(7);
        assertThat(journal.progress().revision()).isGreaterThan(second.revision());
    }

    @Test
    void whoever_was_overtaken_stores_nothing_at_all() {
        Progress old = journal.progress();
        store(points(point("L1", Kind.OVER)), booking(open("L1", "80 EUR")));
        Progress now = journal.progress();

        assertThatThrownBy(() -> journal.store(new Recalculation(
                        old,
                        9,
                        Set.of(payment("L1"), payment("L2")),
                        List.of(booking(paid("L1", "R1", "80 EUR")), booking(open("L1", "-80 EUR"))),
                        points(point("L2", Kind.PART)))))
                .isInstanceOf(Overtaken.class);

        assertThat(postingsOf("L1")).containsExactly(open("L1", "80 EUR"));
        assertThat(entries(HOSPITAL)).hasSize(1);
        assertThat(journal.points(HOSPITAL, null, MANY)).containsExactly(point("L1", Kind.OVER));
        assertThat(journal.progress()).isEqualTo(now);
    }

    @Test
    void whoever_rests_on_the_newest_revision_is_never_overtaken() {
        for (int i = 1; i <= 3; i++) {
            journal.store(new Recalculation(journal.progress(), i, Set.of(), List.of(), List.of()));
            journal.close(HOSPITAL, DAY.plusMonths(i));
        }

        assertThat(journal.progress().readUpTo()).isEqualTo(3);
    }

    @Test
    void whoever_worked_something_out_before_books_were_closed_is_overtaken() {
        Progress before = journal.progress();
        journal.close(HOSPITAL, DAY);

        assertThatThrownBy(() -> journal.store(
                        new Recalculation(before, 1, Set.of(), List.of(booking(open("L1", "1 EUR"))), List.of())))
                .as("a store that doesn't know of the closing")
                .isInstanceOf(Overtaken.class);

        assertThat(entries(HOSPITAL)).isEmpty();
    }

    @Test
    void of_several_that_rest_on_the_same_revision_one_stores() {
        for (int round = 1; round <= 5; round++) {
            Progress before = journal.progress();
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Booking booking = booking(open("L" + i, "1 EUR"));
                calls.add(() -> {
                    journal.store(new Recalculation(before, before.readUpTo(), Set.of(), List.of(booking), List.of()));
                    return "stored";
                });
            }

            List<Together.Ending<String>> endings = Together.run(calls);

            assertThat(endings)
                    .as("who stored, round %s", round)
                    .filteredOn(e -> !e.answer().isEmpty())
                    .hasSize(1);
            assertThat(endings.stream().flatMap(e -> e.trouble().stream()))
                    .as("what the others were told")
                    .allSatisfy(t -> assertThat(t).isInstanceOf(Overtaken.class));
            assertThat(entries(HOSPITAL)).hasSize(round);
        }
    }

    @Test
    void several_that_repeat_what_was_overtaken_lose_nothing_and_store_nothing_twice() {
        int each = 10;
        Together.run(writers(each, i -> booking(paid("L1", "R1", "1 EUR"))));

        assertThat(postingsOf("L1")).containsExactly(paid("L1", "R1", THREADS * each + " EUR"));
        assertThat(journal.progress().readUpTo()).isEqualTo((long) THREADS * each);
        assertThat(entries(HOSPITAL)).hasSize(THREADS * each);
    }

    // ---- positions ----

    @Test
    void each_booking_gets_the_next_position_in_the_order_in_which_it_was_given() {
        store(booking(open("L1", "1 EUR")), booking(open(CLINIC, "L2", "2 EUR")), booking(open("L3", "3 EUR")));
        store(booking(open(ABROAD, "L4", "4 EUR")), booking(open("L5", "5 EUR")));

        List<JournalEntry> all = Stream.of(HOSPITAL, CLINIC, ABROAD)
                .flatMap(c -> entries(c).stream())
                .sorted((a, b) -> Long.compare(a.position(), b.position()))
                .toList();
        assertThat(all)
                .extracting(e -> e.booking().change().amount())
                .containsExactly(Stream.of("1 EUR", "2 EUR", "3 EUR", "4 EUR", "5 EUR")
                        .map(Given::money)
                        .toArray(Amount[]::new));
        assertThat(all)
                .as("positions, over all creditors")
                .extracting(JournalEntry::position)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_reads_behind_each_store_misses_no_entry() {
        List<JournalEntry> read = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            store(booking(paid("L" + i, "R" + i, "1 EUR")));
            read.addAll(journal.onBills(HOSPITAL, last(read), MANY));
        }

        assertThat(read).isEqualTo(journal.onBills(HOSPITAL, 0, MANY)).hasSize(6);
    }

    @Test
    void whoever_reads_while_others_write_misses_no_entry() {
        int each = 15;
        AtomicInteger writing = new AtomicInteger(THREADS);
        List<Callable<String>> calls = new ArrayList<>();
        for (Callable<String> writer : writers(each, i -> booking(paid("L" + i, "R" + i, "1 EUR")))) {
            calls.add(() -> {
                try {
                    return writer.call();
                } finally {
                    writing.decrementAndGet();
                }
            });
        }
        List<JournalEntry> read = new ArrayList<>();
        calls.add(() -> {
            boolean more = true;
            while (more) {
                more = writing.get() > 0;
                read.addAll(journal.onBills(HOSPITAL, last(read), MANY));
            }
            return "read";
        });

        assertThat(Together.run(calls)).allSatisfy(e -> assertThat(e.trouble()).isEmpty());

        assertThat(read)
                .as("what was read bit by bit: once a position was answered, no smaller one may come to be")
                .isEqualTo(journal.onBills(HOSPITAL, 0, MANY))
                .hasSize(THREADS * each);
    }

    @Test
    void money_that_is_moved_is_never_seen_at_both_places_or_at_none() {
        store(booking(open("L1", "80 EUR")));
        List<String> torn = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger moving = new AtomicInteger(1);
        Callable<String> mover = () -> {
            for (int i = 0; i < 20; i++) {
                String sign = i % 2 == 0 ? "" : "-";
                String other = i % 2 == 0 ? "-" : "";
                store(booking(open("L1", other + "80 EUR")), booking(paid("L1", "R1", sign + "80 EUR")));
            }
            moving.decrementAndGet();
            return "moved";
        };
        Callable<String> reader = () -> {
            while (moving.get() > 0) {
                List<Posting> seen = postingsOf("L1");
                if (seen.size() != 1 || !seen.get(0).amount().equals(money("80 EUR"))) {
                    torn.add(seen.toString());
                }
            }
            return "read";
        };

        assertThat(Together.run(List.of(mover, reader)))
                .allSatisfy(e -> assertThat(e.trouble()).isEmpty());

        assertThat(torn).as("80 EUR in pieces").isEmpty();
    }
}
