package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.AllocationJournal.Progress;
import io.dunning.reconcile.AllocationJournal.Recalculation;
import io.dunning.reconcile.JournalEntry;
import io.dunning.reconcile.JournalEntry.Booking;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.OpenPoint.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link AllocationJournal} promises. Extend it, give it empty journals, run it. */
public abstract class AllocationJournalContract extends JournalStores {

    /** An empty journal. Called once before each test. */
    @Override
    protected abstract AllocationJournal newJournal();

    @Test
    void an_empty_journal_has_come_nowhere_and_closed_nothing() {
        assertThat(journal.progress()).isEqualTo(Progress.NONE);
        assertThat(journal.postings(List.of(payment("L1")), List.of(bill("R1"))))
                .isEmpty();
        assertThat(entries(HOSPITAL)).isEmpty();
        assertThat(journal.onBills(HOSPITAL, 0, MANY)).isEmpty();
        assertThat(journal.points(HOSPITAL, null, MANY)).isEmpty();
        assertThat(journal.closedThrough(HOSPITAL)).isEqualTo(LocalDate.MIN);
    }

    // ---- reading ----

    @Test
    void entries_on_bills_are_those_of_the_bills_creditor_read_page_by_page() {
        for (int i = 0; i < 4; i++) {
            store(
                    booking(open("L" + i, "1 EUR")),
                    booking(paid("L" + i, "R" + i, "1 EUR")),
                    booking(paid(payment("L" + i), bill(CLINIC, "R" + i), "1 EUR")),
                    booking(paid(payment("L" + i), bill(ABROAD, "R" + i), "1 EUR")));
        }
        List<JournalEntry> all = journal.onBills(HOSPITAL, 0, MANY);

        List<JournalEntry> read = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            List<JournalEntry> some = journal.onBills(HOSPITAL, last(read), 3);
            assertThat(some).as("a page of at most 3").hasSizeLessThanOrEqualTo(3);
            read.addAll(some);
        }

