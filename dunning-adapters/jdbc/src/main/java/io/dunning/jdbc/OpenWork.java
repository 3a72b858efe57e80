package io.dunning.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is written bit by bit and counts as a whole or not at all: a transaction of its own, or a part of the host's. Closed without
 * {@link #commit}, it is taken back. Not thread-safe.
 */
final class OpenWork implements AutoCloseable {

    private final Connection connection;
    private final Session session;
    private final @Nullable Savepoint before;
    private final boolean autoCommit;
    private boolean over;

    /** Within the host's transaction, after a savepoint of ours. */
    OpenWork(Connection hosts, Dialect dialect, Savepoint before) {
        this(hosts, dialect, before, false);
    }

    private OpenWork(Connection connection, Dialect dialect, @Nullable Savepoint before, boolean autoCommit) {
        this.connection = connection;
        this.before = before;
        this.autoCommit = autoCommit;
        session = new Session(connection, dialect, before != null);
    }

    static OpenWork own(DataSource source, Dialect dialect) throws SQLException {
        Connection connection = source.getConnection();
        try {
            dialect.settle(connection);
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            return new OpenWork(connection, dialect, null, autoCommit);
        } catch (SQLException | RuntimeException e) {
            Session.closeQuietly(connection);
            throw e;
        }
    }

    Session session() {
        return session;
    }

    /** In the host's transaction it is the host who commits. */
    void commit() throws SQLException {
        if (before != null) {
            connection.releaseSavepoint(before);
        } else {
            connection.commit();
        }
        finish();
    }

    /** Where the connection is gone, so is the transaction. */
    @Override
    public void close() {
        if (over) {
            return;
        }
        try {
            if (before != null) {
                connection.rollback(before);
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            Session.LOG.trace("what was begun could not be rolled back", Troubles.unquoted(e, ""));
        }
        finish();
    }

    private void finish() {
        over = true;
        if (before == null) {
            Session.closeQuietly(() -> connection.setAutoCommit(autoCommit));
            Session.closeQuietly(connection);
        }
    }
}
