package io.dunning.jdbc.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL on loopback that tests may kill, stop and start again on the same data and port. It listens to no
 * one else, asks for no password, and is gone when this JVM is. Starting, stopping and killing are for one thread at a
 * time; all else is for any.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";
    /** A big one has a lot to recover from its log, or to write before it stops. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String READY = "database system is ready to accept connections";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Map<Major, PostgresServer> SHARED = new ConcurrentHashMap<>();

    private final PostgresSetup setup;
    private final Path bin;
    private final Path data;
    private final Map<String, String> templates = new ConcurrentHashMap<>();
    private final AtomicInteger copies = new AtomicInteger();
    private final int port = Ports.free();
    private volatile Process process;
    private volatile Lines log;
    private LifeLine lifeLine;

    private PostgresServer(PostgresSetup setup, Path data) {
        this.setup = setup;
        this.data = data;
        this.bin = PostgresBinaries.home(setup.major()).resolve("bin");
        initialize();
        this.process = launched();
        this.log = new Lines(process);
        this.lifeLine = LifeLine.ofServer(process, data);
    }

    /** A setup to be changed before it is started. */
    public static PostgresSetup of(Major major) {
        return new PostgresSetup(major);
    }

    /** Starts a server of its own, to be closed by the caller. */
    public static PostgresServer start(Major major) {
        return of(major).start();
    }

    /**
     * The server that all tests of this JVM share; each has to take a database of its own, and none may kill it. It
     * orders texts as Turkish does, so that nobody relies on the order of bytes. Not to be closed.
     */
    public static PostgresServer shared(Major major) {
        return SHARED.computeIfAbsent(major, each -> of(each).locale("tr-TR").start());
    }

    static PostgresServer started(PostgresSetup setup) {
        Path data = Directories.temporary(
                setup.parent(), "dunning-pg" + setup.major().number() + "-");
        try {
            PostgresServer server = new PostgresServer(setup, data);
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            // Nothing may be left behind, whatever went wrong.
            Directories.delete(data);
            throw e;
        }
    }

    private void initialize() {
        setup.rights().give(data);
        List<String> initdb = new ArrayList<>(List.of(bin.resolve("initdb").toString(), "-D", data.toString()));
        initdb.addAll(List.of("-U", USER, "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"));
        if (!setup.locale().isEmpty()) {
            initdb.addAll(List.of("--locale-provider=icu", "--icu-locale=" + setup.locale()));
        }
        Processes.run(setup.rights().run(initdb));
    }

    private Process launched() {
        List<String> postgres = new ArrayList<>(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
        postgres.addAll(List.of("-p", Integer.toString(port)));
        setup.settings().forEach((name, value) -> postgres.addAll(List.of("-c", name + "=" + value)));
        Process started = Processes.start(setup.rights().run(postgres));
        Processes.close(started);
        return started;
    }

    private void awaitReady() {
        try {
            log.await(line -> line.endsWith(READY), "a ready server", PATIENCE);
        } catch (IllegalStateException e) {
            kill();
            throw e;
        }
    }

    /** Kills the server and all its processes at once, as a power cut would but for the disk's own cache. */
    public void kill() {
        Processes.killFamily(process);
        lifeLine.close();
    }

    /** Stops without a checkpoint and without waiting for anybody; the next start recovers from the log. */
    public void stopImmediately() {
        stop("QUIT");
    }

    /** Stops in good order: what is open is rolled back, and a checkpoint is written. */
    public void stop() {
        stop("INT");
    }

    private void stop(String signal) {
        if (process.isAlive()) {
            Processes.signal(signal, process.pid());
            Processes.exitCode(process, PATIENCE);
        }
        lifeLine.close();
    }

    /** Whether its main process lives. One that has run into a full disk, say, may have ended by itself. */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** Waits until it has ended by itself, of a full disk for one. */
    public void awaitEnd() {
        Processes.exitCode(process, PATIENCE);
    }

    /** The number of its main process among those of this machine. */
    public long pid() {
        return process.pid();
    }

    /**
     * Starts it again on the same data and port, after stopping it immediately where it still ran. Returns once it has
     * recovered.
     *
     * @throws IllegalStateException with what the server said, if it doesn't come up
     */
    public void restart() {
        stopImmediately();
        process = launched();
        log = new Lines(process);
        lifeLine = LifeLine.ofServer(process, data);
        awaitReady();
    }

    /** Makes an empty database. */
    public void createDatabase(String name) {
        createDatabase(name, "template1");
    }

    /** Makes a database with all that another one holds; nobody may be connected to that one meanwhile. */
    public void createDatabase(String name, String template) {
        execute("CREATE DATABASE " + checked(name) + " TEMPLATE " + checked(template));
    }

    /**
     * Makes a database of its own for a test, and tells its name.
     *
     * @param template the name of what it begins with
     * @param filling fills the template, the first time that it is asked for; closes what it opens
     */
    public String createCopy(String template, Consumer<DataSource> filling) {
        templates.computeIfAbsent(template, name -> {
            createDatabase(name);
            filling.accept(dataSource(name));
            return name;
        });
        String copy = template + "_" + copies.incrementAndGet();
        createDatabase(copy, template);
        return copy;
    }

    /** Drops a database, whoever is connected to it. */
    public void dropDatabase(String name) {
        execute("DROP DATABASE " + checked(name) + " WITH (FORCE)");
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a database: " + name);
        }
        return name;
    }

    /** Connections to one of its databases, a new one each time. */
    public DataSource dataSource(String database) {
        return dataSource(port, database);
    }

    static DataSource dataSource(int port, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(port, database));
        return source;
    }

    /** The address of one of its databases, for another process. */
    public String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + checked(database) + "?user=" + USER
                + "&sslmode=disable&gssEncMode=disable";
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** The bytes of write-ahead log since the server was made. */
    public long walBytes() {
        try {
            return Sql.number(dataSource(USER), "SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint");
        } catch (SQLException e) {
            throw new IllegalStateException("the position of the log", e);
        }
    }

    /** Writes a checkpoint, so that whoever is measured next doesn't pay for the one before. */
    public void checkpoint() {
        execute("CHECKPOINT");
    }

    /** What the server has said since its last start. */
    public String log() {
        return log.text();
    }

    private void execute(String sql) {
        try {
            Sql.run(dataSource(USER), sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Ends the server and deletes its data. Does nothing the second time. */
    @Override
    public void close() {
        stopImmediately();
        if (Files.exists(data)) {
            removeSharedMemory();
            Directories.delete(data);
        }
    }

    /** A killed server leaves a small block of shared memory, whose number is the last word of the seventh line. */
    private void removeSharedMemory() {
        Path lock = data.resolve("postmaster.pid");
        if (Files.exists(lock)) {
            String block = Directories.lines(lock).get(6);
            Processes.succeeds("ipcrm", "-m", block.substring(block.lastIndexOf(' ') + 1));
        }
    }
}
