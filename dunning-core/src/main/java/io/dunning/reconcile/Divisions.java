package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.AllocationOrder.Split;
import io.dunning.reconcile.Bill.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the payments of a bill were divided among principal, fees and interest: for the accounts, and for a debtor who asks. Thread-safe.
 *
 * <p>Each payment is divided by the order of the day on which its money moved, on what the payments before it left. Credits come off first.
 */
public final class Divisions {

    private final Reconciler reconciler;
    private final AllocationOrders orders;

    public Divisions(Reconciler reconciler, AllocationOrders orders) {
        this.reconciler = Objects.requireNonNull(reconciler, "reconciler");
        this.orders = Objects.requireNonNull(orders, "orders");
    }

    /**
     * One payment's share in a bill, divided.
     *
     * @param movedOn when the money moved
     */
    public record Division(PaymentId payment, LocalDate movedOn, Split split) {}

    /** The payments of a bill in the order in which they count, as everything stands now; empty where the bill isn't known. */
    public List<Division> of(BillKey key) {
        reconciler.catchUp();
        List<Division> divisions = new ArrayList<>();
        for (Bill bill : reconciler.bills().byKey(List.of(key))) {
            Amount credited = Amount.zero(bill.billed().currency());
            Map<PaymentId, Amount> paid = new HashMap<>();
            for (Posting posting : reconciler.journal().postings(List.of(), List.of(key))) {
                if (posting.payment() == null) {
                    credited = credited.plus(posting.amount());
                } else {
                    paid.merge(posting.payment(), posting.amount(), Amount::plus);
                }
            }
            Map<Component, Amount> owed = AllocationOrder.owed(bill, credited);
            for (Payment payment : inOrder(paid)) {
                Amount share = Objects.requireNonNull(paid.get(payment.id()), "share");
                Split split = orders.on(payment.movedOn()).split(owed, share);
                owed = split.left();
                divisions.add(new Division(payment.id(), payment.movedOn(), split));
            }
        }
        return divisions;
    }

    private List<Payment> inOrder(Map<PaymentId, Amount> paid) {
        return reconciler.book().tied(paid.keySet().stream().map(Tie::payment).toList()).stream()
                .filter(Payment.class::isInstance)
                .map(Payment.class::cast)
                .filter(p -> paid.containsKey(p.id()))
                .sorted(Payment.ORDER)
                .toList();
    }
}
