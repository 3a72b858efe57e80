package io.dunning.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Norwegian KID (<i>kundeidentifikasjon</i>): digits of which the last is a check digit. Source:
 * mastercardpaymentservices.com, "KID"; which check and which lengths count is agreed between creditor and bank.
 *
 * <p>Modulo 11 has no digit for one base in eleven; rules allow a hyphen there. We make no such KID, since forms and keypads refuse it,
 * and read none.
 *
 * @param value {@value #LENGTH_MIN} to {@value #LENGTH_MAX} digits
 * @param check what its last digit is
 */
public record Kid(String value, KidCheck check) implements PaymentReference {

    public static final int LENGTH_MIN = 2;
    public static final int LENGTH_MAX = 25;

    /** {@link InvalidReference} where it is none. */
    public Kid {
        Objects.requireNonNull(check, "check");
        InvalidReference.throwFor(ReferenceKind.KID, faultOf(value, check));
    }

    static @Nullable ReferenceFault faultOf(String value, KidCheck check) {
        return CheckDigits.faultOf(
                value, LENGTH_MIN, LENGTH_MAX, v -> CheckDigits.endsWith(v, check.of(CheckDigits.base(v))));
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.KID;
    }
}
