package io.dunning.examples.quickstart.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads a CSV file, and lets nothing through but the named columns. */
final class AllowedColumns {

    private static final int DAY_LENGTH = 10;

    private AllowedColumns() {}

    /**
     * Reads row by row.
     *
     * @throws IllegalArgumentException where an allowed column is missing
     */
    static void read(Path file, Set<String> allowed, Consumer<Row> rows) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            csv.forEach(record -> rows.accept(row(file, record, allowed)));
        }
    }

    private static Row row(Path file, NamedCsvRecord record, Set<String> allowed) {
        String place = file.getFileName() + ", line " + record.getStartingLineNumber();
        Map<String, String> cells = new HashMap<>();
        for (String column : allowed) {
            String cell = record.findField(column)
                    .orElseThrow(() -> new IllegalArgumentException(
                            place + ": no column " + column + "; is this an export of Synthea 3?"));
            cells.put(column, cell);
        }
        return new Row(place, Map.copyOf(cells));
    }

    /**
     * The allowed cells of a row.
     *
     * @param place file and line, for messages: a cell's content is never part of one
     */
    record Row(String place, Map<String, String> cells) {

        String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException(place + ": column " + column + " isn't allowed");
            }
            return cell;
        }

        /** A date, or the date of a time in UTC. */
        LocalDate day(String column) {
            String cell = text(column);
            try {
                return LocalDate.parse(cell.length() > DAY_LENGTH ? cell.substring(0, DAY_LENGTH) : cell);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(place + ": " + column + " is no date", e);
            }
        }

        /** An amount in cents; Synthea's sums carry the noise of floating point. */
        long minor(String column) {
            try {
                return new BigDecimal(text(column))
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .unscaledValue()
                        .longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                throw new IllegalArgumentException(place + ": " + column + " is no amount", e);
            }
        }
    }
}
