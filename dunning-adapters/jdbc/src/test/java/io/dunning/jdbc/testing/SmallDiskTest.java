package io.dunning.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class SmallDiskTest {

    private static final long MEGABYTE = 1 << 20;
    private static final String BIG_INSERT =
            "INSERT INTO kept SELECT i, repeat('x', 500) FROM generate_series(1, 20000) i";

    @Test
    void a_full_disk_is_told_by_its_code_and_forgotten_once_there_is_room() throws SQLException {
        try (SmallDisk disk = SmallDisk.openOrSkip(200 * MEGABYTE);
                PostgresServer server =
                        PostgresServer.of(Major.CURRENT).in(disk.directory()).start()) {
            DataSource source = server.dataSource("postgres");
            Sql.run(source, "CREATE TABLE kept (x int, note text)", "INSERT INTO kept VALUES (0)");
            disk.fillBut(4 * MEGABYTE);

            assertThatThrownBy(() -> Sql.run(source, BIG_INSERT))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("53100"));
            assertThat(server.isRunning()).isTrue();
            assertThat(Sql.number(source, "SELECT count(*) FROM kept")).isEqualTo(1);

            disk.makeRoom();
            Sql.run(source, BIG_INSERT);
            assertThat(Sql.number(source, "SELECT count(*) FROM kept")).isEqualTo(20_001);
        }
    }

    @Test
    void a_disk_that_has_no_room_for_the_log_stops_the_server_until_there_is_room() throws SQLException {
        try (SmallDisk disk = SmallDisk.openOrSkip(200 * MEGABYTE);
                PostgresServer server = PostgresServer.of(Major.CURRENT)
                        .durable()
                        .in(disk.directory())
                        .start()) {
            DataSource source = server.dataSource("postgres");
            Sql.run(source, "CREATE TABLE kept (x int)", "INSERT INTO kept VALUES (1)");
            disk.fillBut(0);

            assertThatThrownBy(() -> Sql.run(
                            source,
                            "SELECT pg_logical_emit_message(true, 'test', repeat('x', 1000000))"
                                    + " FROM generate_series(1, 40)"))
                    .isInstanceOf(SQLException.class);
            server.awaitEnd();
            assertThat(server.log()).contains("PANIC", "No space left on device");

            disk.makeRoom();
            server.restart();
            assertThat(Sql.one(source, "SELECT string_agg(x::text, ',') FROM kept"))
                    .isEqualTo("1");
            Sql.run(source, "INSERT INTO kept VALUES (2)");
        }
    }

    @Test
    void a_disk_in_a_namespace_is_as_small() throws IOException {
        Optional<SmallDisk> made = SmallDisk.mountedInNamespace(3 * MEGABYTE);
        assumeThat(made).as("namespaces of users are allowed here").isPresent();
        try (SmallDisk disk = made.get()) {
            disk.fillBut(MEGABYTE);
            assertThat(disk.left()).isEqualTo(MEGABYTE);

            Path file = disk.directory().resolve("file");
            assertThatThrownBy(() -> Files.write(file, new byte[2 * (int) MEGABYTE]))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
            Files.delete(file);
            disk.makeRoom();
            Files.write(file, new byte[2 * (int) MEGABYTE]);
        }
    }

    @Test
    void nothing_is_left_of_a_disk_that_was_closed() {
        SmallDisk disk = SmallDisk.openOrSkip(MEGABYTE);
        assertThat(disk.directory()).isDirectory();

        disk.close();

        assertThat(disk.directory()).doesNotExist();
    }
}
