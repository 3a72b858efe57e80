package io.dunning.jdbc.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tables of a full run are written to. */
final class Tables {

    private static final Path FOLDER = Path.of("target", "faults");

    private Tables() {}

    static void write(String name, String table) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".md"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(name + "\n" + table);
    }
}
