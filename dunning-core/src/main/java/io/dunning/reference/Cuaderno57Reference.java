package io.dunning.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reference of a Spanish payment slip by Cuaderno 57: a number of eleven digits and two check digits. Not verified, see
 * {@link Cuaderno57Variant}.
 *
 * <p>With {@link Cuaderno57Variant#SUM_OF_SLIP} the check digits depend on the amount and the identification, so that nothing but the
 * length can be checked of the reference alone.
 *
 * @param value {@value #LENGTH} digits
 * @param variant whose check it has
 */
public record Cuaderno57Reference(String value, Cuaderno57Variant variant) implements PaymentReference {

    public static final int LENGTH = 13;

    /** {@link InvalidReference} where it is none. */
    public Cuaderno57Reference {
        Objects.requireNonNull(variant, "variant");
        InvalidReference.throwFor(ReferenceKind.CUADERNO_57, faultOf(value, variant));
    }

    static @Nullable ReferenceFault faultOf(String value, Cuaderno57Variant variant) {
        return CheckDigits.faultOf(value, LENGTH, LENGTH, v -> switch (variant) {
            case SUM_OF_SLIP -> true;
            case MOD_97_OF_REFERENCE -> v.endsWith(check(v.substring(0, LENGTH - 2)));
        });
    }

    /** The check digits of a number by {@link Cuaderno57Variant#MOD_97_OF_REFERENCE}. */
    static String check(String number) {
        return Written.padded("" + (98 - CheckDigits.mod97(number + "00")) % 97, 2);
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.CUADERNO_57;
    }
}
