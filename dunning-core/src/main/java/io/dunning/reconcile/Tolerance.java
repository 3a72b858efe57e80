package io.dunning.reconcile;

import io.dunning.receivable.Amount;

/**
 * How much may be missing before somebody is asked for it.
 *
 * @param minor minor units of whatever currency; a rest up to this is shown to people and asked of nobody
 */
public record Tolerance(long minor) {

    /** Every cent counts. */
    public static final Tolerance NONE = new Tolerance(0);

    public Tolerance {
        if (minor < 0) {
            throw new IllegalArgumentException("a tolerance isn't negative: " + minor);
        }
    }

    /** Whether a rest of a bill that was paid otherwise is let go. */
    boolean covers(Amount rest) {
        return rest.isPositive() && rest.minor() <= minor;
    }
}
