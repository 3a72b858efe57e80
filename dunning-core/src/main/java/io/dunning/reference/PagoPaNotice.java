package io.dunning.reference;

import org.jspecify.annotations.Nullable;

/**
 * A notice number of pagoPA (<i>numero avviso</i>): the digit 3, and the IUV (<i>identificativo univoco di versamento</i>), which is a
 * segregation code of two digits, a base of thirteen and two check digits. The check is all before it modulo 93; it shows every wrong
 * digit and all swapped neighbours.
 *
 * <p>Source: pagoPA, SACI, where the first digits 0, 1 and 2 are no longer to be used; {@code pagopa-iuv-generator} for the arithmetic.
 * Which segregation codes are given out isn't checked: pagoPA's list changes.
 *
 * @param value 18 digits
 */
public record PagoPaNotice(String value) implements PaymentReference {

    static final ReferenceScheme SCHEME = new CheckedScheme(
            ReferenceKind.PAGOPA_NOTICE, value -> faultOf(whole(value)), value -> new PagoPaNotice(whole(value)));

    private static final int LENGTH = 18;
    private static final int BASE_LENGTH = 13;
    private static final String SEVERAL_STATIONS = "3";

    /** {@link InvalidReference} where it is none. */
    public PagoPaNotice {
        InvalidReference.throwFor(ReferenceKind.PAGOPA_NOTICE, faultOf(value));
    }

    /**
     * The notice number of a number of the creditor's own.
     *
     * @param segregationCode two digits, given by pagoPA to each of a body's systems
     * @param base 1 to 13 digits, unique for ever among those with this code
     */
    public static PagoPaNotice of(String segregationCode, String base) {
        String payload = SEVERAL_STATIONS
                + Written.requireDigits(segregationCode, 2, 2, "a segregation code")
                + Written.padded(Written.requireDigits(base, 1, BASE_LENGTH, "the base of an IUV"), BASE_LENGTH);
        return new PagoPaNotice(payload + check(payload));
    }

    static @Nullable ReferenceFault faultOf(String value) {
        ReferenceFault fault =
                CheckDigits.faultOf(value, LENGTH, LENGTH, v -> v.endsWith(check(v.substring(0, LENGTH - 2))));
        boolean isNumber = fault == null || fault == ReferenceFault.CHECK;
        return isNumber && !value.startsWith(SEVERAL_STATIONS) ? ReferenceFault.PREFIX : fault;
    }

    private static String check(String payload) {
        return Written.padded("" + Long.parseLong(payload) % 93, 2);
    }

    /** Where the first digit is left out, it can only be the one that is still in use. */
    private static String whole(String value) {
        return value.length() == LENGTH - 1 ? SEVERAL_STATIONS + value : value;
    }

    @Override
    public ReferenceKind kind() {
        return ReferenceKind.PAGOPA_NOTICE;
    }

    /** The notice number without its first digit, as payments and their reports carry it: 17 digits. */
    public String iuv() {
        return value.substring(1);
    }

    /** In groups of four, as docs.pagopa.it prescribes: 22 characters. */
    @Override
    public String printed() {
        return Written.grouped(value, 4, 4);
    }
}
