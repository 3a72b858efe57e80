package io.dunning.loadlist;

/** One CSV record as it stands in the file. */
final class Cells {

    private final long line;
    private final int size;
    private final String[] cells;
    private final boolean cellTooLong;

    /**
     * @param size how many cells the file has there, even if more than are kept
     * @param cells the first of them
     */
    Cells(long line, int size, String[] cells, boolean cellTooLong) {
        this.line = line;
        this.size = size;
        this.cells = cells;
        this.cellTooLong = cellTooLong;
    }

    /** The line of the file at which it begins. */
    long line() {
        return line;
    }

    int size() {
        return size;
    }

    String cell(int position) {
        return cells[position];
    }

    boolean hasCellTooLong() {
        return cellTooLong;
    }
}
