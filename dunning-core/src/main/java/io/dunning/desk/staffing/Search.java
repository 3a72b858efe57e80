package io.dunning.desk.staffing;

import java.util.function.LongPredicate;

/** The greatest number for which something still holds. */
final class Search {

    private Search() {}

    /** The greatest of 0 to {@code max} that is good, where each number below a good one is good; 0 is taken to be. */
    static long mostThat(long max, LongPredicate good) {
        long low = 0;
        long high = max;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (good.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
