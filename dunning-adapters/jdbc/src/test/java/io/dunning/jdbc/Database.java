package io.dunning.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dunning.jdbc.testing.Major;
import io.dunning.jdbc.testing.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** A database with the layout in it, of its own for a class of tests; and what tests do behind the store's back. */
final class Database implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final List<String> TABLES = List.of(
            "agenda",
            "event",
            "dunning_case",
            "creditor",
            "receivable",
            "notice",
            "contact_moved",
            "outbox",
            "attempt",
            "result",
            "recall",
            "work_share",
            "checkpoint",
            "payment",
            "payment_tie",
            "payment_decision",
            "bank_day",
            "bank_statement",
            "bank_account",
            "allocation",
            "allocation_point",
            "books_closed",
            "settlement");

    private final DataSource bare;
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final DataSource source;

    private Database(DataSource bare) {
        this.bare = bare;
        this.source = pool(16);
    }

    // ---- making one ----

    static Database h2InMemory() {
        return migrated(h2("mem:store" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1"));
    }

    static Database h2InFile(Path folder) {
        return migrated(h2("file:" + folder.resolve("store")));
    }

    static Database postgres(Major major) {
        PostgresServer server = PostgresServer.shared(major);
        return of(server.dataSource(server.createCopy("with_layout", Layout::migrate)));
    }

    /** As it is. */
    static Database of(DataSource bare) {
        return new Database(bare);
    }

    private static Database migrated(DataSource bare) {
        // In memory it lives while somebody is connected: the pool first.
        Database database = new Database(bare);
        Layout.migrate(database.source);
        return database;
    }

    static DataSource h2(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:" + url);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    // ---- using it ----

    /** Pooled connections, enough of them. */
    DataSource source() {
        return source;
    }

    /** A new connection each time. */
    DataSource bare() {
        return bare;
    }

    DataSource pool(int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(bare);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    /** Another store on it, as in another process. */
    JdbcCaseStore store() {
        return JdbcCaseStore.builder().dataSource(source).build();
    }

    /** As it was when it was made. */
    void clear() {
        StringBuilder sql = new StringBuilder();
        TABLES.forEach(
                table -> sql.append("DELETE FROM \"dunning\".").append(table).append(";\n"));
        sql.append("ALTER TABLE \"dunning\".event ALTER COLUMN event_no RESTART WITH 1;\n");
        sql.append("ALTER TABLE \"dunning\".creditor ALTER COLUMN creditor_no RESTART WITH 1;\n");
        sql.append("UPDATE \"dunning\".allocation_progress SET read_up_to = 0, revision = 0, entries = 0;\n");
        sql.append("UPDATE \"dunning\".store SET origin = NULL, partitions = NULL");
        execute(sql.toString());
    }

    void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The SQLState with which a statement fails; empty if it doesn't. What it did is rolled back. */
    String failure(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(sql);
                return "";
            } catch (SQLException e) {
                return e.getSQLState();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rows as texts, value by value. */
    List<String> rows(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    text.append(row.getString(i)).append('|');
                }
                rows.add(text.toString());
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    int count(String table) {
        return Integer.parseInt(
                rows("SELECT count(*) FROM \"dunning\"." + table).get(0).replace("|", ""));
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
