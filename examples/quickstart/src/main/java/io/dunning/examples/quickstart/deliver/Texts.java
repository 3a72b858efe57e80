package io.dunning.examples.quickstart.deliver;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The segments that a message centre has taken over: a line in a table for each. Safe for all threads. */
final class Texts {

    private final Path file;
    private final Map<String, Segment> byId = new ConcurrentHashMap<>();

    /**
     * A segment of a text message.
     *
     * @param id what the centre calls it
     * @param to the number, with its plus
     * @param segment which of the message's segments, from 1
     * @param segments how many there are
     * @param text what a phone shows
     */
    record Segment(String id, String to, int segment, int segments, String text) {}

    /** @param file may hold segments from before */
    Texts(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            all(file).forEach(segment -> byId.put(segment.id(), segment));
        } else {
            write("id", "on", "to", "segment", "segments", "text");
        }
    }

    /** How many there are. */
    int count() {
        return byId.size();
    }

    /** Keeps a segment; when this returns, it is in the file. */
    synchronized void keep(Segment segment, LocalDate on) {
        write(
                segment.id(),
                on.toString(),
                segment.to(),
                Integer.toString(segment.segment()),
                Integer.toString(segment.segments()),
                segment.text());
        byId.put(segment.id(), segment);
    }

    Segment of(String id) {
        Segment segment = byId.get(id);
        if (segment == null) {
            throw new IllegalStateException("no segment has the id " + id);
        }
        return segment;
    }

    private void write(String... cells) {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in a table of segments. */
    static List<Segment> all(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return csv.stream()
                    .map(row -> new Segment(
                            row.getField("id"),
                            row.getField("to"),
                            Integer.parseInt(row.getField("segment")),
                            Integer.parseInt(row.getField("segments")),
                            row.getField("text")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
