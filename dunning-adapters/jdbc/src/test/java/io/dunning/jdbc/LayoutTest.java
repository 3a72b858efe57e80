package io.dunning.jdbc;

import static io.dunning.testkit.Given.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StoredCase;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.jdbc.testing.Major;
import io.dunning.payer.SettlementId;
import io.dunning.payer.SettlementRegister;
import io.dunning.receivable.PersonId;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.PaymentBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    private static final String SCHEMA = "second_house";
    private static final PersonId PLAN = new PersonId("plan-9");
    private static final SettlementId EFT = new SettlementId("EFT-1");

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

    @ParameterizedTest
    @MethodSource("databases")
    void a_layout_without_settlements_gets_them_and_keeps_what_it_has(String folder, Supplier<Database> made) {
        try (Database database = made.get()) {
            migrateOnlyTo("5", database, folder);
            String s = "\"" + SCHEMA + "\".";
            database.execute("INSERT INTO " + s + "creditor (tenant, creditor) VALUES ('region', 'hospital')");
            assertThatThrownBy(() -> register(database.source(), SCHEMA)).hasMessageContaining("Layout.migrate");

            Layout.migrate(database.source(), SCHEMA);
            SettlementRegister register = register(database.source(), SCHEMA);
            register.remember(PLAN, EFT, "print");

            assertThat(register.fingerprint(PLAN, EFT)).contains("print");
            assertThat(register(database.source(), Layout.SCHEMA).fingerprint(PLAN, EFT))
                    .as("in the other schema")
                    .isEmpty();
            assertThat(database.rows("SELECT tenant, creditor FROM " + s + "creditor"))
                    .containsExactly("region|hospital|");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void payments_of_an_earlier_release_keep_their_lines_and_superseded_ones_give_up_their_places(
            String folder, Supplier<Database> made) {
        try (Database database = made.get()) {
            migrateOnlyTo("4", database, folder);
            String s = "\"" + SCHEMA + "\".";
            database.execute("INSERT INTO " + s + "bank_account (account, tenant, creditor, currency) VALUES ('"
                    + Statements.ACCOUNT.value() + "', '" + HOSPITAL.tenant() + "', '" + HOSPITAL.creditor()
                    + "', 'EUR')");
            database.execute(paymentOfLayout4(s, 1, "", true));
            database.execute(paymentOfLayout4(s, 2, "d1", true));
            database.execute(paymentOfLayout4(s, 3, "d2", false));
            Layout.migrate(database.source(), SCHEMA);

            PaymentBook book = Statements.book(database.source()).schema(SCHEMA).build();
            BankLine line = Statements.line("L1", Statements.detail("d2", "1 EUR", "", ""));
            Statements.statement(book, Statements.ACCOUNT, "S1", List.of(line));

            assertThat(database.rows("SELECT position, place FROM " + s + "payment ORDER BY position"))
                    .containsExactly("1|-1|", "2|-2|", "3|0|");
            assertThat(Statements.payments(book)).isOne();
        }
    }

    private static String paymentOfLayout4(String s, int position, String detail, boolean superseded) {
        return "INSERT INTO " + s + "payment (" + Payments.COLUMNS + ") VALUES (" + position + ", 100, 1, DATE '"
                + Statements.DAY + "', DATE '" + Statements.DAY + "', 0, 1, TRUE, " + superseded + ", 'L1', '" + detail
                + "', '" + (detail.isEmpty() ? "" : "K" + detail) + "', '', '', '', NULL, DATE '" + Statements.DAY
                + "')";
    }

    @ParameterizedTest
    @MethodSource("databases")
    void tables_of_a_later_release_are_refused_with_a_word_about_what_to_do(String folder, Supplier<Database> made)
            throws SQLException {
        try (Database database = made.get()) {
            Layout.migrate(database.source(), SCHEMA);
            execute(database.source(), "UPDATE \"" + SCHEMA + "\".store SET layout = " + (Layout.VERSION + 1));

            assertThatThrownBy(() -> journal(database)).hasMessageContaining("update the library");
            assertThatThrownBy(() -> Layout.migrate(database.source(), SCHEMA))
                    .hasMessageContaining("update the library");
        }
    }

    @Test
    void the_rights_of_the_readme_are_enough_and_without_them_the_user_is_told() throws SQLException {
        try (Database database = Database.postgres(Major.CURRENT)) {
            DataSource owner = database.source();
            Layout.migrate(owner, "dunning");
            execute(owner, "CREATE ROLE billing");
            try (HikariDataSource billing = as("billing", database)) {
                assertThatThrownBy(() ->
                                JdbcCaseStore.builder().dataSource(billing).build())
                        .hasMessageContaining("lacks a right")
                        .hasMessageContaining("README");

                execute(owner, grants());
                JdbcCaseStore store =
                        JdbcCaseStore.builder().dataSource(billing).build();
                StoredCase one = Cases.stored(store, "A");
                PlannedNotice notice = Cases.planned(store, one);
                assertThat(store.history(Cases.id(one))).isNotEmpty();
                store.forget(Change.NOTHING, List.of(notice.key()));
                assertThat(store.notice(notice.key())).isEmpty();
                register(billing, Layout.SCHEMA).remember(PLAN, EFT, "print");
                assertThatThrownBy(() -> execute(billing, "UPDATE dunning.notice SET claimed_minor = 1"))
                        .hasMessageContaining("permission denied");
                for (String table : List.of("event", "notice", "settlement")) {
                    assertThatThrownBy(() -> execute(billing, "DELETE FROM dunning." + table))
                            .hasMessageContaining("permission denied");
                }
            } finally {
                execute(owner, "DROP OWNED BY billing; DROP ROLE billing");
            }
        }
    }

    private static HikariDataSource as(String role, Database database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.bare());
        config.setConnectionInitSql("SET ROLE " + role);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    private static String grants() {
        try {
            String readme = Files.readString(Path.of("README.md"));
            int begin = readme.indexOf("GRANT USAGE");
            return readme.substring(begin, readme.indexOf("```", begin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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

    private static SettlementRegister register(DataSource source, String schema) {
        return JdbcSettlementRegister.builder()
                .dataSource(source)
                .tenant("region")
                .schema(schema)
                .build();
    }

    private static AllocationJournal journal(Database database) {
        return JdbcAllocationJournal.builder()
                .dataSource(database.source())
                .schema(SCHEMA)
                .build();
    }
}
