package io.dunning.examples.quickstart.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A CSV file of the folder: UTF-8, commas, one line of headers, exactly these columns in any order. */
final class Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path file;
    private final Faults faults;

    Table(Path file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Hands over every line; those that can't be used become faults. */
    void read(List<String> columns, Consumer<Line> each) {
        long line = 1;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(open(file))) {
            for (NamedCsvRecord cells : csv) {
                if (line == 1 && !hasColumns(cells.getHeader(), columns)) {
                    return;
                }
                line = cells.getStartingLineNumber();
                read(new Line(cells), each);
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            boolean coding = e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
            faults.add(
                    coding ? name() : name() + ": after line " + line,
                    coding ? "must be UTF-8" : "can't be read as CSV; save it anew, with commas, in UTF-8");
        }
    }

    /** Without the byte order mark that spreadsheets put first; bytes that are no UTF-8 are an exception. */
    static Reader open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private void read(Line line, Consumer<Line> each) {
        try {
            line.checkCells();
            each.accept(line);
        } catch (BadCell e) {
            faults.add(name() + ":" + line.number(), e.sentence());
        }
    }

    private boolean hasColumns(List<String> header, List<String> columns) {
        if (header.size() == columns.size() && header.containsAll(columns)) {
            return true;
        }
        faults.add(name() + ":1", "the columns must be " + String.join(",", columns));
        return false;
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }
}
