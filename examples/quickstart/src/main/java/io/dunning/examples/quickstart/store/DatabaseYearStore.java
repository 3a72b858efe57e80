package io.dunning.examples.quickstart.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.dunning.CaseStore;
import io.dunning.CaseStore.StoreUnavailable;
import io.dunning.examples.quickstart.scenario.BadArgument;
import io.dunning.examples.quickstart.year.Note;
import io.dunning.examples.quickstart.year.YearStore;
import io.dunning.jdbc.JdbcCaseStore;
import io.dunning.jdbc.Layout;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/** A year in a database: the cases in the durable store, the notes in one more table beside them. */
final class DatabaseYearStore implements YearStore {

    /** Not the one that a host would use: emptying it empties nothing else. */
    private static final String SCHEMA = "dunning_quickstart";

    private static final String ORIGIN = "quickstart";

    private static final String NOTES = '"' + SCHEMA + "\".quickstart_note";

    private static final String CREATE = "CREATE TABLE IF NOT EXISTS " + NOTES + " (noted_for DATE NOT NULL, "
            + "kind VARCHAR(16) NOT NULL, what VARCHAR(400) NOT NULL, words VARCHAR(4000) NOT NULL, "
            + "PRIMARY KEY (noted_for, kind, what))";

    private static final String NOT_OURS =
            "--store: the tables in schema " + SCHEMA + " can't be made, or are not those of "
                    + "this release; name another store, or empty this one with --fresh";

    private static final String DUPLICATE = "23505";

    /** One for the open transaction, one for what is asked besides. */
    private static final int CONNECTIONS = 2;

    private static final long PATIENCE_MILLIS = 5_000;

    private final HikariDataSource pool;
    private final OpenTransaction transaction;
    private final CaseStore cases;

    private DatabaseYearStore(HikariDataSource pool) {
        this.pool = pool;
        this.transaction = new OpenTransaction(pool);
        this.cases = JdbcCaseStore.builder()
                .dataSource(pool)
                .schema(SCHEMA)
                .origin(ORIGIN)
                .hostTransaction(transaction)
                .build();
    }

    static DatabaseYearStore open(StoreAddress address, boolean fresh) {
        HikariDataSource pool = pool(address);
        try {
            if (fresh) {
                empty(pool);
            }
            Layout.migrate(pool, SCHEMA);
            execute(pool, CREATE);
            return new DatabaseYearStore(pool);
        } catch (SQLException e) {
            pool.close();
            throw new BadArgument("--store: " + reason(e));
        } catch (FlywayException | IllegalStateException e) {
            pool.close();
            throw new BadArgument(NOT_OURS);
        } catch (RuntimeException | Error e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource pool(StoreAddress address) {
        HikariConfig config = new HikariConfig();
        config.setDriverClassName(address.driver());
        config.setJdbcUrl(address.jdbcUrl());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new BadArgument("--store: "
                    + (e.getCause() instanceof SQLException cause ? reason(cause) : "the database can't be opened"));
        }
    }

    /** The notes first: cases without them are no year that anybody goes on with. */
    private static void empty(HikariDataSource pool) throws SQLException {
        execute(pool, "DROP TABLE IF EXISTS " + NOTES);
        execute(pool, "DROP SCHEMA IF EXISTS \"" + SCHEMA + "\" CASCADE");
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        new OpenTransaction(pool).run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    /** Drivers quote addresses, users and files: only the SQLState is told, in words. */
    private static String reason(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28000", "28P01" -> "the database refuses user or password";
            case "3D000" -> "there is no database of this name; create it first";
            case "42501" -> "the user may not create tables there";
            case "90020" -> "another process has the file open; let it finish first";
            case "90030" -> "the file is no H2 database of this release, or is damaged";
            default ->
                state.startsWith("08")
                        ? "the database can't be reached; is it running, and are host and port right?"
                        : "the database can't be used (SQLState " + state + ")";
        };
    }

    @Override
    public CaseStore cases() {
        return cases;
    }

    @Override
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        told(() -> transaction.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT noted_for, kind, what, words FROM " + NOTES)) {
                while (rows.next()) {
                    notes.add(new Note(
                            rows.getObject(1, LocalDate.class),
                            Note.Kind.valueOf(rows.getString(2)),
                            rows.getString(3),
                            rows.getString(4)));
                }
            }
        }));
        return notes;
    }

    @Override
    public void note(Note note) {
        told(() -> transaction.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO " + NOTES + " (noted_for, kind, what, words) VALUES (?, ?, ?, ?)")) {
                insert.setObject(1, note.on());
                insert.setString(2, note.kind().name());
                insert.setString(3, note.what());
                insert.setString(4, note.words());
                insert.executeUpdate();
            } catch (SQLException e) {
                if (DUPLICATE.equals(e.getSQLState())) {
                    throw new PlayedElsewhere("another process played " + note.on() + " meanwhile");
                }
                throw e;
            }
        }));
    }

    @Override
    public void together(Runnable work) {
        told(() -> transaction.run(connection -> work.run()));
    }

    @FunctionalInterface
    private interface Asked {
        void ask() throws SQLException;
    }

    private static void told(Asked asked) {
        try {
            asked.ask();
        } catch (SQLException e) {
            throw new StoreUnavailable(reason(e), e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
