package io.dunning.report.write;

import static io.dunning.report.write.Cell.NONE;
import static io.dunning.report.write.Cell.UNKNOWN;

import io.dunning.receivable.Amount;
import io.dunning.report.ComplianceReport;
import io.dunning.report.ComplianceRows;
import io.dunning.report.Kpi;
import io.dunning.report.PolicyReview;
import io.dunning.report.write.ReportDocument.Fact;
import io.dunning.report.write.chart.Bars;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The compliance report as a document. */
final class CompliancePages {

    private static final String GREEN = "#2f6f4f";

    private CompliancePages() {}

    static ReportDocument document(ComplianceReport report) {
        List<Fact> facts = List.of(
                new Fact("from", new Cell.Day(report.period().from())),
                new Fact("to", new Cell.Day(report.period().to())),
                new Fact("cases", new Cell.Count(report.figures().cases())));
        List<Fact> tiles = KpiGrids.tiles(
                report.figures(),
                Kpi.WRONG_NOTICE,
                Kpi.DISPUTE_UPHELD,
                Kpi.COMPLAINT_RATE,
                Kpi.CONTACT_INTENSITY,
                Kpi.EXPIRED);
        return new ReportDocument(
                "compliance",
                facts,
                tiles,
                List.of(
                        new Part("blocked", List.of(chart(report)), List.of(blocked(report))),
                        new Part("contacts", contacts(report.contacts()), fees(report)),
                        new Part("wrong", wrong(report), complaints(report)),
                        AgendaGrids.part("limitation", report.limitation()),
                        new Part("watch", watch(report), sources(report)),
                        new Part("figures", KpiGrids.grid("figures", report.figures(), null, KpiGrids::isPlain)),
                        KpiGrids.formulas(report.figures())));
    }

    private static Function<Words, Drawing> chart(ComplianceReport report) {
        List<ComplianceRows.Blocked> protecting = report.blocked().stream()
                .filter(ComplianceRows.Blocked::protects)
                .toList();
        return words -> {
            String title = words.get("chart.blocked");
            List<Bars.Bar> bars = protecting.stream()
                    .map(b -> AgendaGrids.bar(words.get("rule", b.rule()), b.deferred() + b.stopped(), GREEN, words))
                    .toList();
            return protecting.isEmpty()
                    ? Drawing.NONE
                    : new Drawing(title, new Bars("blocked-chart", title, bars).svg(words.forCharts()));
        };
    }

    private static Grid blocked(ComplianceReport report) {
        Grid grid = new Grid("blocked", "rule", "code", "protects", "#deferred", "#stopped", "#in-cases");
        for (ComplianceRows.Blocked blocked : report.blocked()) {
            grid.row(
                    new Cell.Word("rule", blocked.rule()),
                    new Cell.Id(blocked.rule()),
                    new Cell.Word("yes-no", blocked.protects() ? "yes" : "no"),
                    new Cell.Count(blocked.deferred()),
                    new Cell.Count(blocked.stopped()),
                    new Cell.Count(blocked.cases()));
        }
        return grid;
    }

    private static Grid contacts(ComplianceRows.Contacts contacts) {
        return new Grid("contacts", "check", "#checked", "#broken")
                .row(
                        new Cell.Word("check", "hours"),
                        new Cell.Count(contacts.handedOver()),
                        contacts.outsideHours() < 0 ? UNKNOWN : new Cell.Count(contacts.outsideHours()))
                .row(
                        new Cell.Word("check", "caps"),
                        new Cell.Count(contacts.contactDays()),
                        new Cell.Count(contacts.overCap()));
    }

    private static Grid fees(ComplianceReport report) {
        Grid grid = new Grid("fees", "fee", "#sum", "!currency", "#notices", "#broken");
        for (ComplianceRows.Fee fee : report.fees()) {
            grid.row(
                    new Cell.Id(fee.code()),
                    new Cell.Money(fee.sum()),
                    AgendaGrids.currency(fee.sum()),
                    new Cell.Count(fee.notices()),
                    new Cell.Count(fee.unlawful()));
        }
        return grid;
    }

    private static Grid wrong(ComplianceReport report) {
        Grid grid = new Grid("wrong", "cause", "#notices");
        report.wrong().forEach(w -> grid.row(new Cell.Word("cause", w.cause().name()), new Cell.Count(w.notices())));
        return grid;
    }

    private static Grid complaints(ComplianceReport report) {
        Grid grid = new Grid("complaints", "ground", "#made", "#answered", "#upheld");
        report.complaints()
                .forEach(c -> grid.row(
                        new Cell.Word("complaint", c.ground().name()),
                        new Cell.Count(c.made()),
                        new Cell.Count(c.answered()),
                        new Cell.Count(c.upheld())));
        return grid;
    }

    private static Grid watch(ComplianceReport report) {
        Grid grid = new Grid("watch", "policy", "#cases", "#open", "!currency", "reviewed", "review-due");
        for (ComplianceRows.Watch watch : report.watch()) {
            if (watch.open().isEmpty()) {
                row(grid, watch, null);
            }
            watch.open().forEach(open -> row(grid, watch, open));
        }
        return grid;
    }

    private static void row(Grid grid, ComplianceRows.Watch watch, @Nullable Amount open) {
        grid.row(
                new Cell.Id(watch.version().toString()),
                new Cell.Count(watch.cases()),
                open == null ? NONE : new Cell.Money(open),
                open == null ? NONE : AgendaGrids.currency(open),
                watch.reviewedThrough() == null ? UNKNOWN : new Cell.Day(watch.reviewedThrough()),
                new Cell.Word("yes-no", watch.due() ? "yes" : "no"));
    }

    private static Grid sources(ComplianceReport report) {
        Grid grid = new Grid("stale-sources", "policy", "source", "reviewed");
        for (ComplianceRows.Watch watch : report.watch()) {
            for (PolicyReview.Source source : watch.staleSources()) {
                grid.row(
                        new Cell.Id(watch.version().toString()),
                        new Cell.Id(source.name()),
                        new Cell.Day(source.reviewedOn()));
            }
        }
        return grid;
    }
}
