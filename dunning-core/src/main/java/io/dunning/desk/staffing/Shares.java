package io.dunning.desk.staffing;

import java.util.List;

/** Parts of a whole, in thousandths. */
final class Shares {

    private Shares() {}

    static boolean areWhole(List<Integer> permille) {
        return permille.stream().allMatch(s -> s >= 0 && s <= 1000)
                && permille.stream().mapToInt(s -> s).sum() == 1000;
    }
}
