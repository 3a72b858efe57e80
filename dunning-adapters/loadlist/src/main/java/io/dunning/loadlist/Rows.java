package io.dunning.loadlist;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.dunning.loadlist.FileFault.Reason;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** One pass over the rows of a list, in constant memory. */
final class Rows implements Closeable {

    private static final int BOM = 0xFEFF;
    /** Above any line that {@link ListBytes} lets pass: only a quote that runs over many lines can fill it. */
    private static final int BUFFER_LENGTH_MAX = 2 * ListBytes.LINE_LENGTH_MAX;

    private final LoadList.Settings settings;
    private final DigestInputStream bytes;
    private final CloseableIterator<Cells> csv;
    private final CellGatherer gatherer = new CellGatherer();
    private final Header header;
    private long count;

    private Rows(LoadList.Settings settings, DigestInputStream bytes) throws IOException, BrokenList {
        this.settings = settings;
        this.bytes = bytes;
        csv = CsvReader.builder()
                .fieldSeparator(settings.separator())
                .maxBufferSize(BUFFER_LENGTH_MAX)
                .allowUnclosedQuote(false)
                // Their number is compared with the header's here, row by row.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .build(gatherer, withoutBom(settings, bytes))
                .iterator();
        Cells first = record();
        if (first == null) {
            throw new BrokenList(Reason.EMPTY, 0, "the file is empty; a list begins with a line of headers");
        }
        header = Header.of(first);
    }

    /** Opens a list and reads its header. */
    static Rows open(ListSource source, LoadList.Settings settings) throws BrokenList {
        InputStream stream = null;
        try {
            stream = source.open();
            return new Rows(settings, new DigestInputStream(stream, RowHash.sha256()));
        } catch (IOException e) {
            throw unreadable(settings, closed(stream, e));
        } catch (BrokenList e) {
            throw closed(stream, e);
        } catch (RuntimeException e) {
            throw closed(stream, e);
        }
    }

    private static <E extends Exception> E closed(@Nullable InputStream stream, E trouble) {
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException e) {
                trouble.addSuppressed(e);
            }
        }
        return trouble;
    }

    private static Reader withoutBom(LoadList.Settings settings, InputStream bytes) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(bytes, ListBytes.strictDecoder(settings.charset())));
        reader.mark(1);
        if (reader.read() != BOM) {
            reader.reset();
        }
        return reader;
    }

    /** The next row; {@code null} after the last. */
    @Nullable
    Row next() throws BrokenList {
        Cells record = record();
        if (record == null) {
            return null;
        }
        if (++count > settings.rowsMax()) {
            throw new BrokenList(
                    Reason.TOO_MANY_ROWS,
                    record.line(),
                    "more than " + settings.rowsMax() + " rows; split the list or raise rowsMax");
        }
        return header.row(record);
    }

    /** The fingerprint of what has been read; of the whole file after the last row. */
    String sha256() {
        return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    }

    private @Nullable Cells record() throws BrokenList {
        Cells record;
        try {
            if (!csv.hasNext()) {
                return null;
            }
            record = csv.next();
        } catch (CsvParseException e) {
            // Its message quotes the file, so it stays here.
            throw new BrokenList(
                    Reason.BROKEN_QUOTES,
                    gatherer.line(),
                    "in the row that begins here a quote is not closed, or text follows a closing quote; write a quote"
                            + " within a quoted cell twice");
        } catch (UncheckedIOException e) {
            throw unreadable(settings, e);
        }
        return bounded(record);
    }

    private static Cells bounded(Cells record) throws BrokenList {
        if (record.size() > CellGatherer.COLUMNS_MAX) {
            throw new BrokenList(
                    Reason.TOO_MANY_COLUMNS, record.line(), "more than " + CellGatherer.COLUMNS_MAX + " columns");
        }
        if (record.hasCellTooLong()) {
            throw new BrokenList(
                    Reason.CELL_TOO_LONG,
                    record.line(),
                    "a cell of more than " + CellGatherer.CELL_LENGTH_MAX + " characters; a quote may be missing");
        }
        return record;
    }

    private static UnreadableList unreadable(LoadList.Settings settings, Exception cause) {
        return new UnreadableList("a list of " + settings.creditor() + " cannot be read; load it again", cause);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw unreadable(settings, e);
        }
    }
}
