package io.dunning.loadlist;

import io.dunning.loadlist.FileFault.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The first line of a list: which cell belongs to which column. */
final class Header {

    private final Column[] columns;

    private Header(Column[] columns) {
        this.columns = columns;
    }

    /** Takes the columns in any order; all faults at once, so that the sender mends the file in one go. */
    static Header of(Cells first) throws BrokenList {
        List<FileFault> faults = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        Set<Column> missing = EnumSet.allOf(Column.class);
        missing.removeIf(column -> !column.isRequired());
        for (int i = 0; i < first.size(); i++) {
            Column column = Column.ofHeader().get(first.cell(i));
            if (column == null) {
                faults.add(unknown(first, i));
            } else if (columns.contains(column)) {
                faults.add(
                        new FileFault(Reason.DUPLICATE_HEADER, first.line(), column.header() + " stands there twice"));
            } else {
                columns.add(column);
                missing.remove(column);
            }
        }
        missing.forEach(column -> faults.add(
                new FileFault(Reason.MISSING_HEADER, first.line(), column.header() + " is missing. " + expected())));
        if (!faults.isEmpty()) {
            throw new BrokenList(faults);
        }
        return new Header(columns.toArray(new Column[0]));
    }

    private static FileFault unknown(Cells first, int position) {
        boolean ascii = first.cell(position).chars().allMatch(c -> c < 128);
        String hint = ascii ? "" : "; it holds characters outside ASCII, which may look like letters a to z";
        return new FileFault(
                Reason.UNKNOWN_HEADER,
                first.line(),
                "the header of column " + (position + 1) + " is not known" + hint + ". " + expected());
    }

    private static String expected() {
        return "Expected, in any order: " + Column.headers(true) + "; and if wanted: " + Column.headers(false);
    }

    int size() {
        return columns.length;
    }

    Row row(Cells cells) {
        String[] byColumn = new String[Column.values().length];
        Arrays.fill(byColumn, "");
        if (cells.size() == columns.length) {
            for (int i = 0; i < columns.length; i++) {
                byColumn[columns[i].ordinal()] = cells.cell(i);
            }
        }
        return new Row(cells.line(), cells.size() == columns.length, byColumn);
    }
}
