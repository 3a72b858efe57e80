package io.dunning.letter;

import io.dunning.channel.PaymentSlip;
import java.util.List;
import java.util.Objects;

/**
 * A payment slip as it is printed: the code, and beside it the same for people.
 *
 * @param code the code
 * @param alternative what the code is, for those who can't see it, in the letter's language
 * @param lines what stands beside it, such as the payee, the account, the amount and the reference
 */
public record LetterSlip(PaymentCode code, String alternative, List<String> lines) {

    public LetterSlip {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(alternative, "alternative");
        lines = List.copyOf(lines);
    }

    /**
     * The slip of a message, with its code drawn.
     *
     * @throws LetterRefused where the payload doesn't fit into its code
     */
    public static LetterSlip of(PaymentSlip slip) {
        return new LetterSlip(PaymentCode.of(slip.symbology(), slip.payload()), slip.alternative(), slip.lines());
    }

    /** Says nothing of what is to be paid. */
    @Override
    public String toString() {
        return "LetterSlip[" + lines.size() + " lines]";
    }
}
