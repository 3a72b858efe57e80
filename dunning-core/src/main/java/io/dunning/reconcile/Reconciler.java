package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.AllocationJournal.Overtaken;
import io.dunning.reconcile.AllocationJournal.Progress;
import io.dunning.reconcile.AllocationJournal.Recalculation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the journal in step with the book: reads what is new, page by page, works out anew what hangs together with it, and stores what
 * changed.
 *
 * <p>Thread-safe, and safe to run on several nodes: of two that work on the same page one is overtaken and reads again. It needs memory for
 * a page and what hangs together with it.
 */
public final class Reconciler {

    private static final int PAGE = 1000;
    private static final int TRIES_MAX = 20;

    private final PaymentBook book;
    private final Bills bills;
    private final AllocationJournal journal;
    private final Tolerance tolerance;

    public Reconciler(PaymentBook book, Bills bills, AllocationJournal journal, Tolerance tolerance) {
        this.book = Objects.requireNonNull(book, "book");
        this.bills = Objects.requireNonNull(bills, "bills");
        this.journal = Objects.requireNonNull(journal, "journal");
        this.tolerance = Objects.requireNonNull(tolerance, "tolerance");
    }

    /** Takes in what the book was told since the last time; nothing new costs one small question. */
    public void catchUp() {
        int overtaken = 0;
        while (true) {
            try {
                if (!readPage()) {
                    return;
                }
                overtaken = 0;
            } catch (Overtaken e) {
                // Somebody else has done that page.
                if (++overtaken == TRIES_MAX) {
                    throw e;
                }
            }
        }
    }

    private boolean readPage() {
        Progress progress = journal.progress();
        List<PaymentBook.Change> changes = book.changes(progress.readUpTo(), PAGE);
        if (changes.isEmpty()) {
            return false;
        }
        long readUpTo = changes.get(changes.size() - 1).position();
        workOut(
                progress,
                readUpTo,
                changes.stream().map(PaymentBook.Change::fact).toList());
        return true;
    }

    /**
     * Looks again at all money of a creditor that nobody can explain yet: to be called when bills came in or were changed, and once a day.
     */
    public void reexamine(CreditorId creditor) {
        catchUp();
        OpenPoint after = null;
        int overtaken = 0;
        while (true) {
            Progress progress = journal.progress();
            List<OpenPoint> points = journal.points(creditor, after, PAGE);
            if (points.isEmpty()) {
                return;
            }
            try {
                List<Fact> facts = book.tied(points.stream()
                        .map(p -> Tie.payment(p.payment()))
                        .distinct()
                        .toList());
                if (!facts.isEmpty()) {
                    workOut(progress, progress.readUpTo(), facts);
                }
                after = points.get(points.size() - 1);
                overtaken = 0;
            } catch (Overtaken e) {
                if (++overtaken == TRIES_MAX) {
                    throw e;
                }
            }
        }
    }

    /**
     * How much a decision moves, as everything stands now, in minor units of its currency and without a sign; 0 where it moves nothing: its
     * payment or bill isn't known, the money went elsewhere before, or it was revoked. A decision is a fact and is kept whatever it does, so
     * ask this after {@link PaymentBook#decide}, and show a person who sees 0 that nothing came of it.
     *
     * <p>What a return took back by the bank's own word is no decision's effect.
     */
    public long effectOf(Decision decision) {
        catchUp();
        Set<PaymentId> payments = new HashSet<>();
        Set<BillKey> onBills = new HashSet<>();
        if (decision instanceof Decision.Allocate allocate) {
            payments.add(allocate.payment());
            onBills.add(allocate.bill());
        } else if (decision instanceof Decision.Justify justify) {
            payments.add(justify.payment());
        } else if (decision instanceof Decision.Credit credit) {
            onBills.add(credit.bill());
        }
        return journal.postings(payments, onBills).stream()
                .filter(p -> p.creditor().equals(decision.creditor()) && p.by().equals(decision.id()))
                .mapToLong(p -> Math.abs(p.amount().minor()))
                .sum();
    }

    private void workOut(Progress progress, long readUpTo, List<Fact> news) {
        List<Fact> seeds = new ArrayList<>(news);
        Set<PaymentId> ids = new HashSet<>();
        seeds.forEach(f -> addId(f, ids));
        while (true) {
            Group group = Group.around(book, bills, seeds, List.of());
            group.payments().forEach(p -> ids.add(p.id()));
            List<Posting> stood = journal.postings(ids, group.bills().keySet());
            List<Tie> strangers = strangers(stood, ids);
            if (!strangers.isEmpty()) {
                // They were paid together once, so they are looked at together, whatever ties them now.
                seeds.addAll(book.tied(strangers));
                continue;
            }
            Allocation allocation = Allocation.of(group);
            journal.store(new Recalculation(
                    progress,
                    readUpTo,
                    ids,
                    new Difference(stood, allocation.postings(), group, news, closedThrough()).bookings(),
                    points(group, allocation)));
            return;
        }
    }

    private static void addId(Fact fact, Set<PaymentId> ids) {
        if (fact instanceof Payment payment) {
            ids.add(payment.id());
        }
    }

    private static List<Tie> strangers(List<Posting> stood, Set<PaymentId> known) {
        List<Tie> ties = new ArrayList<>();
        for (Posting posting : stood) {
            if (posting.payment() != null && known.add(posting.payment())) {
                ties.add(Tie.payment(posting.payment()));
            }
        }
        return ties;
    }

    private Function<CreditorId, LocalDate> closedThrough() {
        Map<CreditorId, LocalDate> closed = new HashMap<>();
        return creditor -> closed.computeIfAbsent(creditor, journal::closedThrough);
    }

    private List<OpenPoint> points(Group group, Allocation allocation) {
        List<OpenPoint> points = new ArrayList<>();
        for (Allocation.Loose loose : allocation.loose()) {
            points.add(point(loose.payment(), loose.kind(), loose.amount(), loose.bill()));
        }
        for (Payment payment : group.payments()) {
            if (payment.hasOddDate()) {
                points.add(point(payment, OpenPoint.Kind.ODD_DATE, payment.amount(), null));
            }
        }
        for (Bill bill : group.bills().values()) {
            Payment payer = allocation.lastPayer(bill.key());
            Amount open = allocation.open(bill);
            if (payer != null && open.isPositive()) {
                OpenPoint.Kind kind = tolerance.covers(open) ? OpenPoint.Kind.SHORT : OpenPoint.Kind.PART;
                points.add(point(payer, kind, open, bill.key()));
            }
        }
        return points;
    }

    private static OpenPoint point(Payment payment, OpenPoint.Kind kind, Amount amount, @Nullable BillKey bill) {
        return new OpenPoint(payment.creditor(), payment.id(), kind, amount, bill, payment.bookedOn());
    }

    /** What is open of these bills now, whether or not the journal has come so far. */
    Standing standing(Collection<Bill> asked) {
        Group group = Group.around(book, bills, List.of(), asked);
        return new Standing(Allocation.of(group), tolerance);
    }

    /** What is open of bills. */
    record Standing(Allocation allocation, Tolerance tolerance) {

        /** What is asked for: a rest within the tolerance counts as paid, where something was paid. */
        Amount asked(Bill bill) {
            Amount open = allocation.open(bill);
            boolean letGo = allocation.lastPayer(bill.key()) != null && tolerance.covers(open);
            return letGo ? Amount.zero(open.currency()) : open;
        }
    }

    PaymentBook book() {
        return book;
    }

    Bills bills() {
        return bills;
    }

    AllocationJournal journal() {
        return journal;
    }
}
