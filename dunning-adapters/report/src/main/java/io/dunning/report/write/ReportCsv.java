package io.dunning.report.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.dunning.report.CsvCells;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the tables of a report as CSV (RFC 4180 with line feeds): codes and decimals with a point, nothing where it is not known. Whatever a
 * spreadsheet would take for a formula is written as text; numbers are left as they are.
 */
public final class ReportCsv {

    private ReportCsv() {}

    /**
     * Writes one table; the writer stays open.
     *
     * @param table one of {@link ReportDocument#tables()}; {@link IllegalArgumentException} for another
     */
    public static void write(ReportDocument document, String table, Writer out) throws IOException {
        Grid grid = document.grids().stream()
                .filter(g -> g.code().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the report has no table " + table));
        // Not closed: that would close the writer, which is the caller's.
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(grid.columns().stream().map(Grid.Column::code).toList());
        for (List<Cell> row : grid.rows()) {
            csv.writeRecord(row.stream().map(ReportCsv::cell).toList());
        }
        csv.flush();
    }

    /** Writes every table into a file of its own, {@code <report>-<table>.csv} in UTF-8, and answers the files in their order. */
    public static List<Path> write(ReportDocument document, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String table : document.tables()) {
            Path file = folder.resolve(document.code() + "-" + table + ".csv");
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                write(document, table, out);
            }
            files.add(file);
        }
        return files;
    }

    /** A sum below zero begins with a minus, and is no formula. */
    private static String cell(Cell cell) {
        boolean number = cell instanceof Cell.Money || cell instanceof Cell.Measure || cell instanceof Cell.Count;
        return number ? cell.plain() : CsvCells.neutralise(cell.plain());
    }
}
