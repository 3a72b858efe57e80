package io.dunning.bank;

import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.StatementSink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads bank files into a {@link StatementSink}: camt.053, camt.054, Norwegian OCR giro, Cuaderno 43, mapped CSV.
 *
 * <p>What a file is shows in its first bytes. Each statement is taken in as a whole or set aside with its reason, and the next one goes
 * on; where the file itself is broken, its rest is refused, and what was finished before stays. So the same file can always be read
 * again: what the house knows changes nothing.
 *
 * <p>camt files are streamed, whatever their size, with some 16 bytes kept per line; the others are read whole and may have up to
 * 32 MB. Holds no state between files; may be used by many threads, as far as the sink may.
 */
public final class BankFiles {

    private static final int BUFFER_BYTES = 65_536;

    private final StatementSink sink;
    private final @Nullable BankFormat only;
    private final @Nullable CsvMapping csv;
    private final int detailsMax;
    private final Map<BankAccountId, BankAccountId> sameAs;

    private BankFiles(Settings settings) {
        sink = settings.sink;
        only = settings.only;
        csv = settings.csv;
        detailsMax = settings.detailsMax;
        sameAs = Map.copyOf(settings.sameAs);
    }

    /** Settings for a reader; all but the sink have defaults. */
    public static Settings into(StatementSink sink) {
        return new Settings(sink);
    }

    /**
     * Reads a file.
     *
     * @param today the day of reading: lines booked later, or more than three years earlier, are counted; those more than a year ahead
     *     aren't taken in
     * @throws UnreadableBankFile where the disk fails
     */
    public ImportReport read(Path file, LocalDate today) {
        String name = String.valueOf(file.getFileName());
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(name, bytes, today);
        } catch (IOException e) {
            throw new UnreadableBankFile(name, e);
        }
    }

    /**
     * Reads a file from where the stream is, to its end; leaves it open.
     *
     * @param name for the report; no names of people in it
     * @param today as in {@link #read(Path, LocalDate)}
     * @throws UnreadableBankFile where the stream fails
     */
    public ImportReport read(String name, InputStream bytes, LocalDate today) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(today, "today");
        FileImport into = new FileImport(name, today, sink, sameAs);
        try {
            read(into, new BufferedInputStream(bytes, BUFFER_BYTES));
        } catch (BadFile e) {
            into.refuse(e);
        } catch (IOException e) {
            throw new UnreadableBankFile(name, e);
        }
        return into.report();
    }

    private void read(FileImport into, InputStream bytes) throws BadFile, IOException {
        bytes.mark(FirstBytes.LENGTH);
        FirstBytes first = new FirstBytes(bytes.readNBytes(FirstBytes.LENGTH));
        bytes.reset();
        FileFault refused = first.refused();
        if (refused != null) {
            throw new BadFile(refused, 0);
        }
        switch (format(first)) {
            case CAMT -> new CamtReader(into, bytes, detailsMax).read();
            case OCR_GIRO -> new OcrGiro(into, Records.of(bytes)).read();
            case CUADERNO_43 -> new Cuaderno43(into, Records.of(bytes)).read();
            case CSV -> new CsvStatement(into, mapping(), Records.whole(bytes)).read();
        }
    }

    private BankFormat format(FirstBytes first) throws BadFile {
        BankFormat shown = first.format();
        if (shown == null && csv != null) {
            shown = BankFormat.CSV;
        }
        if (shown == null) {
            throw new BadFile(FileFault.UNKNOWN_FORMAT, 1);
        }
        if (only != null && only != shown) {
            throw new BadFile(FileFault.OTHER_FORMAT, 1);
        }
        return shown;
    }

    private CsvMapping mapping() throws BadFile {
        if (csv == null) {
            throw new BadFile(FileFault.UNKNOWN_FORMAT, 1);
        }
        return csv;
    }

    /** Settings for a reader. Change them before {@link #build}, by one thread. */
    public static final class Settings {

        private static final int DETAILS_DEFAULT = 50_000;
        private static final int DETAILS_MAX = 1_000_000;

        private final StatementSink sink;
        private final Map<BankAccountId, BankAccountId> sameAs = new HashMap<>();
        private @Nullable BankFormat only;
        private @Nullable CsvMapping csv;
        private int detailsMax = DETAILS_DEFAULT;

        private Settings(StatementSink sink) {
            this.sink = Objects.requireNonNull(sink, "sink");
        }

        /** Refuses all formats but this one. */
        public Settings only(BankFormat format) {
            only = Objects.requireNonNull(format, "format");
            return this;
        }

        /** How to read what is none of the other formats; without this, such files are refused. */
        public Settings csv(CsvMapping mapping) {
            csv = Objects.requireNonNull(mapping, "mapping");
            return this;
        }

        /** Some files have an account by another number than the house: that of the country instead of the IBAN, say. */
        public Settings sameAccount(BankAccountId written, BankAccountId account) {
            sameAs.put(written, account);
            return this;
        }

        /** The most details that a line may have, 1 to 1,000,000; 50,000 where not set. They are held in memory, a line at a time. */
        public Settings detailsPerLineMax(int details) {
            if (details < 1 || details > DETAILS_MAX) {
                throw new IllegalArgumentException("details per line must lie in 1 to " + DETAILS_MAX + ": " + details);
            }
            detailsMax = details;
            return this;
        }

        /** The reader, with the settings as they are now. */
        public BankFiles build() {
            return new BankFiles(this);
        }
    }
}
