package io.dunning.reference;

import org.jspecify.annotations.Nullable;

/**
 * A Swiss QR reference, for accounts with a QR-IBAN: 27 digits, the last of them by modulo 10 recursive. The code of a whole QR-bill is
 * left out.
 *
 * @param value 27 digits
 */
public record SwissQrr(String value) implements PaymentReference {

    private static final int LENGTH = 27;

    static final ReferenceScheme SCHEME = new CheckedScheme(ReferenceKind.SWISS_QRR, SwissQrr::faultOf, SwissQrr::new);

    /** {@link InvalidReference} where it is none. */
    public SwissQrr {
        InvalidReference.throwFor(ReferenceKind.SWISS_QRR, faultOf(value));
    }

    /** Puts zeros before a number of 1 to 26 digits, and the check digit behind it. */
    public static SwissQrr of(String base) {
        String payload =
                Written.padded(Written.requireDigits(base, 1, LENGTH - 1, "the base of a QR reference"), LENGTH - 1);
        return new SwissQrr(payload + CheckDigits.recursiveMod10(payload));
    }

    static @Nullable ReferenceFault faultOf(String value) {
        return CheckDigits.faultOf(
                value, LENGTH, LENGTH, v -> CheckDigits.endsWith(v, CheckDigits.recursiveMod10(CheckDigits.base(v))));
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.SWISS_QRR;
    }

    /** Two digits, then groups of five. */
    @Override
    public String printed() {
        return Written.grouped(value, 2, 5);
    }
}
