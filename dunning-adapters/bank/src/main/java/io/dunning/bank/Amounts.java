package io.dunning.bank;

import java.util.Currency;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.UnknownCurrencyException;

/** Amounts and currencies as bank files write them. */
final class Amounts {

    private static final int LENGTH_MAX = 24;

    private String lastCode = "";
    private CurrencyUnit lastCurrency = Monetary.getCurrency("EUR");

    /**
     * Minor units of a decimal without sign: ASCII digits, perhaps a point and more digits, such as {@code 1250.00}. Decimals that the
     * currency doesn't have must be zeros, as ISO 20022 allows five of them in any currency. Nothing is rounded.
     */
    static long minor(String text, CurrencyUnit currency, String place) throws BadStatement {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        int decimals = currency.getDefaultFractionDigits();
        if (whole == 0 || point == text.length() - 1 || text.length() > LENGTH_MAX) {
            throw new BadStatement(StatementFault.BAD_AMOUNT, place);
        }
        try {
            long minor = 0;
            for (int i = 0; i < whole; i++) {
                minor = Math.addExact(Math.multiplyExact(minor, 10L), digit(text, i, place));
            }
            for (int i = 1; i <= Math.max(decimals, text.length() - whole - 1); i++) {
                int digit = whole + i < text.length() ? digit(text, whole + i, place) : 0;
                if (i <= decimals) {
                    minor = Math.addExact(Math.multiplyExact(minor, 10L), digit);
                } else if (digit != 0) {
                    throw new BadStatement(StatementFault.BAD_AMOUNT, place);
                }
            }
            return minor;
        } catch (ArithmeticException e) {
            throw new BadStatement(StatementFault.BAD_AMOUNT, place);
        }
    }

    private static int digit(String text, int at, String place) throws BadStatement {
        char c = text.charAt(at);
        if (c < '0' || c > '9') {
            throw new BadStatement(StatementFault.BAD_AMOUNT, place);
        }
        return c - '0';
    }

    CurrencyUnit currency(String code, String place) throws BadStatement {
        // An account has one.
        if (!code.equals(lastCode)) {
            lastCurrency = find(code, place);
            lastCode = code;
        }
        return lastCurrency;
    }

    private static CurrencyUnit find(String code, String place) throws BadStatement {
        if (code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            try {
                CurrencyUnit currency = Monetary.getCurrency(code);
                if (currency.getDefaultFractionDigits() >= 0) {
                    return currency;
                }
            } catch (UnknownCurrencyException e) {
                throw new BadStatement(StatementFault.BAD_CURRENCY, place);
            }
        }
        throw new BadStatement(StatementFault.BAD_CURRENCY, place);
    }

    /** By its number in ISO 4217, which old Spanish formats use. */
    CurrencyUnit currency(int number, String place) throws BadStatement {
        String code = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getNumericCode() == number)
                .map(Currency::getCurrencyCode)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new BadStatement(StatementFault.BAD_CURRENCY, place));
        return currency(code, place);
    }
}
