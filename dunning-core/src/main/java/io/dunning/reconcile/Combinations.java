package io.dunning.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds which of a few amounts add up to a sum. */
final class Combinations {

    /** More open items than that leave too many accidental sums. */
    static final int ITEMS_MAX = 12;

    private static final int STEPS_MAX = 10_000;

    private final long[] amounts;
    private final Deque<Integer> chosen = new ArrayDeque<>();
    private List<Integer> best = List.of();
    private int steps;

    private Combinations(long[] amounts) {
        this.amounts = amounts;
    }

    /**
     * The places of at least two amounts that add up to the sum: as few as possible, of those the first ones; empty where there are none.
     *
     * @param amounts positive; only the first {@value #ITEMS_MAX} are looked at
     */
    static List<Integer> addingUpTo(long sum, List<Long> amounts) {
        long[] first = amounts.stream().limit(ITEMS_MAX).mapToLong(a -> a).toArray();
        Combinations search = new Combinations(first);
        search.from(0, sum);
        return search.best;
    }

    private void from(int place, long rest) {
        if (rest == 0 && chosen.size() > 1) {
            if (best.isEmpty() || chosen.size() < best.size()) {
                best = new ArrayList<>(chosen);
            }
            return;
        }
        for (int i = place; i < amounts.length && steps++ < STEPS_MAX; i++) {
            if (amounts[i] > 0 && amounts[i] <= rest) {
                chosen.addLast(i);
                from(i + 1, rest - amounts[i]);
                chosen.removeLast();
            }
        }
    }
}
