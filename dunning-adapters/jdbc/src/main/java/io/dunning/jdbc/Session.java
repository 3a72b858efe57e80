package io.dunning.jdbc;

import io.dunning.receivable.CreditorId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection while a piece of work is done on it. Not thread-safe. */
final class Session {

    static final Logger LOG = LoggerFactory.getLogger(JdbcCaseStore.class);

    private final Connection connection;
    private final Dialect dialect;
    private final boolean joined;

    private final List<Runnable> whenCommitted = new ArrayList<>(0);

    /** The numbers of creditors that this piece of work has seen or given. */
    final Map<CreditorId, Integer> creditors = new HashMap<>();

    Session(Connection connection, Dialect dialect, boolean joined) {
        this.connection = connection;
        this.dialect = dialect;
        this.joined = joined;
    }

    /** Whether it is the host's transaction. */
    boolean isJoined() {
        return joined;
    }

    Dialect dialect() {
        return dialect;
    }

    /** To be done when all of it is committed, and never where the host decides about that. */
    void whenCommitted(Runnable act) {
        whenCommitted.add(act);
    }

    void committed() {
        whenCommitted.forEach(Runnable::run);
    }

    Rows rows(Table table, int count) throws SQLException {
        return dialect.rows(connection, table, count);
    }

    void forEach(ForEach statement, Keys keys, ForEach.Answer answer, Object... fixed) throws SQLException {
        dialect.forEach(connection, statement, keys, answer, fixed);
    }

    /** Where nothing is answered. */
    void forEach(ForEach statement, Keys keys) throws SQLException {
        forEach(statement, keys, (place, row) -> {});
    }

    /** Hears a row. */
    @FunctionalInterface
    interface Answer {
        void row(ResultSet row) throws SQLException;
    }

    /** Writes rows. */
    @FunctionalInterface
    interface Write {
        void write() throws SQLException;
    }

    /** Whether they were written: {@code false}, and none of them is, where a unique key was there already. Only in a transaction. */
    boolean unlessDuplicate(Write rows) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            rows.write();
        } catch (SQLException e) {
            if (!Troubles.isDuplicate(e)) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
        connection.releaseSavepoint(before);
        return true;
    }

    void query(String sql, Answer answer, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                answer.row(row);
            }
        }
    }

    /** As {@link #query} for an answer of any length: rows come in so many at a time. Only in a transaction. */
    void stream(String sql, int rowsAtOnce, Answer answer, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            statement.setFetchSize(rowsAtOnce);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    answer.row(row);
                }
            }
        }
    }

    void execute(String sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            statement.execute();
        }
    }

    int update(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(statement);
            throw e;
        }
    }

    /** What can't be closed any more is closed; whatever went wrong was told before. */
    static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.trace("could not be closed", e);
        }
    }
}
