package io.dunning.letter;

import java.util.List;
import java.util.Objects;

/**
 * How to pay, at the end of a letter: a code for phones and counters, and beside it the same for people.
 *
 * @param code the code
 * @param alternative what the code is, for those who can't see it, in the letter's language; 1 to 200 characters
 * @param lines what stands beside it, such as the payee, the account, the amount and the reference; 1 to 12 lines
 */
public record PaymentSlip(PaymentCode code, String alternative, List<String> lines) {

    private static final int LINES_MAX = 12;
    private static final int ALTERNATIVE_MAX = 200;

    public PaymentSlip {
        Objects.requireNonNull(code, "code");
        lines = List.copyOf(lines);
        if (alternative.isBlank() || alternative.length() > ALTERNATIVE_MAX) {
            throw new IllegalArgumentException("the alternative of a code has 1 to " + ALTERNATIVE_MAX + " characters");
        }
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw new IllegalArgumentException("a payment slip has 1 to " + LINES_MAX + " lines");
        }
    }

    /** Says nothing of what is to be paid. */
    @Override
    public String toString() {
        return "PaymentSlip[" + lines.size() + " lines]";
    }
}
