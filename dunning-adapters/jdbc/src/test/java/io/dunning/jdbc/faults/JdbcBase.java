package io.dunning.jdbc.faults;

import com.zaxxer.hikari.HikariDataSource;
import io.dunning.CaseStore;
import io.dunning.Partition;
import io.dunning.jdbc.JdbcCaseStore;
import io.dunning.jdbc.Layout;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Cases on PostgreSQL. An earlier moment is reached by copying all rows back. For one thread. */
final class JdbcBase implements Base, AutoCloseable {

    private static final int PARTITIONS = 2;
    private static final String SCHEMA = "dunning";
    private static final int RESTORES_TO_VACUUM = 100;

    private final HikariDataSource pool;
    private final int partitions;
    private List<String> tables = List.of();
    private int restores;

    private JdbcBase(HikariDataSource pool, int partitions) {
        this.pool = pool;
        this.partitions = partitions;
    }

    /** Makes the tables of a store in an empty database. */
    static JdbcBase in(DataSource database) {
        return in(database, PARTITIONS);
    }

    static JdbcBase in(DataSource database, int partitions) {
        JdbcBase base = new JdbcBase(Pools.of(database), partitions);
        Layout.migrate(base.pool, SCHEMA);
        return base;
    }

    @Override
    public CaseStore open() {
        return open(pool, partitions);
    }

    /** As every process opens it that doesn't say otherwise. */
    static JdbcCaseStore open(DataSource database) {
        return open(database, PARTITIONS);
    }

    static JdbcCaseStore open(DataSource database, int partitions) {
        return JdbcCaseStore.builder()
                .dataSource(database)
                .schema(SCHEMA)
                .origin("small-hospital")
                .partitions(partitions)
                .build();
    }

    @Override
    public long epoch(Partition partition) {
        return number("SELECT coalesce(max(epoch), 0) FROM dunning.work_share WHERE number = " + partition.number());
    }

    @Override
    public void expireLeases() {
        run("UPDATE dunning.work_share SET held_until = clock_timestamp() - interval '1 second'");
    }

    @Override
    public void save(int number) {
        List<String> statements = new ArrayList<>();
        statements.add("DROP SCHEMA IF EXISTS saved_" + number + " CASCADE");
        statements.add("CREATE SCHEMA saved_" + number);
        for (String table : tables()) {
            statements.add("CREATE TABLE saved_" + number + "." + table + " AS TABLE dunning." + table);
        }
        run(String.join(";", statements));
    }

    @Override
    public void restore(int number) {
        List<String> statements = new ArrayList<>();
        for (String table : tables()) {
            statements.add("DELETE FROM dunning." + table);
            statements.add("INSERT INTO dunning." + table + " OVERRIDING SYSTEM VALUE SELECT * FROM saved_" + number
                    + "." + table);
        }
        run(String.join(";", statements));
        restores++;
        if (restores % RESTORES_TO_VACUUM == 0) {
            tables().forEach(table -> run("VACUUM dunning." + table));
        }
    }

    /** Connections that were cut are not used again. */
    void reconnect() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** All that the store keeps; numbers that were drawn are not drawn again. */
    private List<String> tables() {
        if (tables.isEmpty()) {
            tables = names("SELECT relname FROM pg_class WHERE relnamespace = 'dunning'::regnamespace"
                    + " AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> 'layout_history' ORDER BY 1");
        }
        return tables;
    }

    private void run(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private long number(String sql) {
        return Long.parseLong(names(sql).get(0));
    }

    private List<String> names(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
