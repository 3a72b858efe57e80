package io.dunning.jdbc;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;

import io.dunning.cases.BalanceCause;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.AllocationJournal.Progress;
import io.dunning.reconcile.AllocationJournal.Recalculation;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.JournalEntry.Booking;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import io.dunning.reconcile.PostingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Short words for what tests store in a journal of allocations. */
final class Bookings {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final int MANY = 100_000;

    private Bookings() {}

    static AllocationJournal journal(DataSource source) {
        return JdbcAllocationJournal.builder().dataSource(source).build();
    }

    /** So many payments, each of which pays a bill. */
    static List<Booking> bookings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    PaymentId payment = new PaymentId(new BankAccountId("XX000001"), "L" + i, "d" + i);
                    BillKey bill = new BillKey(HOSPITAL, new ReceivableId("R" + i));
                    return new Booking(
                            DAY,
                            DAY,
                            new Posting(HOSPITAL, payment, bill, PostingRule.REFERENCE, "", money("1 EUR")),
                            BalanceCause.PAYMENT);
                })
                .toList();
    }

    static Booking by(String maker) {
        BillKey bill = new BillKey(HOSPITAL, new ReceivableId("R1"));
        return new Booking(
                DAY,
                DAY,
                new Posting(HOSPITAL, null, bill, PostingRule.CREDIT_NOTE, maker, money("1 EUR")),
                BalanceCause.CREDIT_NOTE);
    }

    static List<PaymentId> payments(List<Booking> bookings) {
        return bookings.stream()
                .flatMap(b -> Stream.ofNullable(b.change().payment()))
                .toList();
    }

    /** Each payment has a point, too. */
    static Recalculation recalculation(Progress after, List<Booking> bookings) {
        List<PaymentId> payments = payments(bookings);
        List<OpenPoint> points = payments.stream()
                .map(p -> new OpenPoint(HOSPITAL, p, OpenPoint.Kind.OVER, money("1 EUR"), null, DAY))
                .toList();
        return new Recalculation(after, after.readUpTo() + 1, Set.copyOf(payments), bookings, points);
    }

    static void store(AllocationJournal journal, List<Booking> bookings) {
        journal.store(recalculation(journal.progress(), bookings));
    }

    static int entries(AllocationJournal journal) {
        return journal.booked(HOSPITAL, DAY, DAY, 0, MANY).size();
    }
}
