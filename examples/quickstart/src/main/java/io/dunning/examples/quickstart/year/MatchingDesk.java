package io.dunning.examples.quickstart.year;

import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.Bill;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Bills;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.Decision.Justification;
import io.dunning.reconcile.ExceptionQueue;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.Reconciler;
import io.dunning.reconcile.Suggestion;
import io.dunning.reconcile.Tolerance;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people who look at the queue of exceptions, simulated. They confirm what clearly speaks for one bill, pay back what is over, keep what
 * is too small to be paid back, and name the bank's own bookings. All else stays open. How soon they do it is invented.
 */
final class MatchingDesk {

    /** The bank's line that pays back must carry the name of the decision, so the folder must be able to tell it beforehand. */
    private static final String REFUND = "RFD-";

    private static final String CLERK = "desk-1";
    private static final int CONFIRM_DAYS = 1;
    private static final int REFUND_DAYS = 7;
    private static final int ASK_AGAIN_DAYS = 7;
    private static final int PAGE = 200;

    private final PaymentBook payments;
    private final AllocationJournal journal;
    private final Bills bills;
    private final Reconciler reconciler;
    private final ExceptionQueue queue;
    private final CreditorId creditor;
    private final Tolerance tolerance;
    private final Map<OpenPoint, LocalDate> seen = new HashMap<>();
    private final Map<OpenPoint, LocalDate> askedOn = new HashMap<>();
    private final Set<String> refunds = new HashSet<>();
    private int decided;

    MatchingDesk(
            PaymentBook payments,
            AllocationJournal journal,
            Bills bills,
            Reconciler reconciler,
            CreditorId creditor,
            Tolerance tolerance) {
        this.journal = journal;
        this.bills = bills;
        this.payments = payments;
        this.reconciler = reconciler;
        this.queue = new ExceptionQueue(reconciler);
        this.creditor = creditor;
        this.tolerance = tolerance;
    }

    /** A working day: goes through the queue once, and decides what can be decided. */
    void work(LocalDate day) {
        List<Decision> decisions = new ArrayList<>();
        OpenPoint before = null;
        List<OpenPoint> page = journal.points(creditor, before, PAGE);
        while (!page.isEmpty()) {
            for (OpenPoint point : page) {
                if (point.kind().isUnjustified()) {
                    decide(point, before, day, decisions);
                }
                before = point;
            }
            page = journal.points(creditor, before, PAGE);
        }
        payments.decide(decisions);
        reconciler.catchUp();
    }

    /** @param before the point before it in the queue */
    private void decide(OpenPoint point, @Nullable OpenPoint before, LocalDate day, List<Decision> decisions) {
        long days = ChronoUnit.DAYS.between(seen.computeIfAbsent(point, p -> day), day);
        if (point.kind() == OpenPoint.Kind.UNEXPLAINED_OTHER) {
            nameOwn(point, day, decisions);
        } else if (days < CONFIRM_DAYS || !point.amount().isPositive()) {
            // Tomorrow, or never: a return that nobody can explain waits for somebody who asks the bank.
            return;
        } else if (!confirm(point, before, day, decisions)
                && point.kind() == OpenPoint.Kind.OVER
                && days >= REFUND_DAYS) {
            giveBack(point, day, decisions);
        }
    }

    /** Asks what a point may be, once a week: suggestions cost more than a look at the list. */
    private boolean confirm(OpenPoint point, @Nullable OpenPoint before, LocalDate day, List<Decision> decisions) {
        LocalDate asked = askedOn.get(point);
        if (asked != null && asked.plusDays(ASK_AGAIN_DAYS).isAfter(day)) {
            return false;
        }
        askedOn.put(point, day);
        List<Suggestion> all = queue.page(creditor, before, 1).get(0).suggestions();
        if (!isClear(point, all)) {
            return false;
        }
        for (Suggestion.Part part : all.get(0).parts()) {
            if (part.bill().creditor().equals(creditor) && part.amount().isPositive()) {
                String id = "confirm-" + ++decided;
                decisions.add(
                        new Decision.Allocate(id, creditor, day, CLERK, point.payment(), part.bill(), part.amount()));
            }
        }
        return true;
    }

    /** Whether so much speaks for one suggestion, and for no other as much, that a person says yes. */
    private boolean isClear(OpenPoint point, List<Suggestion> all) {
        return !all.isEmpty()
                && all.get(0).isSerious()
                && (all.size() == 1 || all.get(1).score() < all.get(0).score())
                && (point.kind() != OpenPoint.Kind.OVER || isOfPayer(point, all.get(0)));
    }

    /** What is over belongs to whoever paid, and to no namesake. */
    private boolean isOfPayer(OpenPoint point, Suggestion suggestion) {
        Set<BillKey> keys =
                suggestion.parts().stream().map(Suggestion.Part::bill).collect(Collectors.toSet());
        if (point.bill() != null) {
            keys.add(point.bill());
        }
        return bills.byKey(keys).stream().map(Bill::debtor).distinct().count() == 1;
    }

    private void giveBack(OpenPoint point, LocalDate day, List<Decision> decisions) {
        BillKey bill = point.bill();
        if (bill == null) {
            return;
        }
        boolean trifle = point.amount().minor() <= tolerance.minor();
        decisions.add(justify(
                trifle ? "keep-" + ++decided : refundId(bill),
                point,
                day,
                trifle ? Justification.WRITE_BACK : Justification.REFUND));
    }

    private String refundId(BillKey bill) {
        String id = REFUND + bill.receivable().value();
        for (int again = 2; !refunds.add(id); again++) {
            id = REFUND + bill.receivable().value() + "-" + again;
        }
        return id;
    }

    /** Charges and interest carry no reference; what does was sent by the house, and waits for its decision. */
    private void nameOwn(OpenPoint point, LocalDate day, List<Decision> decisions) {
        boolean ofTheBank =
                payments.payments(point.payment().account(), point.since(), point.since(), null, PAGE * 10).stream()
                        .filter(p -> p.id().equals(point.payment()))
                        .anyMatch(p -> p.kind() == BankLine.Kind.OTHER
                                && p.references().isEmpty());
        if (ofTheBank) {
            Amount amount = point.amount();
            decisions.add(justify(
                    "name-" + ++decided,
                    point,
                    day,
                    amount.isPositive() ? Justification.OTHER : Justification.BANK_CHARGE));
        }
    }

    private Decision justify(String id, OpenPoint point, LocalDate day, Justification reason) {
        return new Decision.Justify(id, creditor, day, CLERK, point.payment(), point.amount(), reason);
    }
}
