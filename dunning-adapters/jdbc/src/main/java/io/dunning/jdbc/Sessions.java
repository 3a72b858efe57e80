package io.dunning.jdbc;

import io.dunning.cases.CaseId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens sessions, in the host's transaction where there is one, and turns their troubles into ours. Thread-safe. */
final class Sessions {

    /** What is done in a session. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T in(Session session) throws SQLException;
    }

    /** What is done in a session and answers nothing. */
    @FunctionalInterface
    interface Task {
        void in(Session session) throws SQLException;
    }

    private static final int MANY = 20;

    private final DataSource dataSource;
    private final HostTransaction host;
    private final Dialect dialect;

    Sessions(DataSource dataSource, HostTransaction host, Dialect dialect) {
        this.dataSource = dataSource;
        this.host = host;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Reads. Statements may see different states, each of them committed. */
    <T extends @Nullable Object> T read(String what, Work<T> work) {
        try {
            Connection joined = host.current();
            return joined == null ? own(work, false) : work.in(new Session(joined, dialect, true));
        } catch (SQLException e) {
            throw Troubles.of(e, what, dialect);
        }
    }

    /** As {@link #read}, for an answer that has to be looked up by so many keys: in a transaction where that is worth its round trips. */
    <T extends @Nullable Object> T read(String what, int keys, Work<T> work) {
        if (keys < MANY || isJoined()) {
            return read(what, work);
        }
        return writeNow(what, session -> {
            dialect.beginReading(session);
            return work.in(session);
        });
    }

    /**
     * Does all of it or nothing: in the host's transaction where there is one.
     *
     * @param concerned of these somebody else may have changed one, where it clashes with another transaction
     */
    void write(String what, List<CaseId> concerned, Task task) {
        try {
            Connection joined = host.current();
            if (joined == null) {
                own(asWork(task), true);
            } else {
                join(joined, task);
            }
        } catch (SQLException e) {
            if (Troubles.isClash(e) && !concerned.isEmpty()) {
                throw new Overtaken(concerned);
            }
            throw Troubles.of(e, what, dialect);
        }
    }

    /** Does all of it or nothing, now, whatever the host is doing. */
    <T extends @Nullable Object> T writeNow(String what, Work<T> work) {
        try {
            return own(work, true);
        } catch (SQLException e) {
            throw Troubles.of(e, what, dialect);
        }
    }

    /** As {@link #writeNow(String, Work)} where nothing is answered. */
    void doNow(String what, Task task) {
        writeNow(what, asWork(task));
    }

    private static Work<Boolean> asWork(Task task) {
        return session -> {
            task.in(session);
            return true;
        };
    }

    boolean isJoined() {
        return host.current() != null;
    }

    /** Begins what is written bit by bit: in the host's transaction where there is one. */
    OpenWork open() throws SQLException {
        Connection joined = host.current();
        if (joined != null) {
            checkTransaction(joined);
            dialect.settle(joined, dataSource);
            return new OpenWork(joined, dialect, joined.setSavepoint());
        }
        return OpenWork.own(dataSource, dialect);
    }

    private <T extends @Nullable Object> T own(Work<T> work, boolean whole) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (whole) {
                dialect.settle(connection);
            }
            boolean autoCommit = connection.getAutoCommit();
            Session session = new Session(connection, dialect, false);
            T answer = autoCommit && !whole ? work.in(session) : inTransaction(connection, autoCommit, session, work);
            session.committed();
            return answer;
        } finally {
            // Whether it can be closed says nothing about what was committed.
            Session.closeQuietly(connection);
        }
    }

    private static <T extends @Nullable Object> T inTransaction(
            Connection connection, boolean autoCommit, Session session, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T answer = work.in(session);
            connection.commit();
            return answer;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        } finally {
            restore(connection, autoCommit);
        }
    }

    private static void rollBack(Connection connection, Throwable trouble) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Where the connection is gone, so is the transaction.
            trouble.addSuppressed(Troubles.unquoted(e, ""));
        }
    }

    private static void restore(Connection connection, boolean autoCommit) {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            Session.LOG.trace("a broken connection goes back as it is", e);
        }
    }

    private static void checkTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("the host's transaction is none: its connection commits by itself");
        }
    }

    private void join(Connection connection, Task task) throws SQLException {
        checkTransaction(connection);
        dialect.settle(connection, dataSource);
        Savepoint before = connection.setSavepoint();
        try {
            task.in(new Session(connection, dialect, true));
        } catch (SQLException | RuntimeException | Error e) {
            try {
                connection.rollback(before);
            } catch (SQLException gone) {
                e.addSuppressed(Troubles.unquoted(gone, ""));
            }
            throw e;
        }
        connection.releaseSavepoint(before);
    }
}
