package io.dunning.jdbc.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Short ways to say SQL in a test. */
public final class Sql {

    private Sql() {}

    /** Runs statements, each committed by itself. */
    public static void run(DataSource source, String... statements) throws SQLException {
        try (Connection connection = source.getConnection()) {
            run(connection, statements);
        }
    }

    /** Runs statements in whatever transaction the connection has. */
    public static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of the first row, as text. */
    public static String one(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return one(connection, query);
        }
    }

    /** The first column of the first row, as text, in whatever transaction the connection has. */
    public static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("no row: " + query);
            }
            return String.valueOf(rows.getString(1));
        }
    }

    /** The first column of the first row, as a whole number. */
    public static long number(DataSource source, String query) throws SQLException {
        return Long.parseLong(one(source, query));
    }
}
