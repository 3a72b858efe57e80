package io.dunning.bank;

import java.util.Objects;

/**
 * A statement that was set aside.
 *
 * @param file as the caller named it
 * @param statement which one of the file, counted from 1
 * @param line of the file, counted from 1, where the fault was noticed
 * @param path of the element, or the number of the record
 * @param fault what is wrong
 */
public record Quarantined(String file, int statement, long line, String path, StatementFault fault) {
    public Quarantined {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(fault, "fault");
    }

    @Override
    public String toString() {
        return file + " line " + line + ", " + path + ": " + fault.sentence();
    }
}
