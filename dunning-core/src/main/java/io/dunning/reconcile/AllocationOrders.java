package io.dunning.reconcile;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Orders of allocation by the day from which they apply: a change of law divides later payments only. */
public final class AllocationOrders {

    private final NavigableMap<LocalDate, AllocationOrder> from;

    /** Orders, each from its first day until the next one begins. */
    public AllocationOrders(Map<LocalDate, AllocationOrder> from) {
        this.from = new TreeMap<>(from);
    }

    /** The order for a payment of that day; one that nobody entered is refused, never guessed. */
    public AllocationOrder on(LocalDate day) {
        Map.Entry<LocalDate, AllocationOrder> entry = from.floorEntry(day);
        if (entry == null) {
            throw new IllegalArgumentException("no order of allocation is known for " + day);
        }
        return entry.getValue();
    }
}
