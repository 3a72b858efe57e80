package io.dunning.economics;

import io.dunning.channel.ChannelKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The dated unit costs of every channel a policy uses. Immutable; a missing price is a refusal, never a guess. */
public final class CostTable {

    private final CurrencyUnit currency;
    private final UnitCost[][] byChannel;
    private final long[][] wholeMinor;
    private final long[][] fromDay;
    private final long[][] untilDay;

    /** At most one price per channel and day; {@link IllegalArgumentException} where two overlap. */
    public CostTable(CurrencyUnit currency, List<UnitCost> costs) {
        this.currency = currency;
        int kinds = ChannelKind.values().length;
        byChannel = new UnitCost[kinds][];
        wholeMinor = new long[kinds][];
        fromDay = new long[kinds][];
        untilDay = new long[kinds][];
        for (ChannelKind kind : ChannelKind.values()) {
            List<UnitCost> own = new ArrayList<>(costs);
            own.removeIf(c -> c.channel() != kind);
            refuseOverlaps(own);
            byChannel[kind.ordinal()] = own.toArray(UnitCost[]::new);
            wholeMinor[kind.ordinal()] = own.stream()
                    .mapToLong(c -> c.wholeMinor(currency.getDefaultFractionDigits()))
                    .toArray();
            fromDay[kind.ordinal()] =
                    own.stream().mapToLong(c -> c.from().toEpochDay()).toArray();
            untilDay[kind.ordinal()] = own.stream()
                    .mapToLong(
                            c -> c.until() == null ? Long.MAX_VALUE : c.until().toEpochDay())
                    .toArray();
        }
    }

    private static void refuseOverlaps(List<UnitCost> costs) {
        List<UnitCost> inOrder = new ArrayList<>(costs);
        inOrder.sort(Comparator.comparing(UnitCost::from));
        for (int i = 1; i < inOrder.size(); i++) {
            UnitCost later = inOrder.get(i);
            if (inOrder.get(i - 1).applies(later.from().toEpochDay())) {
                throw new IllegalArgumentException("two prices of " + later.channel() + " hold on " + later.from());
            }
        }
    }

    public CurrencyUnit currency() {
        return currency;
    }

    /** The price of a channel on a day; {@code null} where none is known. */
    public @Nullable UnitCost find(ChannelKind channel, long epochDay) {
        for (UnitCost cost : byChannel[channel.ordinal()]) {
            if (cost.applies(epochDay)) {
                return cost;
            }
        }
        return null;
    }

    /** The whole cost of a message of so many units in minor units, rounded up; {@code -1} where no price is known for that day. */
    public long wholeMinor(ChannelKind channel, long epochDay, int units) {
        if (units == 1) {
            return wholeMinor(channel, epochDay);
        }
        UnitCost cost = find(channel, epochDay);
        return cost == null ? -1 : cost.wholeMinor(currency.getDefaultFractionDigits(), units);
    }

    /** The whole cost of one message of one unit in minor units, rounded up; {@code -1} where no price is known for that day. */
    public long wholeMinor(ChannelKind channel, long epochDay) {
        long[] from = fromDay[channel.ordinal()];
        long[] until = untilDay[channel.ordinal()];
        for (int i = 0; i < from.length; i++) {
            if (from[i] <= epochDay && epochDay <= until[i]) {
                return wholeMinor[channel.ordinal()][i];
            }
        }
        return -1;
    }
}
