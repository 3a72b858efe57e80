package io.dunning.insurer;

import io.dunning.insurer.SettlementFault.Reason;
import io.dunning.receivable.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import javax.money.CurrencyUnit;

/** Amounts as X12 writes them: {@code 12}, {@code 12.5}, {@code .5}, {@code -12.50}; nothing is rounded. */
final class X12Amounts {

    private static final Pattern SHAPE = Pattern.compile("-?([0-9]{1,15}(\\.[0-9]{0,6})?|\\.[0-9]{1,6})");

    private X12Amounts() {}

    static Amount read(Segment segment, int position, CurrencyUnit currency) throws BrokenSettlement {
        String value = segment.required(position);
        if (!SHAPE.matcher(value).matches()) {
            throw segment.fault(Reason.BAD_AMOUNT, "element " + position + " is no amount in digits and a point");
        }
        try {
            int digits = currency.getDefaultFractionDigits();
            BigDecimal exact = new BigDecimal(value).setScale(digits, RoundingMode.UNNECESSARY);
            return Amount.ofMinor(exact.movePointRight(digits).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw segment.fault(
                    Reason.BAD_AMOUNT,
                    "element " + position + " has more decimals than " + currency.getCurrencyCode()
                            + " has, or is too large");
        }
    }
}
