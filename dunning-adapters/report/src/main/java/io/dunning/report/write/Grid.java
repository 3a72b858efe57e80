package io.dunning.report.write;

import java.util.ArrayList;
import java.util.List;

/** A table of a report. */
final class Grid {

    /**
     * A column.
     *
     * @param code names it for machines, and finds its heading
     * @param number whether it holds numbers
     * @param machine whether only machines need it
     */
    record Column(String code, boolean number, boolean machine) {}

    private final String code;
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** @param headers codes of columns; {@code #} before one of numbers, {@code !} before one for machines only */
    Grid(String code, String... headers) {
        this.code = code;
        this.columns = List.of(headers).stream()
                .map(h -> new Column(h.replaceFirst("^[#!]", ""), h.startsWith("#"), h.startsWith("!")))
                .toList();
    }

    Grid row(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row of " + code + " has " + columns.size() + " cells");
        }
        rows.add(List.of(cells));
        return this;
    }

    String code() {
        return code;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<Cell>> rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
