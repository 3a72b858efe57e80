package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunning.jdbc.testing.Major;
import io.dunning.reconcile.AllocationJournal;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    private static final String SCHEMA = "second_house";

    private static Stream<Arguments> databases() {
        Supplier<Database> h2 = Database::h2InMemory;
        Supplier<Database> oldest = () -> Database.postgres(Major.OLDEST);
        Supplier<Database> current = () -> Database.postgres(Major.CURRENT);
        return Stream.of(
                arguments("h2", named("H2", h2)),
                arguments("postgresql", named("the oldest", oldest)),
                arguments("postgresql", named("the current", current)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tables_of_an_earlier_release_are_refused_until_they_are_brought_up_to_this_one(
            String folder, Supplier<Database> made) {
        try (Database database = made.get()) {
            migrateOnlyTo("2", database, folder);
            assertThatThrownBy(() -> journal(database))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Layout.migrate");

            Layout.migrate(database.source(), SCHEMA);
            AllocationJournal journal = journal(database);
            Bookings.store(journal, Bookings.bookings(2));
            Layout.migrate(database.source(), SCHEMA);

            assertThat(Bookings.entries(journal)).isEqualTo(2);
            assertThat(Bookings.entries(Bookings.journal(database.source())))
                    .as("in the other schema")
                    .isZero();
        }
    }

    private static void migrateOnlyTo(String version, Database database, String folder) {
        Flyway.configure()
                .dataSource(database.source())
                .locations("classpath:io/dunning/jdbc/layout/" + folder)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .table("layout_history")
                .loggers("slf4j")
                .placeholders(Map.of("schema", SCHEMA))
                .target(version)
                .load()
                .migrate();
    }

    private static AllocationJournal journal(Database database) {
        return JdbcAllocationJournal.builder()
                .dataSource(database.source())
                .schema(SCHEMA)
                .build();
    }
}
