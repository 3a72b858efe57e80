package io.dunning.loadlist;

import io.dunning.receivable.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.money.CurrencyUnit;
import javax.money.Monetary;

/** The cells of amount and currency. */
final class AmountCells {

    private static final Pattern SHAPE = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");
    private static final Pattern BEYOND_ALL = Pattern.compile("[0-9]{16,}(\\.[0-9]{1,4})?");

    private final Map<String, CurrencyUnit> currencies = new TreeMap<>();
    private final long minorMax;

    /**
     * @param codes the currencies taken
     * @param minorMax the largest amount in minor units
     */
    AmountCells(Set<String> codes, long minorMax) {
        codes.forEach(code -> currencies.put(code, Monetary.getCurrency(code)));
        this.minorMax = minorMax;
    }

    /** What some country pays with today: no historic codes, none for testing, none for metals and funds. */
    static Set<String> codesInUse() {
        Set<String> codes = new TreeSet<>();
        for (String country : Locale.getISOCountries()) {
            Currency currency =
                    Currency.getInstance(new Locale.Builder().setRegion(country).build());
            // Antarctica has none.
            if (currency != null && currency.getDefaultFractionDigits() >= 0) {
                codes.add(currency.getCurrencyCode());
            }
        }
        return codes;
    }

    CurrencyUnit currency(String cell) throws CellFault {
        CurrencyUnit currency = currencies.get(cell);
        if (currency == null) {
            throw new CellFault(
                    RejectReason.BAD_CURRENCY, "expected an ISO 4217 code in use today that this loader takes");
        }
        return currency;
    }

    /** Exactly what stands there: digits that the currency has no coin for are a typing error, never rounded. */
    Amount amount(String cell, CurrencyUnit currency) throws CellFault {
        if (!SHAPE.matcher(cell).matches()) {
            throw BEYOND_ALL.matcher(cell).matches()
                    ? tooLarge()
                    : bad("expected ASCII digits and at most one point, like 1234.50");
        }
        int digits = currency.getDefaultFractionDigits();
        BigDecimal value = new BigDecimal(cell);
        if (value.scale() > digits) {
            throw bad(currency.getCurrencyCode() + " has " + digits + " decimals, the amount has more");
        }
        BigDecimal minor = value.setScale(digits, RoundingMode.UNNECESSARY).movePointRight(digits);
        if (minor.signum() <= 0) {
            throw new CellFault(
                    RejectReason.AMOUNT_NOT_POSITIVE, "expected an amount above zero; credits and zero are not owed");
        }
        if (minor.compareTo(BigDecimal.valueOf(minorMax)) > 0) {
            throw tooLarge();
        }
        return Amount.ofMinor(minor.longValueExact(), currency);
    }

    private static CellFault bad(String sentence) {
        return new CellFault(RejectReason.BAD_AMOUNT, sentence);
    }

    private CellFault tooLarge() {
        return new CellFault(
                RejectReason.AMOUNT_TOO_LARGE,
                "more than " + minorMax + " minor units, so large that a list's sum could overflow");
    }
}
