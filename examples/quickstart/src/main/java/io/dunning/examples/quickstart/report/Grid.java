package io.dunning.examples.quickstart.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A table of a page: a caption, headers, rows. Nothing in it is escaped yet; the template does that. */
final class Grid {

    /**
     * A cell.
     *
     * @param text what it says
     * @param href where it leads; empty for nowhere
     * @param style {@code n} for a number, {@code k} for what must not be broken over two lines, or empty
     * @param first whether it names its row
     */
    record Cell(String text, String href, String style, boolean first) {}

    /** A cell that leads somewhere. */
    record Link(String text, String href) {}

    /** A row. */
    record Row(List<Cell> cells) {}

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    private final String caption;
    private final List<Cell> head = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Grid(String caption) {
        this.caption = caption;
    }

    /** An empty table; headers that begin with {@code #} are of columns of numbers. */
    static Grid of(String caption, List<String> headers) {
        Grid grid = new Grid(caption);
        for (String header : headers) {
            boolean number = header.startsWith("#");
            grid.head.add(new Cell(number ? header.substring(1) : header, "", number ? "n" : "", grid.head.isEmpty()));
        }
        return grid;
    }

    static Grid of(String caption, String... headers) {
        return of(caption, List.of(headers));
    }

    /** Adds a row of texts and {@link Link}s, one for each header. */
    Grid row(List<Object> values) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            Object value = values.get(i);
            String text = value instanceof Link link ? link.text() : value.toString();
            String href = value instanceof Link link ? link.href() : "";
            boolean number = head.get(i).style().equals("n");
            boolean whole = !href.isEmpty() || DAY.matcher(text).matches();
            cells.add(new Cell(text, href, number ? "n" : whole ? "k" : "", i == 0));
        }
        rows.add(new Row(cells));
        return this;
    }

    Grid row(Object... values) {
        return row(List.of(values));
    }

    String caption() {
        return caption;
    }

    List<Cell> head() {
        return head;
    }

    List<Row> rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
