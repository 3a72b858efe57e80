package io.dunning.report;

import io.dunning.receivable.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it came out. Nothing divided by nothing is not known, rather than nought or all.
 *
 * @param kpi which figure
 * @param part of which step or bucket; empty for the whole
 * @param currency of its money; {@code null} where only things are counted
 * @param numerator money or a count; {@code null} where the host doesn't say
 * @param denominator money or a count; {@code null} for a total, and where the host doesn't say
 */
public record KpiValue(
        Kpi kpi,
        String part,
        @Nullable CurrencyUnit currency,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator) {

    public KpiValue {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(part, "part");
    }

    static KpiValue ofCounts(Kpi kpi, String part, long numerator, long denominator) {
        return new KpiValue(kpi, part, null, Quantity.count(numerator), Quantity.count(denominator));
    }

    static KpiValue ofMoney(Kpi kpi, String part, CurrencyUnit currency, long numerator, long denominator) {
        return new KpiValue(
                kpi,
                part,
                currency,
                Quantity.money(new Amount(numerator, currency)),
                Quantity.money(new Amount(denominator, currency)));
    }

    static KpiValue total(Kpi kpi, long count) {
        return new KpiValue(kpi, "", null, Quantity.count(count), null);
    }

    static KpiValue total(Kpi kpi, Amount sum) {
        return new KpiValue(kpi, "", sum.currency(), Quantity.money(sum), null);
    }

    static KpiValue unknown(Kpi kpi) {
        return new KpiValue(kpi, "", null, null, null);
    }

    public boolean isKnown() {
        return numerator != null && (kpi.unit().isTotal() || denominator != null && denominator.number() != 0);
    }

    /** The value in its unit, rounded half to even; empty where it is not known. */
    public Optional<BigDecimal> value() {
        if (numerator == null || !isKnown()) {
            return Optional.empty();
        }
        if (denominator == null) {
            return Optional.of(numerator.decimal());
        }
        BigInteger times = BigInteger.valueOf(numerator.number())
                .multiply(BigInteger.valueOf(kpi.unit().factor()));
        int digits = numerator.digits() - denominator.digits();
        return Optional.of(new BigDecimal(times)
                .movePointLeft(digits)
                .divide(BigDecimal.valueOf(denominator.number()), kpi.unit().decimals(), RoundingMode.HALF_EVEN));
    }
}
