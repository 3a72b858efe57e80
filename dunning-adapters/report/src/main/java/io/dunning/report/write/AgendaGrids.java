package io.dunning.report.write;

import static io.dunning.report.write.Cell.NONE;

import io.dunning.receivable.Amount;
import io.dunning.report.AgendaLine;
import io.dunning.report.AgendaSection;
import io.dunning.report.ReviewTask;
import io.dunning.report.write.chart.Bars;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tables and charts of agendas and tasks. */
final class AgendaGrids {

    private static final String BROWN = "#8a5a00";

    private AgendaGrids() {}

    /** An agenda as a part of its own: what there is in figures, and line by line. */
    static Part part(String code, List<AgendaSection> sections) {
        return new Part(code, List.of(chart(code, sections)), List.of(summary(code, sections), lines(code, sections)));
    }

    private static Function<Words, Drawing> chart(String code, List<AgendaSection> sections) {
        return words -> {
            String title = words.get("table." + code + "-summary");
            List<Bars.Bar> bars = sections.stream()
                    .map(s -> bar(words.get("agenda", s.kind().code()), s.count(), BROWN, words))
                    .toList();
            return sections.isEmpty()
                    ? Drawing.NONE
                    : new Drawing(title, new Bars(code + "-chart", title, bars).svg(words.forCharts()));
        };
    }

    static Bars.Bar bar(String name, long count, String colour, Words words) {
        return new Bars.Bar(name, count, words.show(new Cell.Count(count)), colour);
    }

    static Grid summary(String code, List<AgendaSection> sections) {
        Grid grid = new Grid(code + "-summary", "kind", "#count", "#sum", "!currency");
        for (AgendaSection section : sections) {
            Cell kind = new Cell.Word("agenda", section.kind().code());
            Cell count = new Cell.Count(section.count());
            if (section.sums().isEmpty()) {
                grid.row(kind, count, NONE, NONE);
            }
            // Counted once, though summed by currency.
            for (Amount sum : section.sums()) {
                boolean first = sum.equals(section.sums().get(0));
                grid.row(kind, first ? count : NONE, new Cell.Money(sum), currency(sum));
            }
        }
        return grid;
    }

    static Grid lines(String code, List<AgendaSection> sections) {
        Grid grid = new Grid(code + "-lines", "line", "kind", "case", "about", "#open", "!currency", "since", "by");
        for (AgendaSection section : sections) {
            for (AgendaLine line : section.lines()) {
                Amount open = line.open();
                grid.row(
                        new Cell.Id(line.id()),
                        new Cell.Word("agenda", line.kind().code()),
                        line.caseId() == null ? NONE : new Cell.Id(line.caseId().toString()),
                        about(line),
                        open == null ? NONE : new Cell.Money(open),
                        open == null ? NONE : currency(open),
                        new Cell.Day(line.since()),
                        day(line.by()));
            }
        }
        return grid;
    }

    private static Cell about(AgendaLine line) {
        if (line.about().isEmpty()) {
            return NONE;
        }
        return switch (line.kind()) {
            case OBJECTION -> new Cell.Word("dispute", line.about());
            case DECISION -> new Cell.Word("proposed", line.about());
            case CASE_STUCK -> new Cell.Word("rule", line.about());
            case PAYMENT -> {
                int end = line.about().indexOf(' ');
                yield new Cell.Coded(
                        "payment", line.about().substring(0, end), line.about().substring(end + 1));
            }
            case EXPIRED,
                    EXPIRING,
                    COMPLAINT,
                    ANSWER,
                    CALLBACK,
                    CONTRADICTION,
                    OUTCOME_UNKNOWN,
                    NOTICE_FAILED,
                    NOTICE_STUCK,
                    PROMISE_BROKEN,
                    PLAN_BROKEN -> new Cell.Id(line.about());
        };
    }

    static Part tasks(List<ReviewTask> tasks) {
        Grid grid = new Grid("tasks", "due", "decision", "line", "owner", "decided");
        for (ReviewTask task : tasks) {
            grid.row(
                    new Cell.Day(task.dueOn()),
                    new Cell.Word("decision", task.decision().name()),
                    new Cell.Id(task.line()),
                    new Cell.Id(task.owner()),
                    new Cell.Day(task.decidedOn()));
        }
        return new Part("tasks", grid);
    }

    static Cell currency(Amount amount) {
        return new Cell.Id(amount.currency().getCurrencyCode());
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? NONE : new Cell.Day(day);
    }
}
