package io.dunning.report.write;

import static io.dunning.report.write.Cell.NONE;
import static io.dunning.report.write.Cell.UNKNOWN;

import io.dunning.report.Kpi;
import io.dunning.report.KpiTable;
import io.dunning.report.KpiValue;
import io.dunning.report.Quantity;
import io.dunning.report.Unit;
import io.dunning.report.write.ReportDocument.Fact;
import io.dunning.report.write.chart.Bars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tables and charts of figures, for every report the same. */
final class KpiGrids {

    private static final String BLUE = "#1f4e79";

    private KpiGrids() {}

    /** The figures that need no figures of the host and are one number. */
    static boolean isPlain(Kpi kpi) {
        return kpi.part().isEmpty() && !kpi.needsHost();
    }

    /** With those of the time before beside them, where there are any. */
    static Grid grid(String code, KpiTable now, @Nullable KpiTable before, Predicate<Kpi> which) {
        Grid grid = before == null
                ? new Grid(code, "kpi", "part", "!currency", "#value", "#numerator", "#denominator")
                : new Grid(
                        code,
                        "kpi",
                        "part",
                        "!currency",
                        "#value",
                        "#before",
                        "#numerator",
                        "#denominator",
                        "!before-numerator",
                        "!before-denominator");
        for (KpiValue value : now.values()) {
            if (which.test(value.kpi())) {
                grid.row(cells(value, before));
            }
        }
        return grid;
    }

    private static Cell[] cells(KpiValue value, @Nullable KpiTable before) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Word("kpi", value.kpi().code()));
        cells.add(part(value));
        cells.add(currency(value));
        cells.add(value(value));
        if (before == null) {
            cells.add(quantity(value.numerator()));
            cells.add(denominator(value));
        } else {
            Optional<KpiValue> then = before.like(value);
            cells.add(then.map(KpiGrids::value).orElse(UNKNOWN));
            cells.add(quantity(value.numerator()));
            cells.add(denominator(value));
            cells.add(then.map(v -> quantity(v.numerator())).orElse(UNKNOWN));
            cells.add(then.map(KpiGrids::denominator).orElse(UNKNOWN));
        }
        return cells.toArray(Cell[]::new);
    }

    private static Cell part(KpiValue value) {
        if (value.part().isEmpty()) {
            return NONE;
        }
        return value.kpi().part().equals("bucket") ? new Cell.Word("bucket", value.part()) : new Cell.Id(value.part());
    }

    static Cell value(KpiValue value) {
        Optional<BigDecimal> known = value.value();
        Quantity numerator = value.numerator();
        if (known.isEmpty() || numerator == null) {
            return UNKNOWN;
        }
        return value.kpi().unit().isTotal() && value.kpi().unit() != Unit.GRAMS
                ? quantity(numerator)
                : new Cell.Measure(known.get(), value.kpi().unit());
    }

    private static Cell denominator(KpiValue value) {
        return value.kpi().unit().isTotal() ? NONE : quantity(value.denominator());
    }

    private static Cell quantity(@Nullable Quantity quantity) {
        if (quantity == null) {
            return UNKNOWN;
        }
        return quantity.money() == null ? new Cell.Count(quantity.number()) : new Cell.Money(quantity.money());
    }

    private static Cell currency(KpiValue value) {
        return value.currency() == null ? NONE : new Cell.Id(value.currency().getCurrencyCode());
    }

    /** The headline: one tile for each currency. */
    static List<Fact> tiles(KpiTable figures, Kpi... kpis) {
        List<Fact> tiles = new ArrayList<>();
        for (Kpi kpi : kpis) {
            figures.values(kpi)
                    .forEach(v -> tiles.add(
                            new Fact("kpi." + kpi.code(), value(v), currency(v).plain())));
        }
        return tiles;
    }

    /** How each figure of these tables is worked out. */
    static Part formulas(KpiTable figures) {
        Set<Kpi> kpis = EnumSet.noneOf(Kpi.class);
        figures.values().forEach(v -> kpis.add(v.kpi()));
        Grid grid = new Grid("formulas", "kpi", "formula", "window");
        kpis.forEach(
                kpi -> grid.row(new Cell.Word("kpi", kpi.code()), new Cell.Rule(kpi, false), new Cell.Rule(kpi, true)));
        return new Part("formulas", grid);
    }

    /** One chart for each currency that has values. */
    static List<Function<Words, Drawing>> bars(String id, KpiTable figures, Kpi kpi, boolean share) {
        Set<String> currencies = new TreeSet<>();
        figures.values(kpi)
                .filter(KpiValue::isKnown)
                .forEach(v -> currencies.add(currency(v).plain()));
        List<Function<Words, Drawing>> charts = new ArrayList<>();
        for (String currency : currencies) {
            List<KpiValue> values = figures.values(kpi)
                    .filter(v -> currency(v).plain().equals(currency))
                    .toList();
            charts.add(words -> {
                String title = words.get("kpi", kpi.code()) + ", " + currency;
                List<Bars.Bar> bars =
                        values.stream().map(v -> bar(v, share, words)).toList();
                return new Drawing(title, new Bars(id + "-" + currency, title, bars).svg(words.forCharts()));
            });
        }
        return charts;
    }

    private static Bars.Bar bar(KpiValue value, boolean share, Words words) {
        Cell shown = share ? value(value) : quantity(value.numerator());
        long length = share
                ? value.value().orElse(BigDecimal.ZERO).movePointRight(1).longValue()
                : value.numerator() == null ? 0 : value.numerator().number();
        return new Bars.Bar(words.show(part(value)), length, words.show(shown), BLUE);
    }
}
