package io.dunning.letter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the files of a spool are called. */
final class SpoolNames {

    static final String LETTER = ".letter";
    static final String RECALLED = ".recalled";
    static final String KEYS = ".keys";

    /** A batch of which only the rest is to be deleted. */
    static final String DONE = ".done";

    private SpoolNames() {}

    /** Keys may hold any printable character; names of files may not. */
    static String of(String key) {
        return Hashes.hex(key.getBytes(StandardCharsets.US_ASCII));
    }

    /** The name of a file without its ending. */
    static String without(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ending.length());
    }
}
