package io.dunning.rules;

import java.math.BigDecimal;

/**
 * An amount as policy files write it: a quoted decimal such as {@code "12.50"}, in the policy's currency.
 *
 * <p>Quoted, because what lies between a file and us (editors, converters, other readers) may turn a number into a binary
 * fraction.
 */
record DecimalText(BigDecimal value) {

    static final String FORM = "[0-9]{1,12}(\\.[0-9]{1,6})?";

    static DecimalText of(String text) {
        return new DecimalText(new BigDecimal(text));
    }

    /** Whether it is a whole number of the currency's minor units. */
    boolean fits(int fractionDigits) {
        return value.stripTrailingZeros().scale() <= fractionDigits;
    }

    long minor(int fractionDigits) {
        return value.movePointRight(fractionDigits).longValueExact();
    }

    /** In millionths of the major unit. */
    long micros() {
        return value.movePointRight(6).longValueExact();
    }
}
