package io.dunning.report;

/** How the value of a figure follows from its numerator and denominator. */
public enum Unit {
    /** Hundredths, with one decimal. */
    PERCENT(100, 1),
    /** Thousandths, with two decimals. */
    PER_THOUSAND(1000, 2),
    /** So much for each one, with four decimals. */
    EACH(1, 4),
    /** So many in 30 days, with two decimals; the denominator counts days. */
    PER_30_DAYS(30, 2),
    /** Days, with one decimal. */
    DAYS(1, 1),
    /** Seconds, with one decimal. */
    SECONDS(1, 1),
    /** A number of things; no denominator. */
    COUNT(1, 0),
    /** A sum of money; no denominator. */
    MONEY(1, 0),
    /** A weight; no denominator. */
    GRAMS(1, 0);

    private final int factor;
    private final int decimals;

    Unit(int factor, int decimals) {
        this.factor = factor;
        this.decimals = decimals;
    }

    /** What the numerator is multiplied by before it is divided. */
    public int factor() {
        return factor;
    }

    /** To how many decimals a quotient is rounded, half to even. */
    public int decimals() {
        return decimals;
    }

    /** Whether the numerator is all there is. */
    public boolean isTotal() {
        return this == COUNT || this == MONEY || this == GRAMS;
    }
}
