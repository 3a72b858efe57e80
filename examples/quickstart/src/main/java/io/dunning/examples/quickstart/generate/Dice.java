package io.dunning.examples.quickstart.generate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A seeded source of chance.
 *
 * <p>Only whole 64-bit numbers are drawn from the generator, and everything else is computed from them with {@link StrictMath},
 * so that a seed gives the same folder on every machine and Java version.
 */
final class Dice {

    private static final double UNIT = 0x1.0p-53;

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice seeded(long seed) {
        return new Dice(new SplittableRandom(seed));
    }

    /** A stream of its own: however much it is used, the others stay as they are. */
    Dice split() {
        return new Dice(random.split());
    }

    /** From 0 inclusive to 1 exclusive. */
    double unit() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** Both ends included. */
    int between(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }

    <T> T pick(List<T> among) {
        return among.get(between(0, among.size() - 1));
    }

    <T> T weighted(List<Weighted<T>> among) {
        int total = among.stream().mapToInt(Weighted::weight).sum();
        int left = between(0, total - 1);
        for (Weighted<T> one : among) {
            left -= one.weight();
            if (left < 0) {
                return one.value();
            }
        }
        throw new IllegalStateException("weights add up to less than their sum");
    }

    /** Exponential with mean 1: how much temptation somebody withstands. */
    double patience() {
        return -StrictMath.log(1 - unit());
    }

    /** Standard normal (Box and Muller). */
    double normal() {
        return StrictMath.sqrt(2 * patience()) * StrictMath.cos(2 * StrictMath.PI * unit());
    }
}
