package io.dunning.report;

import io.dunning.desk.staffing.ServiceDay;
import io.dunning.receivable.Amount;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.money.CurrencyUnit;

/** Figures of one period that come from the host. Immutable; begin with {@link #NONE} and add what there is. */
public final class HostFigures {

    /** The host says nothing: what needs its figures is not known. */
    public static final HostFigures NONE = new HostFigures(Map.of(), Map.of());

    private final Map<HostFigure, Long> counts;
    private final Map<HostFigure, Map<String, Amount>> sums;

    private HostFigures(Map<HostFigure, Long> counts, Map<HostFigure, Map<String, Amount>> sums) {
        this.counts = counts;
        this.sums = sums;
    }

    /** These and a count. {@link IllegalArgumentException} for a figure of money, and for a negative count. */
    public HostFigures with(HostFigure figure, long count) {
        if (figure.isMoney() || count < 0) {
            throw new IllegalArgumentException(figure + " is " + (figure.isMoney() ? "money" : "not negative"));
        }
        Map<HostFigure, Long> more = new EnumMap<>(HostFigure.class);
        more.putAll(counts);
        more.put(figure, count);
        return new HostFigures(more, sums);
    }

    /** These and a sum; one for each currency. {@link IllegalArgumentException} for a figure that is a count. */
    public HostFigures with(HostFigure figure, Amount sum) {
        if (!figure.isMoney()) {
            throw new IllegalArgumentException(figure + " is a count");
        }
        Map<HostFigure, Map<String, Amount>> more = new EnumMap<>(HostFigure.class);
        more.putAll(sums);
        Map<String, Amount> own = new TreeMap<>(sums.getOrDefault(figure, Map.of()));
        own.put(sum.currency().getCurrencyCode(), sum);
        more.put(figure, own);
        return new HostFigures(counts, more);
    }

    /** These and the calls of a period: sums over its days. */
    public HostFigures with(ServiceDay calls) {
        return with(HostFigure.CALLS, calls.calls())
                .with(HostFigure.CALLS_IN_TIME, calls.inTime())
                .with(HostFigure.CALLS_LATE, calls.late())
                .with(HostFigure.CALLS_ABANDONED, calls.abandoned());
    }

    /** A count; empty where the host didn't say. */
    public OptionalLong count(HostFigure figure) {
        Long count = counts.get(figure);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** A sum in minor units; empty where the host didn't say. */
    public OptionalLong minor(HostFigure figure, CurrencyUnit currency) {
        Amount sum = sums.getOrDefault(figure, Map.of()).get(currency.getCurrencyCode());
        return sum == null ? OptionalLong.empty() : OptionalLong.of(sum.minor());
    }
}
