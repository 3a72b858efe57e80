package io.dunning.report;

import io.dunning.cases.RecordedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;

/**
 * All figures of a period, in the order of {@link Kpi}, of their currencies and parts.
 *
 * @param period which period
 * @param cases how many cases they were counted over
 * @param values the figures
 */
public record KpiTable(ReportPeriod period, long cases, List<KpiValue> values) {
    public KpiTable {
        Objects.requireNonNull(period, "period");
        values = List.copyOf(values);
    }

    /** Works the figures out over these histories, whatever their order. What happened after the period has not happened yet. */
    public static KpiTable of(
            ReportPeriod period, Stream<List<RecordedEvent>> histories, ReportSettings settings, HostFigures host) {
        KpiFold fold = new KpiFold(period, settings, host);
        histories.forEach(fold::add);
        return fold.table();
    }

    /** A figure that is one number and not of money; not known where nothing of its sort happened. */
    public KpiValue value(Kpi kpi) {
        return values(kpi).findFirst().orElse(KpiValue.unknown(kpi));
    }

    /** A figure in a currency. */
    public KpiValue value(Kpi kpi, CurrencyUnit currency) {
        return values(kpi)
                .filter(v -> currency.equals(v.currency()))
                .findFirst()
                .orElse(KpiValue.unknown(kpi));
    }

    /** The same figure of the same part and currency as in another table; empty where this one has none. */
    public Optional<KpiValue> like(KpiValue other) {
        return values(other.kpi())
                .filter(v -> v.part().equals(other.part()) && Objects.equals(v.currency(), other.currency()))
                .findFirst();
    }

    public Stream<KpiValue> values(Kpi kpi) {
        return values.stream().filter(v -> v.kpi() == kpi);
    }
}
