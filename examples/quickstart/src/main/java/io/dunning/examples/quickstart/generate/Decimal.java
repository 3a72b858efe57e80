package io.dunning.examples.quickstart.generate;

import java.math.BigDecimal;

/** Amounts as text; every currency of the scenarios has two decimals. */
final class Decimal {

    private Decimal() {}

    static String of(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
