package io.dunning.spring;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of the starter itself, beside those of the store: whose turn the scheduled work is, and the acts of the desk by their
 * keys. What is needed is made where it is missing; a host that runs all SQL by its own tools takes it from {@link #sql}.
 */
public final class HostTables {

    private final DataSource dataSource;
    private final String schema;

    /**
     * The tables in a database.
     *
     * @param schema as {@link io.dunning.jdbc.Layout#SCHEMA}
     */
    public HostTables(DataSource dataSource, String schema) {
        this.dataSource = dataSource;
        this.schema = schema;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public String schema() {
        return schema;
    }

    /** The table of db-scheduler. */
    public String taskTable() {
        return quoted(schema) + ".host_task";
    }

    /** The acts of the desk by their keys. */
    public String actTable() {
        return quoted(schema) + ".host_act";
    }

    /** The statements that make the tables in a schema that is there; they do nothing where the tables are. */
    public static List<String> sql(String database, String schema) {
        String bytes = "h2".equals(database) ? "binary varying" : "bytea";
        return List.of("""
                CREATE TABLE IF NOT EXISTS %s.host_task (
                  task_name varchar(100) NOT NULL,
                  task_instance varchar(100) NOT NULL,
                  task_data %s,
                  execution_time timestamp with time zone,
                  picked boolean NOT NULL,
                  picked_by varchar(200),
                  last_success timestamp with time zone,
                  last_failure timestamp with time zone,
                  consecutive_failures int,
                  last_heartbeat timestamp with time zone,
                  version bigint NOT NULL,
                  priority smallint,
                  PRIMARY KEY (task_name, task_instance))""".formatted(quoted(schema), bytes), """
                CREATE TABLE IF NOT EXISTS %s.host_act (
                  act_key varchar(100) PRIMARY KEY,
                  content varchar(64) NOT NULL,
                  at timestamp with time zone NOT NULL,
                  code varchar(100) NOT NULL,
                  sentence varchar(1000) NOT NULL)""".formatted(quoted(schema)));
    }

    private static String quoted(String schema) {
        return '"' + schema + '"';
    }

    /** Two nodes that start at once may get into each other's way: who is second finds the tables there. */
    void create() {
        try {
            run(sql(database(), schema));
        } catch (HostNotReady e) {
            try {
                check();
            } catch (HostNotReady missing) {
                throw e;
            }
        }
    }

    void check() {
        run(List.of("SELECT 1 FROM " + taskTable() + " WHERE 1 = 0", "SELECT 1 FROM " + actTable() + " WHERE 1 = 0"));
    }

    private String database() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "postgresql";
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private void run(List<String> statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw trouble(e);
        }
    }

    private HostNotReady trouble(SQLException e) {
        HostNotReady notReady = new HostNotReady(
                "The tables " + taskTable() + " and " + actTable() + " can't be reached (SQLState " + e.getSQLState()
                        + ").",
                "Let dunning.store.layout be migrate, or run the statements of HostTables.sql.");
        notReady.initCause(e);
        return notReady;
    }
}
