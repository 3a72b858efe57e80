package io.dunning.reference;

import org.jspecify.annotations.Nullable;

/**
 * A creditor reference by ISO 11649: {@code RF}, two check digits, and 1 to {@value #REFERENCE_LENGTH_MAX} digits and letters of the
 * creditor's own. The check is that of an IBAN; it shows every wrong digit and all swapped digits.
 *
 * <p>Zeros in front of the creditor's part leave the check digits as they are. They count here all the same: {@code RF18 0539…} and
 * {@code RF18 539…} are two references, as the creditor may have given out both.
 *
 * @param value 5 to 25 characters: {@code RF}, 0-9 and A-Z, without blanks
 */
public record RfReference(String value) implements PaymentReference {

    public static final int REFERENCE_LENGTH_MAX = 21;

    static final ReferenceScheme SCHEME =
            new CheckedScheme(ReferenceKind.RF_CREDITOR_REFERENCE, RfReference::faultOf, RfReference::new);

    private static final String PREFIX = "RF";
    private static final int HEAD_LENGTH = 4;

    /** {@link InvalidReference} where it is none. */
    public RfReference {
        InvalidReference.throwFor(ReferenceKind.RF_CREDITOR_REFERENCE, faultOf(value));
    }

    /**
     * Puts the check digits before a reference of the creditor's own.
     *
     * @param reference 1 to {@value #REFERENCE_LENGTH_MAX} of 0-9 and A-Z
     */
    public static RfReference of(String reference) {
        if (!Written.isDigitsOrLetters(reference)) {
            throw new InvalidReference(ReferenceKind.RF_CREDITOR_REFERENCE, ReferenceFault.CHARACTER);
        }
        return new RfReference(PREFIX + check(reference) + reference);
    }

    static @Nullable ReferenceFault faultOf(String value) {
        if (value.length() <= HEAD_LENGTH || value.length() > HEAD_LENGTH + REFERENCE_LENGTH_MAX) {
            return ReferenceFault.LENGTH;
        }
        if (!Written.isDigitsOrLetters(value) || !Written.isDigits(value.substring(2, HEAD_LENGTH))) {
            return ReferenceFault.CHARACTER;
        }
        if (!value.startsWith(PREFIX)) {
            return ReferenceFault.PREFIX;
        }
        // Compared, not only divided: 00, 01 and 99 leave the same rest as 97, 98 and 02 do.
        boolean fits = value.startsWith(check(value.substring(HEAD_LENGTH)), PREFIX.length());
        return fits ? null : ReferenceFault.CHECK;
    }

    private static String check(String reference) {
        return Written.padded("" + (98 - CheckDigits.mod97(reference + PREFIX + "00")), 2);
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.RF_CREDITOR_REFERENCE;
    }

    /** The creditor's own part. */
    public String reference() {
        return value.substring(HEAD_LENGTH);
    }

    /** In groups of four, as the standard prints it. */
    @Override
    public String printed() {
        return Written.grouped(value, 4, 4);
    }
}
