package io.dunning.insurer;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.dunning.insurer.SettlementFault.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a settlement in CSV: which cell belongs to which column.
 *
 * @param columns in the order of the file; {@code null} for a column that is dropped
 */
record CsvHeader(List<@Nullable CsvColumn> columns) {

    static CsvHeader of(CsvRecord first, CsvMapping mapping) throws BrokenSettlement {
        List<@Nullable CsvColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < first.getFieldCount(); i++) {
            String header = first.getField(i).strip();
            CsvColumn column = mapping.columns().get(header);
            if (column == null && !mapping.dropped().contains(header)) {
                throw wrong("the header of column " + (i + 1) + " isn't in the mapping, neither to read nor to drop");
            }
            if (!seen.add(header)) {
                throw wrong("the header of column " + (i + 1) + " stands there twice");
            }
            columns.add(column);
        }
        for (String header : mapping.columns().keySet()) {
            if (!seen.contains(header)) {
                throw wrong("the header for " + mapping.columns().get(header) + " is missing");
            }
        }
        return new CsvHeader(columns);
    }

    private static BrokenSettlement wrong(String sentence) {
        return new BrokenSettlement(Reason.WRONG_HEADER, 1, sentence);
    }

    /** The cells that are looked at; the others aren't kept. */
    Map<CsvColumn, String> cells(CsvRecord record) throws BrokenSettlement {
        if (record.getFieldCount() != columns.size()) {
            throw new BrokenSettlement(
                    Reason.WRONG_WIDTH,
                    record.getStartingLineNumber(),
                    "line " + record.getStartingLineNumber() + ": not as many cells as headers");
        }
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            CsvColumn column = columns.get(i);
            if (column != null) {
                cells.put(column, record.getField(i));
            }
        }
        return cells;
    }
}
