package io.dunning.letter;

import io.dunning.testkit.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** A spool in a folder of its own, with a look at its files that doesn't ask the spool. */
final class SpoolFolder implements AutoCloseable {

    static final SpoolSettings SETTINGS = SpoolSettings.of(LocalTime.of(14, 0), ZoneId.of("Europe/Rome"));

    /** A Monday morning, hours before the cut-off. */
    static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");

    static final Instant CUT_OFF = Instant.parse("2026-11-23T13:00:00Z");
    static final String BATCH = "20261123T130000Z";

    final Path folder;
    final SettableClock clock = SettableClock.at(MORNING);
    private final SpoolSettings settings;
    private PrintSpool spool;

    SpoolFolder(Path folder) {
        this(folder, SETTINGS);
    }

    SpoolFolder(Path folder, SpoolSettings settings) {
        this.folder = folder;
        this.settings = settings;
        spool = PrintSpool.open(folder, settings, clock);
    }

    PrintSpool spool() {
        return spool;
    }

    /** As after a crash: whatever was in memory is gone. */
    void reopen() {
        spool.close();
        spool = PrintSpool.open(folder, settings, clock);
    }

    /** How often a key waits in an open batch or stands in a manifest. */
    int copies(String key) {
        return (int) (open(key)
                + manifests()
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith(key + ","))
                        .count());
    }

    private long open(String key) {
        String name = Hashes.hex(key.getBytes(StandardCharsets.US_ASCII)) + ".letter";
        return files().filter(file -> file.getFileName().toString().equals(name))
                .count();
    }

    private Stream<String> manifests() {
        return files().filter(file -> file.endsWith("manifest.csv")).map(SpoolFolder::read);
    }

    List<String> names(String below) {
        Path root = folder.resolve(below);
        return files().filter(file -> file.startsWith(root))
                .map(file -> root.relativize(file).toString())
                .sorted()
                .toList();
    }

    private Stream<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }

    @Override
    public void close() {
        spool.close();
    }
}
