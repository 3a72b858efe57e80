package io.dunning.payer;

/**
 * Names a price in an insurer's tariff. Nothing here looks into it. What it stands for may tell what was done, so it prints nothing of
 * itself and goes neither into cases nor into notices.
 *
 * @param value 1 to 40 of a-z, A-Z, 0-9, {@code - _ . :}
 */
public record TariffCode(String value) {

    static final int LENGTH_MAX = 40;

    public TariffCode {
        Keys.check(value, "TariffCode", LENGTH_MAX);
    }

    /** Whether a text from outside can be such a code. */
    public static boolean fits(String text) {
        return Keys.isPlain(text, LENGTH_MAX);
    }

    /** Says that it is one, not which. */
    @Override
    public String toString() {
        return "TariffCode[kept]";
    }
}
