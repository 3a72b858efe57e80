package io.dunning.report;

import io.dunning.receivable.Amount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Money, or a number of things.
 *
 * @param number things, or minor units of the currency
 * @param money the same as money; {@code null} for a number of things
 */
public record Quantity(long number, @Nullable Amount money) {
    public Quantity {
        if (money != null && money.minor() != number) {
            throw new IllegalArgumentException("a quantity of money is its minor units: " + number);
        }
    }

    public static Quantity count(long number) {
        return new Quantity(number, null);
    }

    public static Quantity money(Amount amount) {
        return new Quantity(amount.minor(), amount);
    }

    int digits() {
        return money == null ? 0 : money.currency().getDefaultFractionDigits();
    }

    /** Major units of money with their decimals, or the number of things. */
    public BigDecimal decimal() {
        return money == null ? BigDecimal.valueOf(number) : money.decimal();
    }
}
