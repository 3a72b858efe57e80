package io.dunning.report;

/** Cells that leave for a spreadsheet. */
public final class CsvCells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

    private CsvCells() {}

    /**
     * The text with a leading apostrophe where a spreadsheet would take it for a formula (OWASP ASVS 5.0, 1.2.10).
     *
     * <p>For everything that writes CSV. Never for what is read: there such a cell is text like any other.
     */
    public static String neutralise(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
