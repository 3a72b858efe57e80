package io.dunning.examples.firstchannel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The town's side of the folder: it looks into the files, and knows nothing of how we call them. */
final class Town {

    private Town() {}

    /** How many messages lie there for that person. */
    static int filesFor(String person, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(Files::isRegularFile)
                    .filter(file -> read(file).startsWith(person + "\n"))
                    .count();
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
}
