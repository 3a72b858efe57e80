package io.dunning.examples.benchmarks;

import io.dunning.examples.benchmarks.Child.Answer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A whole night as one SQL statement: all that is due, judged by the policy's table and the ledger's, with the same events, hashes, notices
 * and moves as the engine's. One transaction: it can't stop in the middle and go on.
 */
enum SqlNight {
    /** On a copy of the store's tables, its agenda with the decision columns beside the state. */
    AGENDA("sql_agenda", "agenda"),
    /** On one row per case that is changed where it stands. */
    IN_PLACE("sql_in_place", "in-place");

    /** How many bytes a notice adds to the state of a case: the report compares with the store's own. At most 64. */
    private static final int NOTICE_BYTES = 44;

    private final String schema;
    private final String files;

    SqlNight(String schema, String files) {
        this.schema = schema;
        this.files = files;
    }

    String schema() {
        return schema;
    }

    /** Makes the policy's table, which both use. */
    static void createPolicy(DataSource source) {
        Sql.run(source, Sql.file("night/policy.sql", Sql.NO_VALUES));
    }

    /** Makes its tables from those of the store and fills them with what they hold. */
    void create(DataSource source) {
        Map<String, String> values = Map.of("store", "dunning", "own", schema);
        Sql.run(
                source,
                "SET work_mem = '1GB'",
                Sql.file("night/layout.sql", values),
                Sql.file("night/" + files + ".sql", values));
    }

    String statement(LocalDate day) {
        Map<String, String> values = Map.of(
                "store", "dunning", "own", schema, "on", day.toString(), "noticeBytes", Integer.toString(NOTICE_BYTES));
        String judge = Sql.file("night/judge.sql", values);
        return Sql.filled(Sql.file("night/" + files + "-run.sql", values), Map.of("judge", judge));
    }

    /** Runs it on that day. With as much memory for sorting and keeping rows as it can use. */
    Answer run(DataSource source, LocalDate day) {
        String sql = statement(day);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET work_mem = '1GB'");
            long start = System.nanoTime();
            try (ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return Answer.of()
                        .with("cases", rows.getInt(1))
                        .with("seconds", (System.nanoTime() - start) / 1e9)
                        .with("statements", 1)
                        .with("trips", 2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(name() + " on " + day, e);
        }
    }
}
