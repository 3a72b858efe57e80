package io.dunning.receivable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import org.javamoney.moneta.Money;

/**
 * A sum of money in whole minor units (cents, øre), exact and without rounding.
 *
 * <p>Ports and records for hosts speak {@link MonetaryAmount}; the case, its events and hot loops hold this. Arithmetic
 * overflows loudly and never mixes currencies.
 *
 * @param minor minor units by ISO 4217 ({@code 1250} is 12.50 EUR); negative for a credit
 * @param currency an ISO 4217 currency with a minor unit
 */
public record Amount(long minor, CurrencyUnit currency) implements Comparable<Amount> {

    public Amount {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency.getCurrencyCode() + " has no minor unit");
        }
    }

    /** Reads {@code "12.50"} with {@code "EUR"}: ASCII digits, a point, no more decimals than the currency has. */
    public static Amount of(String decimal, String currencyCode) {
        if (!decimal.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            throw new IllegalArgumentException("not a plain decimal amount");
        }
        return of(new BigDecimal(decimal), Monetary.getCurrency(currencyCode));
    }

    /** The same amount; {@link ArithmeticException} where it holds a fraction of a minor unit. */
    public static Amount of(MonetaryAmount amount) {
        return of(amount.getNumber().numberValueExact(BigDecimal.class), amount.getCurrency());
    }

    private static Amount of(BigDecimal value, CurrencyUnit currency) {
        int digits = currency.getDefaultFractionDigits();
        return new Amount(
                value.setScale(digits, RoundingMode.UNNECESSARY)
                        .movePointRight(digits)
                        .longValueExact(),
                currency);
    }

    public static Amount ofMinor(long minor, CurrencyUnit currency) {
        return new Amount(minor, currency);
    }

    public static Amount zero(CurrencyUnit currency) {
        return new Amount(0, currency);
    }

    public Amount plus(Amount other) {
        return new Amount(Math.addExact(minor, inSameCurrency(other).minor), currency);
    }

    public Amount minus(Amount other) {
        return new Amount(Math.subtractExact(minor, inSameCurrency(other).minor), currency);
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isLessThan(Amount other) {
        return minor < inSameCurrency(other).minor;
    }

    /** Orders amounts of one currency; {@link IllegalArgumentException} across currencies. */
    @Override
    public int compareTo(Amount other) {
        return Long.compare(minor, inSameCurrency(other).minor);
    }

    private Amount inSameCurrency(Amount other) {
        if (other.currency != currency && !other.currency.equals(currency)) {
            throw new IllegalArgumentException("currencies do not mix: " + currency.getCurrencyCode() + " and "
                    + other.currency.getCurrencyCode());
        }
        return other;
    }

    /** As the money that hosts know. */
    public MonetaryAmount toMoney() {
        return Money.of(decimal(), currency);
    }

    /** In major units with the currency's number of decimals. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    /** {@code 12.50 EUR}, the same in every locale. */
    @Override
    public String toString() {
        return decimal().toPlainString() + " " + currency.getCurrencyCode();
    }
}
