package io.dunning.jdbc.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link PostgresServer} is started with. Unless said otherwise: nothing is synced to the disk, since a killed
 * process takes no written page with it; the data lie in the directory for temporary files; texts are ordered as by
 * their bytes. For one thread.
 */
public final class PostgresSetup {

    private final Major major;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    private String locale = "";
    private Rights rights = Rights.here();

    PostgresSetup(Major major) {
        this.major = major;
        with("listen_addresses", "127.0.0.1");
        with("unix_socket_directories", "");
        with("fsync", "off");
        with("max_connections", "60");
        with("shared_buffers", "64MB");
        // In files that go with the data: a killed server leaves nothing behind in the machine's memory.
        with("dynamic_shared_memory_type", "mmap");
    }

    /** Sets one of the server's own settings, such as {@code shared_buffers} to {@code 1GB}. */
    public PostgresSetup with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /**
     * Syncs each commit to the disk, as a host's server does: for whatever is measured. The log is compressed by the
     * method that every build of PostgreSQL has. A restart after a kill then takes seconds, most of them for syncing.
     */
    public PostgresSetup durable() {
        return with("fsync", "on")
                .with("synchronous_commit", "on")
                .with("full_page_writes", "on")
                .with("wal_compression", "pglz")
                .with("dynamic_shared_memory_type", "posix");
    }

    /** Puts the data into a new directory within the given one, such as {@link SmallDisk#directory()}. */
    public PostgresSetup in(Path directory) {
        this.parent = directory;
        return this;
    }

    /** Orders texts as a language does, {@code tr-TR} for one: whatever relies on the order of bytes then breaks. */
    public PostgresSetup locale(String language) {
        this.locale = language;
        return this;
    }

    PostgresSetup as(Rights given) {
        this.rights = given;
        return this;
    }

    /** Starts it; the answer is ready for connections. */
    public PostgresServer start() {
        return PostgresServer.started(this);
    }

    Major major() {
        return major;
    }

    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    Path parent() {
        return parent;
    }

    String locale() {
        return locale;
    }

    Rights rights() {
        return rights;
    }
}
