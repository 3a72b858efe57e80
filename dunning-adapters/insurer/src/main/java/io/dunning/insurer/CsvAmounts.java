package io.dunning.insurer;

import io.dunning.receivable.Amount;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Amounts as insurers write them in CSV, with a decimal comma or a decimal point. */
final class CsvAmounts {

    private static final Pattern COMMA =
            Pattern.compile("(-?)([0-9]{1,13}|[0-9]{1,3}(?:\\.[0-9]{3}){1,4})(?:,([0-9]+))?");
    private static final Pattern POINT =
            Pattern.compile("(-?)([0-9]{1,13}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.([0-9]+))?");

    private CsvAmounts() {}

    /** The amount, or {@code null} where it isn't one: all decimals of the currency or none, and all of them after a grouped number. */
    static @Nullable Amount read(String cell, boolean decimalComma, CurrencyUnit currency) {
        Matcher parts = (decimalComma ? COMMA : POINT).matcher(cell);
        if (!parts.matches()) {
            return null;
        }
        int digits = currency.getDefaultFractionDigits();
        String whole = parts.group(2).replaceAll("[.,]", "");
        String decimals = parts.group(3) == null ? "" : parts.group(3);
        boolean grouped = whole.length() < parts.group(2).length();
        boolean complete = decimals.length() == digits;
        if (!complete && (grouped || !decimals.isEmpty())) {
            return null;
        }
        BigDecimal major = new BigDecimal(whole + (decimals.isEmpty() ? "" : "." + decimals));
        long minor = major.movePointRight(digits).longValueExact();
        return Amount.ofMinor(parts.group(1).isEmpty() ? minor : -minor, currency);
    }
}
