package io.dunning.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables of the durable store, in a schema of their own: cases, payments, the journal of allocations, settlements.
 *
 * <p>{@link #migrate} creates them, or brings those of an earlier release up to this one, and may be called at every start. A host that
 * runs all SQL by its own tools takes it from {@link #sql}.
 */
public final class Layout {

    /** The schema unless another is named. */
    public static final String SCHEMA = "dunning";

    /** Which one this release works on. */
    static final int VERSION = 6;

    private static final String FOLDER = "io/dunning/jdbc/layout/";
    private static final List<String> FILES = List.of(
            "V1__layout.sql",
            "V2__payments.sql",
            "V3__allocations.sql",
            "V4__payment_slips.sql",
            "V5__payment_places.sql",
            "V6__settlements.sql");

    private Layout() {}

    /** Creates the tables in the schema {@link #SCHEMA}, or updates them. */
    public static void migrate(DataSource dataSource) {
        migrate(dataSource, SCHEMA);
    }

    /**
     * Creates the tables, or updates them; refuses those of a later release. Needs the right to create a schema and tables, on H2 also to change settings. Keeps the list of
     * what was done in a table {@code layout_history} in the same schema.
     *
     * @param schema 1 to 40 of a-z, 0-9 and {@code _}, beginning with a letter
     */
    public static void migrate(DataSource dataSource, String schema) {
        String name = checked(schema);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + FOLDER + database(dataSource))
                .schemas(name)
                .defaultSchema(name)
                .table("layout_history")
                .loggers("slf4j")
                .placeholders(Map.of("schema", name))
                .load()
                .migrate();
        checkVersion(dataSource, name);
    }

    /** Flyway leaves tables of a later release alone, and says so in a log only. */
    private static void checkVersion(DataSource dataSource, String schema) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT layout FROM \"" + schema + "\".store")) {
            if (row.next()) {
                Foundation.checkLayout(row.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables can't be read", Troubles.unquoted(e, ""));
        }
    }

    /**
     * The statements that {@link #migrate} runs in an empty database.
     *
     * @param database {@code postgresql} or {@code h2}
     */
    public static String sql(String database, String schema) {
        String name = checked(schema);
        StringBuilder all = new StringBuilder();
        FILES.forEach(file -> all.append(text(database, file)).append('\n'));
        return all.toString().replace("${schema}", name);
    }

    private static String text(String database, String file) {
        try (InputStream in = Layout.class.getResourceAsStream("/" + FOLDER + database + "/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("the store knows postgresql and h2; not " + database);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String checked(String schema) {
        if (!schema.matches("[a-z][a-z0-9_]{0,39}")) {
            throw new IllegalArgumentException(
                    "a schema's name is 1 to 40 of a-z, 0-9 and _, beginning with a letter: " + schema);
        }
        return schema;
    }

    private static String database(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException("the database can't be reached", Troubles.unquoted(e, ""));
        }
    }
}
