package io.dunning.loadlist;

import io.dunning.receivable.Amount;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the sender states about a list, so that a cut or doubled transmission is noticed.
 *
 * <p>Totals speak of the file as sent: of every row below the header, duplicates and bad rows too.
 *
 * @param rows how many rows
 * @param sums the sum of all amounts, by ISO 4217 code
 */
public record ControlTotals(long rows, Map<String, Amount> sums) {
    public ControlTotals {
        if (rows < 0) {
            throw new IllegalArgumentException("rows must not be negative: " + rows);
        }
        sums = Map.copyOf(sums);
    }

    public static ControlTotals of(long rows, Amount... sums) {
        Map<String, Amount> byCode = new TreeMap<>();
        for (Amount sum : sums) {
            byCode.merge(sum.currency().getCurrencyCode(), sum, Amount::plus);
        }
        return new ControlTotals(rows, byCode);
    }

    /** The count only; no amounts. */
    @Override
    public String toString() {
        return "ControlTotals[rows " + rows + "]";
    }
}
