package io.dunning.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Swedish OCR number: digits, the last of them a check digit by modulo 10, the one before it a length digit where that was agreed.
 * Sources: bankgirot.se, <i>OCR-referenskontroll</i>; cogwork.se. That it has at most 25 digits was not verified.
 *
 * @param value 2 to 25 digits, 3 at least with a length digit
 * @param control what its last digits are
 */
public record SwedishOcr(String value, Control control) implements PaymentReference {

    private static final int LENGTH_MAX = 25;

    /** What was agreed with the bank. */
    public enum Control {
        /** The last digit is the check digit. */
        CHECK_DIGIT,
        /** The last digit is the check digit; the one before it the last digit of the number's whole length. */
        LENGTH_AND_CHECK_DIGIT
    }

    /** {@link InvalidReference} where it is none. */
    public SwedishOcr {
        Objects.requireNonNull(control, "control");
        InvalidReference.throwFor(ReferenceKind.SWEDISH_OCR, faultOf(value, control));
    }

    /**
     * Adds the last digits to a number of the creditor's own.
     *
     * @param base one digit at least, and no more than leave room for the last ones
     */
    public static SwedishOcr of(String base, Control control) {
        int added = added(control);
        Written.requireDigits(base, 1, LENGTH_MAX - added, "the base of such an OCR number");
        String payload = added == 1 ? base : base + (base.length() + added) % 10;
        return new SwedishOcr(payload + CheckDigits.luhn(payload), control);
    }

    static @Nullable ReferenceFault faultOf(String value, Control control) {
        int lengthMin = 1 + added(control);
        return CheckDigits.faultOf(value, lengthMin, LENGTH_MAX, v -> {
            String payload = CheckDigits.base(v);
            boolean lengthFits = added(control) == 1 || CheckDigits.endsWith(payload, v.length() % 10);
            return lengthFits && CheckDigits.endsWith(v, CheckDigits.luhn(payload));
        });
    }

    private static int added(Control control) {
        return switch (control) {
            case CHECK_DIGIT -> 1;
            case LENGTH_AND_CHECK_DIGIT -> 2;
        };
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.SWEDISH_OCR;
    }
}
