package io.dunning.loadlist;

/** One row below the header, its cells found by column. */
final class Row {

    private final long line;
    private final boolean complete;
    private final String[] cells;

    Row(long line, boolean complete, String[] cells) {
        this.line = line;
        this.complete = complete;
        this.cells = cells;
    }

    long line() {
        return line;
    }

    /** Whether it has as many cells as the header; if not, all cells count as empty. */
    boolean isComplete() {
        return complete;
    }

    /** What the cell holds; empty where the list lacks the column. */
    String cell(Column column) {
        return cells[column.ordinal()];
    }

    boolean has(Column column) {
        return !cell(column).isEmpty();
    }
}
