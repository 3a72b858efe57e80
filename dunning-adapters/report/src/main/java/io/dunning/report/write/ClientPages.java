package io.dunning.report.write;

import static io.dunning.report.write.Cell.NONE;

import io.dunning.report.ClientReport;
import io.dunning.report.CohortCurve;
import io.dunning.report.Kpi;
import io.dunning.report.Unit;
import io.dunning.report.write.ReportDocument.Fact;
import io.dunning.report.write.chart.Curves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The monthly client report as a document. */
final class ClientPages {

    /** More lines than these can't be told apart; the table has all. */
    private static final int CURVES_MAX = 6;

    private ClientPages() {}

    static ReportDocument document(ClientReport report) {
        String clients = report.clients().stream().map(Object::toString).collect(Collectors.joining(", "));
        List<Fact> facts = List.of(
                new Fact("month", new Cell.Month(report.month())),
                new Fact("clients", new Cell.Id(clients)),
                new Fact("cases", new Cell.Count(report.figures().cases())));
        List<Fact> tiles = KpiGrids.tiles(
                report.figures(),
                Kpi.COLLECTED,
                Kpi.OPEN,
                Kpi.COST_TO_COLLECT,
                Kpi.NET_GAIN,
                Kpi.NOTICES,
                Kpi.WRONG_NOTICE,
                Kpi.COMPLAINT_RATE);
        return new ReportDocument(
                "client",
                facts,
                tiles,
                List.of(
                        new Part(
                                "figures",
                                KpiGrids.grid("figures", report.figures(), report.before(), KpiGrids::isPlain)),
                        steps(report),
                        ageing(report),
                        cohorts(report.curves()),
                        AgendaGrids.part("incidents", report.incidents()),
                        AgendaGrids.tasks(report.actions()),
                        new Part("host", KpiGrids.grid("host", report.figures(), report.before(), Kpi::needsHost)),
                        KpiGrids.formulas(report.figures())));
    }

    private static Part steps(ClientReport report) {
        Grid grid = KpiGrids.grid(
                "steps",
                report.figures(),
                report.before(),
                kpi -> kpi == Kpi.RECOVERY_AMOUNT || kpi == Kpi.RECOVERY_COUNT);
        return new Part(
                "steps", KpiGrids.bars("steps-chart", report.figures(), Kpi.RECOVERY_AMOUNT, true), List.of(grid));
    }

    private static Part ageing(ClientReport report) {
        Grid grid =
                KpiGrids.grid("ageing", report.figures(), report.before(), kpi -> kpi == Kpi.AGED || kpi == Kpi.ROLL);
        return new Part("ageing", KpiGrids.bars("ageing-chart", report.figures(), Kpi.AGED, false), List.of(grid));
    }

    private static Part cohorts(List<CohortCurve> curves) {
        List<String> headers = new ArrayList<>(List.of("cohort", "#billed", "!currency"));
        for (int point = 1; point <= CohortCurve.POINTS; point++) {
            headers.add("#day-" + point * CohortCurve.DAYS);
        }
        for (int point = 1; point <= CohortCurve.POINTS; point++) {
            headers.add("!came-in-" + point * CohortCurve.DAYS);
        }
        Grid grid = new Grid("cohorts", headers.toArray(String[]::new));
        for (CohortCurve curve : curves) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Month(curve.month()));
            cells.add(new Cell.Money(curve.billed()));
            cells.add(AgendaGrids.currency(curve.billed()));
            for (int point = 0; point < CohortCurve.POINTS; point++) {
                cells.add(curve.percent(point)
                        .map(percent -> (Cell) new Cell.Measure(percent, Unit.PERCENT))
                        .orElse(NONE));
            }
            for (int point = 0; point < CohortCurve.POINTS; point++) {
                boolean over = point < curve.cameIn().size();
                cells.add(over ? new Cell.Money(curve.cameIn().get(point)) : NONE);
            }
            grid.row(cells.toArray(Cell[]::new));
        }
        return new Part("cohorts", charts(curves), List.of(grid));
    }

    private static List<Function<Words, Drawing>> charts(List<CohortCurve> all) {
        List<CohortCurve> curves =
                all.stream().filter(c -> c.percent(0).isPresent()).toList();
        Set<String> currencies = curves.stream()
                .map(c -> c.billed().currency().getCurrencyCode())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Function<Words, Drawing>> charts = new ArrayList<>();
        for (String currency : currencies) {
            List<CohortCurve> own = curves.stream()
                    .filter(c -> c.billed().currency().getCurrencyCode().equals(currency))
                    .toList();
            List<CohortCurve> last = own.subList(Math.max(0, own.size() - CURVES_MAX), own.size());
            charts.add(words -> {
                String title = words.get("part.cohorts") + ", " + currency;
                List<Curves.Curve> lines = last.stream()
                        .map(c -> new Curves.Curve(words.month(c.month()), percents(c)))
                        .toList();
                Curves drawn =
                        new Curves("cohorts-chart-" + currency, title, CohortCurve.DAYS, words.get("days"), lines);
                return new Drawing(title, drawn.svg(words.forCharts()));
            });
        }
        return charts;
    }

    private static List<BigDecimal> percents(CohortCurve curve) {
        return IntStream.range(0, CohortCurve.POINTS)
                .mapToObj(curve::percent)
                .flatMap(Optional::stream)
                .toList();
    }
}
