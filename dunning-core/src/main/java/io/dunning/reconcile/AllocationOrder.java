package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import io.dunning.reconcile.Bill.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which order a part payment pays the components of a bill. Each component stays what it is: an unpaid fee never becomes principal, so
 * that no fee is ever counted on a fee.
 *
 * @param order every component once, what is paid first standing first
 * @param basis what it rests on
 * @param source where that can be read
 * @param verified whether the source was read by whoever entered it
 */
public record AllocationOrder(List<Component> order, Basis basis, String source, boolean verified) {

    /** What an order rests on. */
    public enum Basis {
        LAW,
        CONTRACT,
        PRACTICE
    }

    /**
     * What the debtor was asked for first is paid first. Norway has no statutory order for ordinary invoices and this is the practice;
     * a debtor may ask which order was used (lov 22 May 2026 no. 19 § 16, not in force on 2026-10-06).
     */
    public static final AllocationOrder COSTS_INTEREST_PRINCIPAL = new AllocationOrder(
            List.of(Component.FEE, Component.INTEREST, Component.PRINCIPAL),
            Basis.PRACTICE,
            "Norwegian practice; no statutory order for ordinary invoices",
            true);

    /** The debtor's choice where nothing else binds: what was served is paid first, and no interest grows on it. */
    public static final AllocationOrder PRINCIPAL_FIRST = new AllocationOrder(
            List.of(Component.PRINCIPAL, Component.INTEREST, Component.FEE),
            Basis.CONTRACT,
            "the creditor's own terms",
            true);

    public AllocationOrder {
        order = List.copyOf(order);
        Objects.requireNonNull(basis, "basis");
        if (source.isBlank()) {
            throw new IllegalArgumentException("an order of allocation names its source");
        }
        if (order.size() != Component.values().length || !Set.copyOf(order).equals(Set.of(Component.values()))) {
            throw new IllegalArgumentException("an order of allocation names every component once: " + order);
        }
    }

    /**
     * What is paid and what is left of each component.
     *
     * @param credited what the creditor gave up; taken off the principal first, since what is no longer owed bears no fee
     * @param paid what was paid; more than the rest of the bill pays nothing more
     */
    public Split split(Bill bill, Amount credited, Amount paid) {
        return split(owed(bill, credited), paid);
    }

    /** What is owed of each component after credits. */
    static Map<Component, Amount> owed(Bill bill, Amount credited) {
        Map<Component, Amount> owed = new EnumMap<>(Component.class);
        for (Component component : Component.values()) {
            owed.put(component, bill.part(component));
        }
        take(owed, List.of(Component.PRINCIPAL, Component.INTEREST, Component.FEE), credited);
        return owed;
    }

    /** One payment on what was owed before it. */
    Split split(Map<Component, Amount> owed, Amount paid) {
        Map<Component, Amount> left = new EnumMap<>(owed);
        Map<Component, Amount> shares = take(left, order, paid);
        return new Split(this, shares, left);
    }

    private static Map<Component, Amount> take(Map<Component, Amount> left, List<Component> order, Amount amount) {
        Map<Component, Amount> taken = new EnumMap<>(Component.class);
        Amount rest = amount;
        for (Component component : order) {
            Amount due = left.getOrDefault(component, Amount.zero(amount.currency()));
            Amount share = rest.isLessThan(due) ? rest : due;
            taken.put(component, share);
            left.put(component, due.minus(share));
            rest = rest.minus(share);
        }
        return taken;
    }

    /**
     * A payment divided among the components of its bill.
     *
     * @param by the order that was used
     * @param paid what each component got
     * @param left what is left of each
     */
    public record Split(AllocationOrder by, Map<Component, Amount> paid, Map<Component, Amount> left) {
        public Split {
            paid = Map.copyOf(paid);
            left = Map.copyOf(left);
        }

        /** What a debtor is told who asks how a payment was used. */
        public String sentence() {
            String shares = by.order().stream()
                    .filter(c -> paid.containsKey(c) && !paid.get(c).isZero())
                    .map(c -> paid.get(c) + " for the " + name(c))
                    .collect(Collectors.joining(", "));
            String used = shares.isEmpty() ? "Nothing was paid yet" : "The payment was used thus: " + shares;
            return used + ". The order is "
                    + by.order().stream().map(Split::name).collect(Collectors.joining(", ")) + " (" + basis(by.basis())
                    + ": " + by.source() + ").";
        }

        private static String name(Component component) {
            return switch (component) {
                case PRINCIPAL -> "principal";
                case FEE -> "fees";
                case INTEREST -> "interest";
            };
        }

        private static String basis(Basis basis) {
            return switch (basis) {
                case LAW -> "law";
                case CONTRACT -> "contract";
                case PRACTICE -> "practice";
            };
        }
    }
}
