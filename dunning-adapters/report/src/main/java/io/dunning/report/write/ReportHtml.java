package io.dunning.report.write;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.dunning.report.write.ReportDocument.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Writes a report as a page: headings, charts drawn here, and every number of them in a table. No script, nothing from elsewhere; it prints.
 * English and Italian; any other language is written in English. Thread-safe.
 */
public final class ReportHtml {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).withLoader(ReportHtml::open);

    private static final Template PAGE = template("page.html");
    private static final Template FRAGMENT = template("report.html");

    /** What the templates show of a cell; ids may be broken over lines behind a slash. */
    record Shown(String text, String style, boolean first) {
        List<String> pieces() {
            List<String> pieces = List.of(text.split("(?<=/)", -1));
            return style.equals("i") ? pieces.subList(0, pieces.size() - 1) : List.of();
        }

        String last() {
            return style.equals("i") ? text.substring(text.lastIndexOf('/') + 1) : text;
        }
    }

    /** A table. */
    record Table(String caption, List<Shown> head, List<Row> rows) {}

    /** A row. */
    record Row(List<Shown> cells) {}

    /** A part. */
    record Section(String id, String title, String note, List<Drawing> charts, List<Table> tables, String nothing) {
        boolean hasNote() {
            return !note.isEmpty();
        }

        boolean hasNothing() {
            return !nothing.isEmpty();
        }
    }

    /** A fact or a tile. */
    record Pair(String name, String value) {}

    private ReportHtml() {}

    /** A whole page. */
    public static void write(ReportDocument document, Locale locale, Writer out) throws IOException {
        write(PAGE, document, locale, out);
    }

    /**
     * The report alone, without {@code <html>}, to stand within a page of the host's: one {@code <div class="dunning-report">} whose headings
     * begin with {@code <h2>}. The page needs {@link #style()} once.
     */
    public static void writeFragment(ReportDocument document, Locale locale, Writer out) throws IOException {
        write(FRAGMENT, document, locale, out);
    }

    /** The style sheet; all its rules are of {@code .dunning-report}. */
    public static String style() {
        return text("report.css");
    }

    private static void write(Template template, ReportDocument document, Locale locale, Writer out)
            throws IOException {
        Words words = Words.of(locale);
        String title = words.get("report." + document.code());
        template.execute(
                Map.of(
                        "lang", words.locale().getLanguage(),
                        "title", title,
                        "style", style(),
                        "pageStyle", text("page.css"),
                        "facts",
                                document.facts().stream()
                                        .map(f -> new Pair(words.get("fact." + f.code()), words.show(f.cell())))
                                        .toList(),
                        "tiles", tiles(document, words),
                        "contents", words.get("contents"),
                        "sections",
                                document.parts().stream()
                                        .map(part -> section(document, part, words))
                                        .toList()),
                out);
        out.flush();
    }

    private static List<Pair> tiles(ReportDocument document, Words words) {
        long currencies = document.tiles().stream()
                .map(Fact::currency)
                .filter(c -> !c.isEmpty())
                .distinct()
                .count();
        return document.tiles().stream()
                .map(tile -> {
                    boolean named = currencies > 1 && !tile.currency().isEmpty();
                    String name = words.get(tile.code()) + (named ? ", " + tile.currency() : "");
                    return new Pair(name, words.show(tile.cell()));
                })
                .toList();
    }

    private static Section section(ReportDocument document, Part part, Words words) {
        List<Table> tables = part.grids().stream()
                .filter(grid -> !grid.isEmpty())
                .map(grid -> table(grid, words))
                .toList();
        return new Section(
                document.code() + "-" + part.code(),
                words.get("part." + part.code()),
                words.orElse("note." + part.code(), ""),
                part.isEmpty()
                        ? List.of()
                        : part.charts().stream()
                                .map(chart -> chart.apply(words))
                                .filter(drawing -> !drawing.isEmpty())
                                .toList(),
                tables,
                tables.isEmpty() ? words.get("nothing") : "");
    }

    private static Table table(Grid grid, Words words) {
        List<Integer> shown = IntStream.range(0, grid.columns().size())
                .filter(i -> isShown(grid, i))
                .boxed()
                .toList();
        List<Shown> head = shown.stream()
                .map(i -> new Shown(
                        words.get("column." + grid.columns().get(i).code()),
                        grid.columns().get(i).number() ? "n" : "",
                        i == 0))
                .toList();
        List<Row> rows = grid.rows().stream()
                .map(row -> new Row(shown.stream()
                        .map(i -> shown(row.get(i), grid.columns().get(i), i == 0, words))
                        .toList()))
                .toList();
        return new Table(words.get("table." + grid.code()), head, rows);
    }

    /** A column in which nothing stands says nothing; the one of currencies is for people, too, where no sum tells rows apart. */
    private static boolean isShown(Grid grid, int column) {
        if (!grid.columns().get(column).machine()) {
            return grid.rows().stream().anyMatch(row -> !(row.get(column) instanceof Cell.None));
        }
        boolean several = grid.rows().stream()
                        .map(row -> row.get(column).plain())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .count()
                > 1;
        return several
                && grid.columns().get(column).code().equals("currency")
                && grid.rows().stream().anyMatch(ReportHtml::hasCurrencyOnly);
    }

    private static boolean hasCurrencyOnly(List<Cell> row) {
        return row.stream().noneMatch(cell -> cell instanceof Cell.Money);
    }

    private static Shown shown(Cell cell, Grid.Column column, boolean first, Words words) {
        String style = cell instanceof Cell.Unknown
                ? column.number() ? "n u" : "u"
                : column.number() ? "n" : cell instanceof Cell.Day ? "k" : isId(cell) ? "i" : "";
        return new Shown(words.show(cell), style, first);
    }

    private static boolean isId(Cell cell) {
        return cell instanceof Cell.Id || cell instanceof Cell.Coded;
    }

    private static Template template(String name) {
        try (Reader reader = open(name)) {
            return COMPILER.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        return new InputStreamReader(resource(name), StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        try (InputStream in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ReportHtml.class.getResourceAsStream(name), name);
    }
}
