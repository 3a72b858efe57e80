package io.dunning.examples.quickstart.store;

import io.dunning.examples.quickstart.scenario.BadArgument;
import io.dunning.examples.quickstart.year.MemoryYearStore;
import io.dunning.examples.quickstart.year.YearStore;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What {@code --store} says.
 *
 * @param jdbcUrl the database; empty for memory
 */
public record StoreAddress(String jdbcUrl) {

    private static final String MEMORY = "memory";
    private static final String FILE = "h2:";
    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    private static final String ENDING = ".mv.db";

    /**
     * Closed by whoever opened it, not by a dying process; no trace file, which would hold names and addresses; and time enough at
     * the end to give back the space that thousands of small commits took.
     */
    private static final String FILE_SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=3000";

    /** Reads it; refuses, by {@link BadArgument}, what names no store. */
    public static StoreAddress of(String text) {
        if (text.equals(MEMORY)) {
            return new StoreAddress("");
        }
        if (text.startsWith(FILE)) {
            return new StoreAddress(H2 + "file:" + file(text.substring(FILE.length())) + FILE_SETTINGS);
        }
        if (text.startsWith(H2) || text.startsWith(POSTGRESQL)) {
            return new StoreAddress(text);
        }
        throw new BadArgument("--store: give memory, h2:FILE, an address that begins with " + H2
                + ", or jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD");
    }

    private static Path file(String text) {
        String name = text.endsWith(ENDING) ? text.substring(0, text.length() - ENDING.length()) : text;
        try {
            if (!name.isBlank() && !name.contains(";")) {
                return Path.of(name).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            // As good as none.
        }
        throw new BadArgument("--store: h2: is followed by the name of a file, as in h2:my-year");
    }

    /** The driver's class: named, as not every class loader that this may run in finds drivers by itself. */
    String driver() {
        return jdbcUrl.startsWith(POSTGRESQL) ? "org.postgresql.Driver" : "org.h2.Driver";
    }

    /**
     * Opens it.
     *
     * @param fresh whether what is in it is to be thrown away first
     */
    public YearStore open(boolean fresh) {
        return jdbcUrl.isEmpty() ? new MemoryYearStore() : DatabaseYearStore.open(this, fresh);
    }
}
