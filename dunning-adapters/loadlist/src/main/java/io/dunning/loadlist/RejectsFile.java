package io.dunning.loadlist;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.dunning.report.CsvCells;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Rejects as a CSV file for the sender: row, column, reason, sentence; UTF-8, every cell quoted and safe for spreadsheets.
 *
 * <p>Give it to the loader to keep all rejects, more than a report does. Replaces a file that is there.
 */
public final class RejectsFile implements Consumer<Reject>, Closeable {

    private final CsvWriter writer;

    private RejectsFile(CsvWriter writer) {
        this.writer = writer;
    }

    public static RejectsFile create(Path file) throws IOException {
        CsvWriter writer =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(file, StandardCharsets.UTF_8);
        writer.writeRecord("row", "column", "reason", "sentence");
        return new RejectsFile(writer);
    }

    @Override
    public void accept(Reject reject) {
        writer.writeRecord(
                Long.toString(reject.row()),
                CsvCells.neutralise(reject.column()),
                reject.reason().name(),
                CsvCells.neutralise(reject.sentence()));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