        assertThat(all)
                .extracting(e -> e.booking().change().bill())
                .containsExactly(bill("R0"), bill("R1"), bill("R2"), bill("R3"));
        assertThat(read).isEqualTo(all);
        assertThat(journal.onBills(CLINIC, 0, MANY)).hasSize(4);
        assertThat(journal.onBills(new CreditorId("nowhere", "hospital"), 0, MANY))
                .isEmpty();
    }

    @Test
    void entries_of_some_days_are_those_booked_on_them_first_and_last_included() {
        LocalDate endOfMonth = LocalDate.of(2026, 3, 31);
        List<LocalDate> days = List.of(
                endOfMonth.plusDays(1),
                LocalDate.of(2026, 3, 1),
                endOfMonth,
                LocalDate.of(2026, 2, 28),
                LocalDate.of(2025, 3, 15),
                LocalDate.of(2026, 3, 15));
        for (LocalDate day : days) {
            store(
                    new Booking(day, LocalDate.of(2026, 3, 15), open("L" + day, "1 EUR"), null),
                    new Booking(day, day, open(CLINIC, "L" + day, "1 EUR"), null),
                    new Booking(day, day, open(ABROAD, "L" + day, "1 EUR"), null));
        }

        List<JournalEntry> month = journal.booked(HOSPITAL, LocalDate.of(2026, 3, 1), endOfMonth, 0, MANY);
        assertThat(month)
                .as("by the day of the books, in the order of their positions")
                .extracting(e -> e.booking().bookedOn())
                .containsExactly(days.get(1), days.get(2), days.get(5));
        assertThat(journal.booked(HOSPITAL, LocalDate.of(2026, 3, 1), endOfMonth, 0, 2))
                .isEqualTo(month.subList(0, 2));
        assertThat(journal.booked(
                        HOSPITAL,
                        LocalDate.of(2026, 3, 1),
                        endOfMonth,
                        month.get(1).position(),
                        2))
                .isEqualTo(month.subList(2, 3));
        assertThat(journal.booked(HOSPITAL, LocalDate.of(2026, 2, 28), endOfMonth.plusDays(1), 0, MANY))
                .as("several months")
                .extracting(e -> e.booking().bookedOn())
                .containsExactly(days.get(0), days.get(1), days.get(2), days.get(3), days.get(5));
        assertThat(journal.booked(CLINIC, endOfMonth, endOfMonth, 0, MANY)).hasSize(1);
        assertThat(entries(ABROAD)).hasSize(days.size());
    }

    // ---- open points ----

    @Test
    void points_replace_those_that_their_payments_had_and_no_others() {
        store(points(point("L1", Kind.OVER), point("L1", Kind.ODD_DATE), point("L2", Kind.PART)));

        journal.store(new Recalculation(
                journal.progress(),
                0,
                Set.of(payment("L1"), payment("L3")),
                List.of(),
                points(point("L1", Kind.NO_REFERENCE), point("L3", Kind.SHORT))));
        assertThat(journal.points(HOSPITAL, null, MANY))
                .containsExactly(point("L1", Kind.NO_REFERENCE), point("L2", Kind.PART), point("L3", Kind.SHORT));

        journal.store(
                new Recalculation(journal.progress(), 0, Set.of(payment("L2"), payment("L9")), List.of(), List.of()));
        assertThat(journal.points(HOSPITAL, null, MANY))
                .as("a payment that was looked at and has no points any more")
                .containsExactly(point("L1", Kind.NO_REFERENCE), point("L3", Kind.SHORT));
    }

    @Test
    void a_point_comes_back_as_it_was_given() {
        List<OpenPoint> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            all.add(new OpenPoint(HOSPITAL, payment("XX000002", "L – ß 漢", ""), kind, money("-1.234 BHD"), null, DAY));
            all.add(new OpenPoint(HOSPITAL, payment("L1"), kind, money("5 EUR"), bill(ABROAD, "R-1"), DAY.plusDays(1)));
        }
        store(all);

        assertThat(journal.points(HOSPITAL, null, MANY)).isEqualTo(all);
    }

    @Test
    void points_are_read_in_their_order_page_by_page() {
        List<OpenPoint> all = new ArrayList<>();
        for (Kind kind : List.of(Kind.ODD_DATE, Kind.DETAILS_MISSING, Kind.OVER)) {
            for (LocalDate since : List.of(DAY, DAY.minusDays(1))) {
                for (String name : JournalFixture.ODD_NAMES) {
                    all.add(point(payment(name), kind, null, since));
                }
            }
        }
        for (String bill : List.of("r1", "R1", "R-1", "R.1", "R_1", "R11")) {
            all.add(point(payment("L1"), Kind.PART, bill(bill), DAY));
        }
        Collections.shuffle(all, new Random(4));
        store(all);
        List<OpenPoint> expected = all.stream().sorted(OpenPoint.ORDER).toList();

        List<OpenPoint> read = new ArrayList<>();
        List<OpenPoint> page;
        do {
            page = journal.points(HOSPITAL, read.isEmpty() ? null : read.get(read.size() - 1), 7);
            assertThat(page).as("a page of at most 7").hasSizeLessThanOrEqualTo(7);
            read.addAll(page);
        } while (!page.isEmpty() && read.size() <= all.size());

        assertThat(journal.points(HOSPITAL, null, MANY)).isEqualTo(expected);
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void reading_goes_on_behind_a_point_that_is_gone_meanwhile() {
        store(points(point("L1", Kind.OVER), point("L2", Kind.OVER), point("L3", Kind.OVER)));
        OpenPoint last = journal.points(HOSPITAL, null, 2).get(1);

        journal.store(new Recalculation(journal.progress(), 0, Set.of(payment("L2")), List.of(), List.of()));

        assertThat(journal.points(HOSPITAL, last, MANY)).containsExactly(point("L3", Kind.OVER));
    }

    @Test
    void points_are_those_of_one_creditor() {
        store(points(point(HOSPITAL, "L1", Kind.OVER), point(CLINIC, "L2", Kind.OVER), point(ABROAD, "L3", Kind.OVER)));

        assertThat(journal.points(HOSPITAL, null, MANY)).containsExactly(point(HOSPITAL, "L1", Kind.OVER));
        assertThat(journal.points(ABROAD, null, MANY)).containsExactly(point(ABROAD, "L3", Kind.OVER));
        assertThat(journal.points(new CreditorId("nowhere", "hospital"), null, MANY))
                .isEmpty();
    }

    // ---- closing ----

    @Test
    void books_that_are_closed_never_open_again_and_each_closing_is_a_revision() {
        long before = journal.progress().revision();
        journal.close(HOSPITAL, DAY);
        long closed = journal.progress().revision();
        journal.close(HOSPITAL, DAY.minusMonths(1));
        assertThat(journal.closedThrough(HOSPITAL)).isEqualTo(DAY);
        long again = journal.progress().revision();
        journal.close(HOSPITAL, DAY.plusMonths(1));

        assertThat(journal.closedThrough(HOSPITAL)).isEqualTo(DAY.plusMonths(1));
        assertThat(List.of(before, closed, again, journal.progress().revision()))
                .as("the revision, closing by closing")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void books_of_a_creditor_are_closed_without_those_of_others() {
        store(booking(open(CLINIC, "L1", "1 EUR")));
        journal.close(HOSPITAL, DAY);

        assertThat(journal.closedThrough(CLINIC)).isEqualTo(LocalDate.MIN);
        assertThat(journal.closedThrough(ABROAD)).isEqualTo(LocalDate.MIN);
        assertThat(entries(CLINIC)).as("a closing touches no entry").hasSize(1);
        assertThat(journal.progress().readUpTo()).isZero();
    }
}
