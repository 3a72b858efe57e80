package io.dunning.report.write;

import io.dunning.campaign.Measured;
import io.dunning.channel.ChannelKind;
import io.dunning.report.CampaignReport;
import io.dunning.report.Kpi;
import io.dunning.report.write.ReportDocument.Fact;
import io.dunning.report.write.chart.MonthBars;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The campaign report as a document. */
final class CampaignPages {

    private CampaignPages() {}

    static ReportDocument document(CampaignReport report) {
        List<Fact> facts = List.of(
                new Fact("campaign", new Cell.Id(report.campaign())),
                new Fact("state", new Cell.Word("state", report.state().name())),
                new Fact("from", new Cell.Day(report.period().from())),
                new Fact("to", new Cell.Day(report.period().to())),
                new Fact("released", new Cell.Count(report.released())),
                new Fact("waves", new Cell.Count(report.waves())),
                new Fact("cases", new Cell.Count(report.figures().cases())));
        List<Fact> tiles = KpiGrids.tiles(
                report.figures(),
                Kpi.NOTICES,
                Kpi.COLLECTED,
                Kpi.COST,
                Kpi.COST_TO_COLLECT,
                Kpi.PAPER_AVOIDED,
                Kpi.PAPER_SAVED);
        return new ReportDocument(
                "campaign",
                facts,
                tiles,
                List.of(
                        new Part("volumes", List.of(words -> chart(report, words)), List.of(volumes(report))),
                        new Part("results", results(report)),
                        new Part("pilot", pilot(report)),
                        new Part("figures", KpiGrids.grid("figures", report.figures(), null, KpiGrids::isPlain)),
                        new Part(
                                "steps",
                                KpiGrids.grid(
                                        "steps",
                                        report.figures(),
                                        null,
                                        k -> k == Kpi.RECOVERY_AMOUNT || k == Kpi.RECOVERY_COUNT)),
                        KpiGrids.formulas(report.figures())));
    }

    private static Drawing chart(CampaignReport report, Words words) {
        if (report.volumes().isEmpty()) {
            return Drawing.NONE;
        }
        Map<ChannelKind, Map<YearMonth, Integer>> byChannel = new EnumMap<>(ChannelKind.class);
        report.volumes()
                .forEach(v -> byChannel
                        .computeIfAbsent(v.channel(), c -> new TreeMap<>())
                        .put(v.month(), Math.toIntExact(v.messages())));
        List<MonthBars.Series> series = new ArrayList<>();
        byChannel.forEach((channel, counts) -> series.add(
                new MonthBars.Series(words.get("channel", channel.name()), ChannelColours.of(channel), counts)));
        List<YearMonth> months =
                MonthBars.months(report.period().from(), report.period().to());
        String title = words.get("table.volumes");
        return new Drawing(title, new MonthBars("volumes-chart", title, months, series).svg(words.forCharts()));
    }

    private static Grid volumes(CampaignReport report) {
        Grid grid = new Grid("volumes", "month", "channel", "#messages");
        report.volumes()
                .forEach(v -> grid.row(
                        new Cell.Month(v.month()),
                        new Cell.Word("channel", v.channel().name()),
                        new Cell.Count(v.messages())));
        return grid;
    }

    private static Grid results(CampaignReport report) {
        Grid grid = new Grid("results", "channel", "result", "#messages");
        report.results()
                .forEach(r -> grid.row(
                        new Cell.Word("channel", r.channel().name()),
                        new Cell.Word("result", r.result().name()),
                        new Cell.Count(r.messages())));
        return grid;
    }

    private static Grid pilot(CampaignReport report) {
        Grid grid = new Grid("pilot", "measure", "#count", "#of");
        for (Measured measured : report.pilot()) {
            grid.row(
                    new Cell.Word("measure", measured.measure().name()),
                    new Cell.Count(measured.count()),
                    new Cell.Count(measured.of()));
        }
        return grid;
    }
}
