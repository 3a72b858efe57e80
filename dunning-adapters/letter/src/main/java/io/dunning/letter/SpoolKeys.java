package io.dunning.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which keys a spool has had, and what became of them. Safe for any thread; a key's changes are put in order by the caller. */
final class SpoolKeys {

    /** What became of a letter. */
    enum Fate {
        OPEN,
        RECALLED,
        CLOSED
    }

    /** A letter in a batch. */
    record Place(String batch, Fate fate) {}

    private static final DateTimeFormatter NAMES = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMdd'T'HHmmss'Z'")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final char RECALLED = '-';
    private static final char PRINTED = '+';

    private final ConcurrentHashMap<String, Place> places = new ConcurrentHashMap<>();

    static String batch(Instant cutOff) {
        return NAMES.format(cutOff);
    }

    static Instant cutOff(String batch) {
        return NAMES.parse(batch, Instant::from);
    }

    Optional<Place> find(String key) {
        return Optional.ofNullable(places.get(key));
    }

    void put(String key, String batch, Fate fate) {
        places.put(key, new Place(batch, fate));
    }

    /** From now on its letters can't be recalled. */
    void close(String batch) {
        places.replaceAll((key, place) ->
                place.batch().equals(batch) && place.fate() == Fate.OPEN ? new Place(batch, Fate.CLOSED) : place);
    }

    void forget(String batch) {
        places.values().removeIf(place -> place.batch().equals(batch));
    }

    /** Writes the keys of a closed batch, so that they are known when its letters are gone. */
    void write(String batch, Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        places.entrySet().stream()
                .filter(e -> e.getValue().batch().equals(batch))
                .map(e -> (e.getValue().fate() == Fate.RECALLED ? RECALLED : PRINTED) + e.getKey() + '\n')
                .sorted()
                .forEach(lines::append);
        Durable.write(file, lines.toString().getBytes(StandardCharsets.US_ASCII));
    }

    void read(String batch, Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
            put(line.substring(1), batch, line.charAt(0) == RECALLED ? Fate.RECALLED : Fate.CLOSED);
        }
    }
}
