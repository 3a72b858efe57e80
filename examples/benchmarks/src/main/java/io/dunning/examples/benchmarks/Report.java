package io.dunning.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a program has to say: printed at once, and kept for a file. How far it has come goes to the other stream, and is not kept. */
final class Report {

    private final List<String> lines = new ArrayList<>();
    private final long start = System.nanoTime();

    void say(String format, Object... values) {
        String line = text(format, values);
        lines.add(line);
        System.out.println(line);
    }

    /** Any thread may say how far it is. */
    void progress(String format, Object... values) {
        System.err.println(text("%7.1f s  ", (System.nanoTime() - start) / 1e9) + text(format, values));
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Does nothing where the file is the empty name. */
    void write(String file) {
        if (!file.isEmpty()) {
            try {
                Path path = Path.of(file).toAbsolutePath();
                Files.createDirectories(path.getParent());
                Files.write(path, lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
