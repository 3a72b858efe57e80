package io.dunning.examples.quickstart.store;

import io.dunning.jdbc.HostTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The transaction that a thread is in, for the store of cases to join. */
final class OpenTransaction implements HostTransaction {

    private final DataSource source;

    @SuppressWarnings("ThreadLocalUsage") // each store has its own, and is closed with its process
    private final ThreadLocal<@Nullable Connection> open = new ThreadLocal<>();

    OpenTransaction(DataSource source) {
        this.source = source;
    }

    @Override
    public @Nullable Connection current() {
        return open.get();
    }

    /** Something done on a connection. */
    @FunctionalInterface
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Does it in the transaction that is open, or in one of its own. */
    void run(Work work) throws SQLException {
        Connection joined = open.get();
        if (joined != null) {
            work.on(joined);
            return;
        }
        try (Connection own = source.getConnection()) {
            own.setAutoCommit(false);
            boolean done = false;
            try {
                open.set(own);
                work.on(own);
                own.commit();
                done = true;
            } finally {
                open.remove();
                if (!done) {
                    own.rollback();
                }
            }
        }
    }
}
