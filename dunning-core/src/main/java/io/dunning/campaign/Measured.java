package io.dunning.campaign;

import java.util.Objects;

/**
 * What was measured: so many of so many.
 *
 * @param measure of what
 * @param count so many, 0 to 1,000,000,000
 * @param of of so many, the same
 */
public record Measured(Measure measure, long count, long of) {

    private static final long MAX = 1_000_000_000;

    public Measured {
        Objects.requireNonNull(measure, "measure");
        if (count < 0 || count > MAX || of < 0 || of > MAX) {
            throw new IllegalArgumentException(measure + " is counted from 0 to " + MAX + ": " + count + " of " + of);
        }
    }
}
