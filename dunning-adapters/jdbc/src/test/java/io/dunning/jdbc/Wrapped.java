package io.dunning.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Data sources that look at what goes through them. */
final class Wrapped {

    private Wrapped() {}

    /** Every connection is given to {@code change} before it is handed out. */
    static DataSource connections(DataSource source, UnaryOperator<Connection> change) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = call(source, method, arguments);
            return answer instanceof Connection connection ? change.apply(connection) : answer;
        });
    }

    /** Its connections do not commit by themselves. */
    static DataSource manual(DataSource source) {
        return connections(source, connection -> {
            try {
                connection.setAutoCommit(false);
                return connection;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Its connections hide the driver's own, as some pools do. */
    static DataSource opaque(DataSource source) {
        return connections(
                source,
                connection -> proxy(Connection.class, (method, arguments) -> {
                    if (method.getName().equals("isWrapperFor")) {
                        return false;
                    }
                    return call(connection, method, arguments);
                }));
    }

    /** Counts the statements, each batch as one, and commits not at all. */
    static DataSource counting(DataSource source, AtomicInteger statements) {
        return connections(
                source,
                connection -> proxy(Connection.class, (method, arguments) -> {
                    Object answer = call(connection, method, arguments);
                    return answer instanceof PreparedStatement statement ? counting(statement, statements) : answer;
                }));
    }

    private static PreparedStatement counting(PreparedStatement statement, AtomicInteger statements) {
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                statements.incrementAndGet();
            }
            return call(statement, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Handler {
        @Nullable
        Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.call(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
