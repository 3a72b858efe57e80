package io.dunning.voice;

/** What a person knows and keys in. Only digits can be keyed; records and logs name the factor, never its value. */
public enum Factor {
    /** A code that a letter to a checked address brought, for this purpose alone. Proves on its own. */
    ONE_TIME_CODE(6),
    /** The last digits of the number of an invoice. */
    INVOICE_DIGITS(4),
    /** Digits of the tax code or the national number, such as the last five of a Norwegian one. */
    TAX_CODE_DIGITS(4),
    /** The day of birth as eight digits: day, month, year. */
    BIRTH_DATE(8),
    /** The postal code of the home. */
    POSTCODE(4);

    private final int digitsMin;

    Factor(int digitsMin) {
        this.digitsMin = digitsMin;
    }

    /** How many digits must be asked for at least. */
    public int digitsMin() {
        return digitsMin;
    }
}
