package io.dunning.testkit.contract;

import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;

import io.dunning.cases.BalanceCause;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.AllocationJournal.Overtaken;
import io.dunning.reconcile.AllocationJournal.Progress;
import io.dunning.reconcile.AllocationJournal.Recalculation;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.JournalEntry;
import io.dunning.reconcile.JournalEntry.Booking;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import io.dunning.reconcile.PostingRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Short words for what stands in a journal of allocations, and for what is done to one. */
abstract class JournalFixture {
    static final int THREADS = 4;
    static final int MANY = 1000;

    private static final int TRIES_MAX = 10_000;

    /** A Monday. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static final CreditorId CLINIC = new CreditorId("region", "clinic");
    /** It has the name of the hospital, in another tenant. */
    static final CreditorId ABROAD = new CreditorId("other-region", "hospital");

    /** Names of lines that some database, or some language, takes for the same or sorts in a way of its own. */
    static final List<String> ODD_NAMES = Stream.concat(
                    Stream.of(
                            ("ref-i ref-I ref-\u0131 ref-\u0130 ref Ref REF re\u00adf straße strasse STRASSE é e\u0301"
                                            + " ae æ å aa z ø fi \ufb01 Ωμέγα ωμέγα Счёт счет حساب חשבון 口座 บัญชี"
                                            + " 1 10 2 02 \u0662 \uff21 A a _ - % \\ ' \"")
                                    .split(" ")),
                    Stream.of("ref ", " ref", "re f", "x".repeat(199), "x".repeat(200), "漢".repeat(200)))
            .toList();

    AllocationJournal journal;

    protected abstract AllocationJournal newJournal();

    @BeforeEach
    void begin() {
        journal = newJournal();
    }

    // ---- names ----

    static PaymentId payment(String line) {
        return payment("XX000001", line, "d");
    }

    static PaymentId payment(String account, String line, String detail) {
        return new PaymentId(new BankAccountId(account), line, detail);
    }

    static BillKey bill(String receivable) {
        return bill(HOSPITAL, receivable);
    }

    static BillKey bill(CreditorId creditor, String receivable) {
        return new BillKey(creditor, new ReceivableId(receivable));
    }

    // ---- postings ----

    static Posting paid(String line, String receivable, String amount) {
        return paid(payment(line), bill(receivable), amount);
    }

    static Posting paid(PaymentId payment, BillKey bill, String amount) {
        return new Posting(bill.creditor(), payment, bill, PostingRule.REFERENCE, "", money(amount));
    }

    /** Money that nobody can explain. */
    static Posting open(String line, String amount) {
        return open(HOSPITAL, line, amount);
    }

    static Posting open(CreditorId creditor, String line, String amount) {
        return new Posting(creditor, payment(line), null, PostingRule.OPEN, "", money(amount));
    }

    static Posting credit(String receivable, String by, String amount) {
        return new Posting(HOSPITAL, null, bill(receivable), PostingRule.CREDIT_NOTE, by, money(amount));
    }

    static Booking booking(Posting change) {
        return new Booking(DAY, DAY, change, change.bill() == null ? null : BalanceCause.PAYMENT);
    }

    // ---- points ----

    static OpenPoint point(String line, OpenPoint.Kind kind) {
        return point(HOSPITAL, line, kind);
    }

    static OpenPoint point(CreditorId creditor, String line, OpenPoint.Kind kind) {
        return new OpenPoint(creditor, payment(line), kind, money("1 EUR"), null, DAY);
    }

    static OpenPoint point(PaymentId payment, OpenPoint.Kind kind, @Nullable BillKey bill, LocalDate since) {
        return new OpenPoint(HOSPITAL, payment, kind, money("1 EUR"), bill, since);
    }

    // ---- what is done ----

    void store(Booking... bookings) {
        store(List.of(), bookings);
    }

    void store(List<OpenPoint> points, Booking... bookings) {
        Progress progress = journal.progress();
        Set<PaymentId> payments = points.stream().map(OpenPoint::payment).collect(Collectors.toSet());
        journal.store(new Recalculation(progress, progress.readUpTo(), payments, List.of(bookings), points));
    }

    static List<OpenPoint> points(OpenPoint... points) {
        return List.of(points);
    }

    /** Makes a booking of a number. */
    interface Making {
        Booking of(int number);
    }

    /** Each stores so many bookings, one by one and again where it was overtaken, and counts the position of the book up. */
    List<Callable<String>> writers(int each, Making making) {
        List<Callable<String>> writers = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread * each;
            writers.add(() -> {
                for (int i = first; i < first + each; i++) {
                    storeAtLast(making.of(i));
                }
                return "written";
            });
        }
        return writers;
    }

    void storeAtLast(Booking booking) {
        for (int i = 0; i < TRIES_MAX; i++) {
            Progress progress = journal.progress();
            try {
                journal.store(
                        new Recalculation(progress, progress.readUpTo() + 1, Set.of(), List.of(booking), List.of()));
                return;
            } catch (Overtaken e) {
                // Then once more, on what the other one left.
            }
        }
        throw new AssertionError("overtaken " + TRIES_MAX + " times: who overtakes has to store something");
    }

    List<Posting> postingsOf(String line) {
        return journal.postings(List.of(payment(line)), List.of());
    }

    List<JournalEntry> entries(CreditorId creditor) {
        return journal.booked(creditor, LocalDate.of(1900, 1, 1), LocalDate.of(2200, 1, 1), 0, 100_000);
    }

    static long last(List<JournalEntry> entries) {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).position();
    }
}
