package io.dunning.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresServerTest {

    @ParameterizedTest
    @EnumSource(Major.class)
    void each_major_runs(Major major) throws SQLException {
        PostgresServer server = PostgresServer.shared(major);

        assertThat(Sql.one(server.dataSource("postgres"), "SHOW server_version_num"))
                .startsWith(Integer.toString(major.number()));
        assertThat(PostgresServer.shared(major)).isSameAs(server);
    }

    @ParameterizedTest
    @EnumSource(Major.class)
    void the_shared_server_orders_texts_in_turkish(Major major) throws SQLException {
        String database = PostgresServer.shared(major).createCopy("ordered", source -> {});
        DataSource source = PostgresServer.shared(major).dataSource(database);

        assertThat(Sql.one(source, "SELECT string_agg(x, '' ORDER BY x) FROM unnest(ARRAY['B', 'a', 'ı', 'i', 'h']) x"))
                .isEqualTo("aBhıi");
        assertThat(Sql.one(source, "SELECT lower('I')")).isEqualTo("ı");
    }

    @ParameterizedTest
    @EnumSource(Major.class)
    void what_was_committed_survives_a_kill_and_what_was_not_is_gone(Major major) throws SQLException {
        try (PostgresServer server = PostgresServer.start(major)) {
            DataSource source = server.dataSource("postgres");
            int port = server.port();
            try (Connection connection = source.getConnection()) {
                Sql.run(connection, "CREATE TABLE kept (x int)", "INSERT INTO kept VALUES (1)");
                connection.setAutoCommit(false);
                Sql.run(connection, "INSERT INTO kept VALUES (2)");

                server.kill();

                assertThat(server.isRunning()).isFalse();
                assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);

            server.restart();

            assertThat(server.log()).contains("automatic recovery in progress");
            assertThat(server.port()).isEqualTo(port);
            assertThat(Sql.one(source, "SELECT string_agg(x::text, ',') FROM kept"))
                    .isEqualTo("1");
        }
    }

    @Test
    void it_is_stopped_and_started_again_as_often_as_wanted() throws SQLException {
        try (PostgresServer server = PostgresServer.start(Major.CURRENT)) {
            server.stopImmediately();
            assertThat(server.isRunning()).isFalse();
            server.restart();
            assertThat(server.log()).contains("automatic recovery in progress");

            server.stop();
            server.restart();
            assertThat(server.log()).doesNotContain("automatic recovery in progress");

            server.restart();
            assertThat(Sql.one(server.dataSource("postgres"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_database_begins_with_what_its_template_holds() throws SQLException {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);

        String first = server.createCopy("filled", PostgresServerTest::fill);
        String second = server.createCopy("filled", PostgresServerTest::fill);

        assertThat(second).isNotEqualTo(first);
        assertThat(Sql.one(server.dataSource(second), "SELECT count(*) FROM filling"))
                .isEqualTo("3");
        server.dropDatabase(first);
        assertThatThrownBy(() -> server.dataSource(first).getConnection()).isInstanceOf(SQLException.class);
    }

    @Test
    void the_log_grows_by_what_is_written() throws SQLException {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);
        DataSource source = server.dataSource(server.createCopy("written", PostgresServerTest::fill));
        long before = server.walBytes();

        Sql.one(source, "SELECT pg_logical_emit_message(true, 'test', repeat('x', 100000))::text");

        assertThat(server.walBytes() - before).isBetween(100_000L, 1_000_000L);
    }

    @Test
    void a_setting_that_the_server_refuses_is_told_with_its_words() {
        assertThatThrownBy(() -> PostgresServer.of(Major.CURRENT)
                        .with("shared_buffers", "much")
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\"");
    }

    @Test
    void it_runs_as_nobody_where_root_can_make_no_namespace() throws SQLException {
        assumeThat(Processes.root()).as("only root can give up its rights").isTrue();
        try (PostgresServer server =
                PostgresServer.of(Major.CURRENT).as(Rights.NOBODY).start()) {
            server.kill();
            server.restart();

            assertThat(Sql.one(server.dataSource("postgres"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_name_with_anything_odd_in_it_is_refused() {
        PostgresServer server = PostgresServer.shared(Major.CURRENT);

        assertThatThrownBy(() -> server.createDatabase("a; drop database b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void fill(DataSource source) {
        try {
            Sql.run(source, "CREATE TABLE filling AS SELECT generate_series(1, 3)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
