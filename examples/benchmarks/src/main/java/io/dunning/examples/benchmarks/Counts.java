package io.dunning.examples.benchmarks;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Counts what goes over the connections of a data source. Statements: each execution is one, a batch is as many as it holds, a COPY is one.
 * Trips to the server: each execution, batch, COPY, commit and rollback is one. Reading of results is not slowed down.
 */
final class Counts {

    private final LongAdder statements = new LongAdder();
    private final LongAdder trips = new LongAdder();

    /** The same connections, counted here. */
    DataSource counting(DataSource source) {
        return counted(DataSource.class, source);
    }

    long statements() {
        return statements.sum();
    }

    long trips() {
        return trips.sum();
    }

    private <T> T counted(Class<T> type, Object target) {
        return Intercepted.of(type, (method, arguments) -> {
            count(method);
            return wrapped(Intercepted.call(target, method, arguments));
        });
    }

    private void count(Method method) {
        switch (method.getName()) {
            case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "getCopyAPI" -> {
                statements.increment();
                trips.increment();
            }
            case "addBatch" -> statements.increment();
            case "executeBatch", "executeLargeBatch", "commit", "rollback" -> trips.increment();
            default -> {}
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof PreparedStatement) {
            return counted(PreparedStatement.class, result);
        } else if (result instanceof Statement) {
            return counted(Statement.class, result);
        } else if (result instanceof PGConnection) {
            // The driver's own is a Connection as well; it is only unwrapped for what that one hasn't got.
            return counted(PGConnection.class, result);
        } else if (result instanceof Connection) {
            return counted(Connection.class, result);
        }
        return result;
    }
}
