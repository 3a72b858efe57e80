package io.dunning.reference;

import org.jspecify.annotations.Nullable;

/**
 * A Danish payment id of card type 71 (<i>fælles indbetalingskort</i>): 15 digits, the last of them by modulo 10. Source: giro-kort.dk,
 * with the examples 1 to 18 and 2 to 26.
 *
 * @param value 15 digits
 * @param creditor the creditor's number, 8 digits; it belongs to the line that is printed
 */
public record DanishFik(String value, String creditor) implements PaymentReference {

    private static final int LENGTH = 15;
    private static final int CREDITOR_LENGTH = 8;

    /** {@link InvalidReference} where it is none. */
    public DanishFik {
        InvalidReference.throwFor(ReferenceKind.DANISH_FIK_71, faultOf(value));
        requireCreditor(creditor);
    }

    static String requireCreditor(String creditor) {
        return Written.requireDigits(creditor, CREDITOR_LENGTH, CREDITOR_LENGTH, "the creditor's number");
    }

    /** Puts zeros before a number of 1 to 14 digits, and the check digit behind it. */
    public static DanishFik of(String base, String creditor) {
        String payload =
                Written.padded(Written.requireDigits(base, 1, LENGTH - 1, "the base of a payment id"), LENGTH - 1);
        return new DanishFik(payload + CheckDigits.luhn(payload), creditor);
    }

    static @Nullable ReferenceFault faultOf(String value) {
        return CheckDigits.faultOf(
                value, LENGTH, LENGTH, v -> CheckDigits.endsWith(v, CheckDigits.luhn(CheckDigits.base(v))));
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.DANISH_FIK_71;
    }

    /** The code line of the slip. */
    @Override
    public String printed() {
        return "+71<" + value + "+" + creditor + "<";
    }
}
