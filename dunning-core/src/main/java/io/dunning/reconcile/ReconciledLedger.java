package io.dunning.reconcile;

import io.dunning.Ledger;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.money.MonetaryAmount;

/**
 * The host's bills less what the bank and people said: a ledger for hosts that match no payments themselves.
 *
 * <ul>
 *   <li>A balance counts every payment that is in the book at that moment, whether or not anybody has worked on it yet.
 *   <li>The watermark is the day up to which the statements of all accounts of the creditor are there without a gap. A batch whose details
 *       nobody told holds it, too: anybody may be in it.
 *   <li>A bill that open money seriously may have been meant for ({@link Suggestion#isSerious}) is left out of the answer while something
 *       is open of it: nobody is reminded of it before a person looked.
 *   <li>What is missing within the {@link Tolerance} is asked of nobody.
 * </ul>
 */
public final class ReconciledLedger implements Ledger {

    private final Reconciler reconciler;
    private final Questions questions;

    public ReconciledLedger(Reconciler reconciler) {
        this.reconciler = Objects.requireNonNull(reconciler, "reconciler");
        questions = new Questions(reconciler);
    }

    @Override
    public Balances balances(CreditorId creditor, Collection<ReceivableId> receivables) {
        // The watermark is read first: what comes in meanwhile makes an answer better than it claims to be, never
        // worse.
        LocalDate covered = coveredUpTo(creditor);
        Questions.Answer inQuestion = questions.now();
        LocalDate missing = inQuestion.detailsMissingFrom().get(creditor);
        LocalDate completeUpTo = missing != null && !missing.isAfter(covered) ? missing.minusDays(1) : covered;
        List<Bill> bills = reconciler
                .bills()
                .byKey(receivables.stream().map(r -> new BillKey(creditor, r)).toList());
        Reconciler.Standing standing = reconciler.standing(bills);
        Map<ReceivableId, MonetaryAmount> open = new HashMap<>();
        for (Bill bill : bills) {
            Amount asked = standing.asked(bill);
            if (!asked.isPositive() || !inQuestion.bills().contains(bill.key())) {
                open.put(bill.key().receivable(), asked.toMoney());
            }
        }
        return new Balances(completeUpTo, open);
    }

    private LocalDate coveredUpTo(CreditorId creditor) {
        PaymentBook book = reconciler.book();
        return book.accounts().stream()
                .filter(a -> a.creditor().equals(creditor))
                .map(a -> book.coverage(a.id()).completeUpTo())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    @Override
    public List<Movement> movements(CreditorId creditor, long after, int limit) {
        reconciler.catchUp();
        return reconciler.journal().onBills(creditor, after, limit).stream()
                .map(ReconciledLedger::movement)
                .toList();
    }

    private static Movement movement(JournalEntry entry) {
        JournalEntry.Booking booking = entry.booking();
        BillKey bill = Objects.requireNonNull(booking.change().bill(), "bill");
        return new Movement(
                entry.position(),
                bill.receivable(),
                Objects.requireNonNull(booking.cause(), "cause"),
                booking.valueOn());
    }
}
