package io.dunning.letter;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A postal operator's return file, read. A file that can't be read as a whole is refused; of one that can, lines with an unknown code or
 * without a day are set aside.
 *
 * @param sha256 of its bytes as they came
 * @param events what it says, in its order
 * @param setAside lines that mean nothing here, for somebody to look at
 */
public record ReturnFile(String sha256, List<PostalEvent> events, List<SetAside> setAside) {

    private static final int BYTES_MAX = 64 << 20;
    private static final int LINES_MAX = 500_000;
    private static final int LINE_MAX = 1 << 16;
    private static final int KEY_MAX = 64;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2100;

    public ReturnFile {
        events = List.copyOf(events);
        setAside = List.copyOf(setAside);
    }

    /** Why a line was set aside. */
    public enum Why {
        /** A code that the service doesn't have. */
        UNKNOWN_CODE,
        /** No day, or none between 2000 and 2100. */
        NO_DAY,
        /** No key of ours, which is 1 to 64 printable ASCII characters. */
        NO_KEY
    }

    /** A line that means nothing here. It says where, not what: lines may hold names. */
    public record SetAside(long line, Why why) {}

    /** A file that can't be read. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Reads a file of at most 64 MB and 500,000 lines.
     *
     * @throws Unreadable with the place, never with what stands there
     */
    public static ReturnFile read(byte[] bytes, ReturnFileMapping mapping) {
        if (bytes.length > BYTES_MAX) {
            throw new Unreadable("a return file is larger than " + BYTES_MAX + " bytes");
        }
        return new Reading(Hashes.hex(bytes), mapping).read(text(bytes, mapping));
    }

    private static String text(byte[] bytes, ReturnFileMapping mapping) {
        try {
            String text = mapping.charset()
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Unreadable("a return file is not in " + mapping.charset());
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("a return file is not in " + mapping.charset());
        }
    }

    private static final class Reading {
        private final String sha256;
        private final ReturnFileMapping mapping;
        private final DateTimeFormatter days;
        private final List<PostalEvent> events = new ArrayList<>();
        private final List<SetAside> setAside = new ArrayList<>();
        private int keyAt;
        private int codeAt;
        private int dayAt;
        private long lines;

        Reading(String sha256, ReturnFileMapping mapping) {
            this.sha256 = sha256;
            this.mapping = mapping;
            days = mapping.days();
        }

        ReturnFile read(String text) {
            CsvReader.CsvReaderBuilder format = CsvReader.builder()
                    .fieldSeparator(mapping.separator())
                    .maxBufferSize(LINE_MAX)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .skipEmptyLines(true);
            try {
                // Of a reader, not of a text: with texts it doesn't mind how long a cell is.
                format.ofCsvRecord(new StringReader(text)).forEach(this::line);
            } catch (CsvParseException e) {
                // Its message quotes the file, so it stays here.
                throw new Unreadable("a return file is malformed after " + lines + " lines");
            }
            if (lines == 0) {
                throw new Unreadable("a return file is empty");
            }
            return new ReturnFile(sha256, events, setAside);
        }

        private void line(CsvRecord line) {
            lines++;
            if (lines == 1) {
                header(line.getFields());
            } else if (lines > LINES_MAX) {
                throw new Unreadable("a return file has more than " + LINES_MAX + " lines");
            } else {
                event(line);
            }
        }

        private void header(List<String> header) {
            keyAt = column(header, mapping.keyColumn());
            codeAt = column(header, mapping.codeColumn());
            dayAt = column(header, mapping.dayColumn());
        }

        private static int column(List<String> header, String name) {
            int at = header.indexOf(name);
            if (at < 0 || at != header.lastIndexOf(name)) {
                throw new Unreadable("a return file must have one column " + name);
            }
            return at;
        }

        private void event(CsvRecord line) {
            String key = cell(line, keyAt);
            String code = cell(line, codeAt);
            Optional<PostalMeaning> meaning = mapping.post().meaning(code);
            Optional<LocalDate> on = day(cell(line, dayAt));
            long place = line.getStartingLineNumber();
            if (key.isEmpty() || key.length() > KEY_MAX || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
                setAside.add(new SetAside(place, Why.NO_KEY));
            } else if (meaning.isEmpty()) {
                setAside.add(new SetAside(place, Why.UNKNOWN_CODE));
            } else if (on.isEmpty()) {
                setAside.add(new SetAside(place, Why.NO_DAY));
            } else {
                String raw = sha256 + " line " + place + "\n" + String.join("\t", line.getFields());
                events.add(new PostalEvent(key, mapping.post(), code, meaning.get(), on.get(), sha256, place, raw));
            }
        }

        private static String cell(CsvRecord line, int at) {
            return at < line.getFieldCount() ? line.getField(at).strip() : "";
        }

        private Optional<LocalDate> day(String text) {
            try {
                LocalDate day = LocalDate.parse(text, days);
                return Optional.of(day).filter(d -> d.getYear() >= YEAR_MIN && d.getYear() <= YEAR_MAX);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
