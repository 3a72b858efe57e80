package io.dunning.economics;

import java.util.Objects;

/**
 * What a policy knows about money spent and money coming in.
 *
 * @param costs the dated unit costs
 * @param recovery the recovery estimate
 * @param creditorSharePerThousand what the creditor keeps of a unit collected, after a collector's commission
 * @param indifferencePerThousand among options whose net gain lies within this part of the best one's, the least
 *     intrusive is taken
 * @param bundleDays how long an amount that is not worth a notice waits for others of the same debtor before crediting is
 *     proposed
 * @param creditBelowMinor an open amount below this, in minor units, that was never worth a notice is proposed for
 *     crediting; from it on the case keeps waiting
 */
public record Economics(
        CostTable costs,
        RecoveryTable recovery,
        int creditorSharePerThousand,
        int indifferencePerThousand,
        int bundleDays,
        long creditBelowMinor) {

    public Economics {
        Objects.requireNonNull(costs, "costs");
        Objects.requireNonNull(recovery, "recovery");
        perThousand(creditorSharePerThousand, "creditorSharePerThousand");
        perThousand(indifferencePerThousand, "indifferencePerThousand");
        if (bundleDays < 0 || creditBelowMinor < 0) {
            throw new IllegalArgumentException("bundleDays and creditBelowMinor are not negative");
        }
    }

    private static void perThousand(int value, String name) {
        if (value < 0 || value > 1000) {
            throw new IllegalArgumentException(name + " is 0 to 1000: " + value);
        }
    }

    /** What a step is expected to bring the creditor, in minor units, rounded down: a gain is never overstated. */
    public long expectedMinor(long openMinor, int recoveryPerThousand) {
        return openMinor * recoveryPerThousand / 1000 * creditorSharePerThousand / 1000;
    }
}
