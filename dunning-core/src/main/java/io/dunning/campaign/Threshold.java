package io.dunning.campaign;

import io.dunning.escalation.Finding;
import io.dunning.escalation.Verdict;
import java.util.Locale;
import java.util.Objects;

/**
 * What a pilot has to reach to be accepted; declared before it begins.
 *
 * @param measure of what
 * @param bound whether it is the least or the most
 * @param permille of a thousand, 0 to 10,000
 */
public record Threshold(Measure measure, Bound bound, int permille) {

    /** On which side of a threshold is good. */
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    public Threshold {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(bound, "bound");
        if (permille < 0 || permille > 10_000) {
            throw new IllegalArgumentException("a threshold is 0 to 10000 of a thousand: " + permille);
        }
    }

    /** Whether it is reached, with the numbers; exact, without rounding. Nothing measured of nothing reaches no threshold. */
    public Finding judge(Measured measured) {
        if (measured.measure() != measure) {
            throw new IllegalArgumentException(measured + " is not measured against " + this);
        }
        long reached = measured.count() * 1000;
        long asked = permille * measured.of();
        boolean good = measured.of() > 0
                && switch (bound) {
                    case AT_LEAST -> reached >= asked;
                    case AT_MOST -> reached <= asked;
                };
        String name = measure.name().toLowerCase(Locale.ROOT);
        return new Finding(
                "pilot-" + name,
                good ? Verdict.ALLOW : Verdict.FORBID,
                "Of " + measured.of() + ", " + measured.count() + " " + name + "; agreed were at "
                        + (bound == Bound.AT_LEAST ? "least " : "most ") + permille + " of a thousand.");
    }
}
