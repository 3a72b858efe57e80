package io.dunning.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.ds.PGSimpleDataSource;

class CuttingProxyTest {

    private final PostgresServer server = PostgresServer.shared(Major.CURRENT);
    private final String database = server.createCopy("cut", CuttingProxyTest::makeTable);
    private final DataSource direct = server.dataSource(database);
    private final CuttingProxy proxy = CuttingProxy.before(server);

    @AfterEach
    void close() {
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "extended", "extendedForPrepared", "extendedCacheEverything"})
    void a_commit_cut_from_its_answer_is_done_though_the_client_is_told_otherwise(String mode) throws SQLException {
        proxy.cutAfterCommit(7);
        try (Connection connection = through("&preferQueryMode=" + mode)) {
            insertAndCommit(connection, 1, 6);

            assertThatThrownBy(() -> insertAndCommit(connection, 7, 7)).isInstanceOf(SQLException.class);
        }

        assertThat(rows()).isEqualTo("1,2,3,4,5,6,7");
        assertThat(proxy.commits()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"simple", "extended", "extendedForPrepared", "extendedCacheEverything"})
    void a_commit_cut_on_its_way_is_not_done(String mode) throws SQLException {
        proxy.cutBeforeCommit(7);
        try (Connection connection = through("&preferQueryMode=" + mode)) {
            insertAndCommit(connection, 1, 6);

            assertThatThrownBy(() -> insertAndCommit(connection, 7, 7)).isInstanceOf(SQLException.class);
        }

        assertThat(rows()).isEqualTo("1,2,3,4,5,6");
    }

    @Test
    void a_cut_strikes_once_and_the_next_connection_works() throws SQLException {
        proxy.cutAfterCommit(1);
        try (Connection connection = through("")) {
            assertThatThrownBy(() -> insertAndCommit(connection, 1, 1)).isInstanceOf(SQLException.class);
        }

        try (Connection connection = through("")) {
            insertAndCommit(connection, 2, 9);
        }

        assertThat(rows()).isEqualTo("1,2,3,4,5,6,7,8,9");
    }

    @Test
    void what_only_looks_like_a_commit_is_none() throws SQLException {
        proxy.cutBeforeCommit(1);
        try (Connection connection = through("")) {
            connection.setAutoCommit(false);
            Sql.run(connection, "INSERT INTO kept VALUES (1, 'COMMIT')", "SELECT 'COMMIT' AS \"COMMIT\"");
            connection.rollback();

            assertThatThrownBy(() -> insertAndCommit(connection, 2, 2)).isInstanceOf(SQLException.class);
        }

        assertThat(proxy.commits()).isZero();
    }

    @Test
    void a_copy_cut_in_its_middle_leaves_nothing() throws SQLException, IOException {
        proxy.cutWithinCopy(3_000_000);

        // The driver may only notice when it closes.
        assertThatThrownBy(() -> copy(100_000)).isInstanceOf(SQLException.class);

        assertThat(rows()).isEqualTo("null");
        copy(100_000);
        assertThat(Sql.number(direct, "SELECT sum(x) FROM kept WHERE note = repeat('n', 50)"))
                .isEqualTo(4_999_950_000L);
    }

    @Test
    void long_messages_pass_unchanged_both_ways() throws SQLException {
        String text = "0123456789abcdef".repeat(200_000);
        try (Connection connection = through("");
                var insert = connection.prepareStatement("INSERT INTO kept VALUES (1, ?) RETURNING note")) {
            insert.setString(1, text);
            try (var rows = insert.executeQuery()) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(text);
            }
        }
    }

    @Test
    void a_half_open_connection_gives_no_answer_until_it_is_told_to() throws Exception {
        try (Connection listener = direct.getConnection();
                Connection connection = through("")) {
            Sql.run(listener, "LISTEN done");
            proxy.hush();

            CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> notifyDone(connection));

            assertThat(listener.unwrap(PGConnection.class).getNotifications(30_000))
                    .hasSize(1);
            assertThat(asking).isNotDone();
            proxy.speak();
            asking.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_client_that_waits_for_a_half_open_connection_gives_up_after_its_own_time() throws SQLException {
        try (Connection connection = through("&socketTimeout=1")) {
            proxy.hush();

            assertThatThrownBy(() -> Sql.run(connection, "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void latency_is_added_to_each_answer() throws SQLException {
        try (Connection connection = through("")) {
            Sql.run(connection, "SELECT 1");
            proxy.latency(Duration.ofMillis(20));

            long before = System.nanoTime();
            Sql.run(connection, "SELECT 1", "SELECT 2", "SELECT 3");

            assertThat(System.nanoTime() - before).isGreaterThan(60_000_000L);
        }
    }

    @Test
    void nothing_gets_through_while_the_net_is_down() throws SQLException {
        try (Connection connection = through("")) {
            proxy.down();

            assertThatThrownBy(() -> Sql.run(connection, "SELECT 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> through("")).isInstanceOf(SQLException.class);
        }

        proxy.up();
        assertThat(Sql.one(proxy.dataSource(database), "SELECT 1")).isEqualTo("1");
    }

    @Test
    void a_server_that_is_down_is_down_for_the_client_too() throws SQLException {
        try (CuttingProxy nowhere = CuttingProxy.before(Ports.free())) {
            assertThatThrownBy(() -> nowhere.dataSource(database).getConnection())
                    .isInstanceOf(SQLException.class);
        }
    }

    private static void makeTable(DataSource source) {
        try {
            Sql.run(source, "CREATE TABLE kept (x int, note text)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection through(String options) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(proxy.url(database) + options);
        return source.getConnection();
    }

    private static void insertAndCommit(Connection connection, int from, int to) throws SQLException {
        connection.setAutoCommit(false);
        for (int x = from; x <= to; x++) {
            Sql.run(connection, "INSERT INTO kept VALUES (" + x + ")");
            connection.commit();
        }
    }

    private void copy(int rows) throws SQLException, IOException {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            text.append(row).append('\t').append("n".repeat(50)).append('\n');
        }
        try (Connection connection = through("")) {
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            copying.copyIn("COPY kept FROM STDIN", new StringReader(text.toString()));
        }
    }

    private static void notifyDone(Connection connection) {
        try {
            Sql.run(connection, "NOTIFY done");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String rows() throws SQLException {
        return Sql.one(direct, "SELECT string_agg(x::text, ',' ORDER BY x) FROM kept");
    }
}
