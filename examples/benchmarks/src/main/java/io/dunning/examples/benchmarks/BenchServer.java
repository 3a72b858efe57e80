package io.dunning.examples.benchmarks;

import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import io.dunning.jdbc.testing.PostgresSetup;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A real PostgreSQL of this program's own, which syncs every commit to the disk. */
final class BenchServer implements AutoCloseable {

    private final PostgresServer server;
    private final long pid;

    private BenchServer(PostgresServer server) {
        this.server = server;
        pid = mainProcess(server.dataSource("postgres"));
    }

    /**
     * Starts it with the settings that stand in the options, and says so, and on which machine. Its data lie in a new directory that goes
     * with it.
     */
    static BenchServer start(Options options, Report report) {
        PostgresSetup setup = PostgresServer.of(Major.CURRENT)
                .durable()
                .with("fsync", options.text("fsync", "on"))
                .with("shared_buffers", options.text("shared_buffers", "2GB"))
                .with("max_wal_size", options.text("max_wal_size", "16GB"))
                .with("wal_compression", options.text("wal_compression", "pglz"))
                .with("checkpoint_timeout", "1h")
                .with("maintenance_work_mem", "512MB")
                // Vacuumed is after each timed part, so that no round pays for the one before; the time is printed.
                .with("autovacuum", "off");
        String directory = options.text("dir", "");
        report.say("%s", options.all());
        BenchServer server = new BenchServer((directory.isEmpty() ? setup : setup.in(Path.of(directory))).start());
        report.say("%s", server.settings());
        report.say("%s", DecisionBenchmark.Machine.text());
        report.say("load average at the start: %s", DecisionBenchmark.Machine.load());
        return server;
    }

    /** The parent of a process that serves a connection, while it does. */
    private static long mainProcess(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_backend_pid()")) {
            rows.next();
            return ProcessHandle.of(rows.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .map(ProcessHandle::pid)
                    .orElse(0L);
        } catch (SQLException e) {
            throw new IllegalStateException("the server does not answer", e);
        }
    }

    /** The version and the settings that count. */
    private String settings() {
        StringBuilder line = new StringBuilder(
                Sql.rows(source("postgres"), "SELECT version()").get(0).get(0));
        Sql.rows(
                        source("postgres"),
                        "SELECT name || '=' || current_setting(name) FROM pg_settings WHERE name IN ('fsync',"
                                + " 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'wal_compression',"
                                + " 'max_wal_size', 'autovacuum', 'jit') ORDER BY name")
                .forEach(row -> line.append("; ").append(row.get(0)));
        return line.toString();
    }

    void createDatabase(String name) {
        server.createDatabase(name);
    }

    /**
     * With all that another one holds, to which nobody is connected. Its files are copied: a copy through the server's memory would stay
     * there, and lie nearer than what it is compared with.
     */
    void createDatabase(String name, String template) {
        Sql.run(source("postgres"), "CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY FILE_COPY");
    }

    void dropDatabase(String name) {
        server.dropDatabase(name);
    }

    DataSource source(String database) {
        return server.dataSource(database);
    }

    String url(String database) {
        return server.url(database);
    }

    /** The number of the server's main process. */
    long pid() {
        return pid;
    }

    void checkpoint() {
        server.checkpoint();
    }

    long walBytes() {
        return server.walBytes();
    }

    @Override
    public void close() {
        server.close();
    }
}
