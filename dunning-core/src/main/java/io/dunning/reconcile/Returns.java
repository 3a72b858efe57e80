package io.dunning.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Which payments a return takes back, and how much of each. */
final class Returns {

    private Returns() {}

    /**
     * By the bank's word where it names what it takes back; else the latest payment before it with the same payment reference and exactly
     * its amount. Where that leaves a choice, nothing: a person looks.
     *
     * @param named the payments that the bank names
     * @param alike payments with one of its payment references, oldest first
     * @param left what each payment still has, in minor units
     */
    static Map<Payment, Long> of(Payment back, List<Payment> named, List<Payment> alike, ToLongFunction<Payment> left) {
        long wanted = -back.amount().minor();
        if (!named.isEmpty()) {
            return named(back, sameMoney(back, named), wanted, left);
        }
        Payment found = null;
        for (Payment payment : sameMoney(back, alike)) {
            boolean exact = payment.amount().minor() == wanted && left.applyAsLong(payment) == wanted;
            if (exact && !payment.bookedOn().isAfter(back.bookedOn())) {
                found = payment;
            }
        }
        return found == null ? Map.of() : Map.of(found, wanted);
    }

    private static Map<Payment, Long> named(
            Payment back, List<Payment> named, long wanted, ToLongFunction<Payment> left) {
        if (named.size() == 1) {
            long minor = Math.min(wanted, left.applyAsLong(named.get(0)));
            return minor > 0 ? Map.of(named.get(0), minor) : Map.of();
        }
        // The bank names a batch: all of it, or the one detail of that amount.
        if (named.stream().mapToLong(left).sum() == wanted) {
            Map<Payment, Long> all = new LinkedHashMap<>();
            named.stream().filter(p -> left.applyAsLong(p) > 0).forEach(p -> all.put(p, left.applyAsLong(p)));
            return all;
        }
        List<Payment> exact = named.stream()
                .filter(p -> p.amount().minor() == wanted && left.applyAsLong(p) == wanted)
                .toList();
        List<Payment> sameReference = exact.stream()
                .filter(p -> p.references().stream().anyMatch(back.references()::contains))
                .toList();
        List<Payment> only = exact.size() > 1 ? sameReference : exact;
        return only.size() == 1 ? Map.of(only.get(0), wanted) : Map.of();
    }

    private static List<Payment> sameMoney(Payment back, List<Payment> payments) {
        return payments.stream()
                .filter(p -> p.creditor().equals(back.creditor()))
                .filter(p -> p.amount().currency().equals(back.amount().currency()))
                .toList();
    }
}
