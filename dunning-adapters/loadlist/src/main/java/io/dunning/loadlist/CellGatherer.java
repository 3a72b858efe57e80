package io.dunning.loadlist;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;

/** Gathers the cells of one CSV record, within bounds. */
final class CellGatherer extends AbstractBaseCsvCallbackHandler<Cells> {

    static final int COLUMNS_MAX = 200;
    static final int CELL_LENGTH_MAX = 65_536;

    private final String[] cells = new String[COLUMNS_MAX];
    private int size;
    private boolean cellTooLong;
    private long line;

    /** Where the record began that is being read, or was being read when the parser gave up. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        size = 0;
        cellTooLong = false;
    }

    @Override
    protected void handleField(int position, char[] buffer, int offset, int length, boolean quoted) {
        cellTooLong |= length > CELL_LENGTH_MAX;
        if (position < COLUMNS_MAX && !cellTooLong) {
            cells[position] = new String(buffer, offset, length);
        }
        size = position + 1;
    }

    @Override
    protected Cells buildRecord() {
        return new Cells(line, size, Arrays.copyOf(cells, Math.min(size, COLUMNS_MAX)), cellTooLong);
    }
}
