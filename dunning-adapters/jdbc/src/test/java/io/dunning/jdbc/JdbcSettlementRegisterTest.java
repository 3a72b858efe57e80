package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.jdbc.testing.Major;
import io.dunning.payer.SettlementId;
import io.dunning.payer.SettlementRegister;
import io.dunning.receivable.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a register of settlements that outlives its process, and serves several, can do right or wrong. */
class JdbcSettlementRegisterTest {

    private static final PersonId PLAN = new PersonId("plan-9");
    private static final SettlementId EFT = new SettlementId("EFT-1");
    private static final String PRINT = "a1".repeat(32);
    private static final String OTHER_PRINT = "b2".repeat(32);
    private static final int NODES = 3;
    private static final int ROUNDS = 25;

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnAnyDatabase {
        final Database database;
        SettlementRegister register;

        OnAnyDatabase(Database database) {
            this.database = database;
            this.register = registerOf("region").build();
        }

        private JdbcSettlementRegister.Builder registerOf(String tenant) {
            return JdbcSettlementRegister.builder()
                    .dataSource(database.source())
                    .tenant(tenant);
        }

        @BeforeEach
        void begin() {
            database.clear();
        }

        @AfterAll
        void close() {
            database.close();
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void of_nodes_that_read_two_contents_under_one_number_one_is_first_and_the_others_are_refused(boolean strict)
                throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                SettlementId id = new SettlementId("EFT-" + round);

                List<String> refused = together(strict, id, "print-0", "print-1", "print-2");

                assertThat(refused).hasSize(NODES - 1);
                assertThat(register.fingerprint(PLAN, id))
                        .hasValueSatisfying(kept -> assertThat(refused).doesNotContain(kept));
            }
            assertThat(database.count("settlement")).isEqualTo(ROUNDS);
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void nodes_that_read_the_same_content_at_the_same_time_remember_it_once_and_none_is_refused(boolean strict)
                throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(together(strict, new SettlementId("EFT-" + round), PRINT, PRINT, PRINT))
                        .isEmpty();
            }
            assertThat(database.count("settlement")).isEqualTo(ROUNDS);
        }

        /** A node for each fingerprint; those that were refused. */
        private List<String> together(boolean strict, SettlementId id, String... fingerprints) throws Exception {
            DataSource source =
                    strict ? Wrapped.connections(database.source(), TroublesTest::strict) : database.source();
            CyclicBarrier ready = new CyclicBarrier(NODES);
            List<Callable<List<String>>> nodes = new ArrayList<>();
            for (String fingerprint : fingerprints) {
                SettlementRegister node =
                        registerOf("region").dataSource(source).build();
                nodes.add(() -> {
                    ready.await();
                    try {
                        node.remember(PLAN, id, fingerprint);
                        return List.of();
                    } catch (IllegalArgumentException e) {
                        return List.of(fingerprint);
                    }
                });
            }
            ExecutorService processes = Executors.newFixedThreadPool(NODES);
            try {
                List<String> refused = new ArrayList<>();
                for (Future<List<String>> one : processes.invokeAll(nodes)) {
                    refused.addAll(one.get());
                }
                return refused;
            } finally {
                processes.shutdownNow();
            }
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void whoever_comes_second_waits_for_the_transaction_of_the_first_and_learns_how_it_ended(boolean kept)
                throws Exception {
            @Nullable Connection[] hosts = new @Nullable Connection[1];
            SettlementRegister joined =
                    registerOf("region").hostTransaction(() -> hosts[0]).build();
            ExecutorService other = Executors.newSingleThreadExecutor();
            try (Connection transaction = database.source().getConnection()) {
                transaction.setAutoCommit(false);
                hosts[0] = transaction;
                joined.remember(PLAN, EFT, PRINT);
                Future<?> second = other.submit(() -> register.remember(PLAN, EFT, OTHER_PRINT));
                if (kept) {
                    transaction.commit();
                    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS))
                            .isInstanceOf(ExecutionException.class)
                            .hasCauseInstanceOf(IllegalArgumentException.class);
                } else {
                    transaction.rollback();
                    second.get(20, TimeUnit.SECONDS);
                }
            } finally {
                other.shutdownNow();
            }

            assertThat(register.fingerprint(PLAN, EFT)).contains(kept ? PRINT : OTHER_PRINT);
        }

        @Test
        void a_refusal_leaves_the_hosts_transaction_as_it_was() throws SQLException {
            @Nullable Connection[] hosts = new @Nullable Connection[1];
            SettlementRegister joined =
                    registerOf("region").hostTransaction(() -> hosts[0]).build();
            register.remember(PLAN, EFT, PRINT);
            SettlementId next = new SettlementId("EFT-2");
            try (Connection transaction = database.source().getConnection()) {
                transaction.setAutoCommit(false);
                hosts[0] = transaction;
                joined.remember(PLAN, next, PRINT);
                assertThatIllegalArgumentException().isThrownBy(() -> joined.remember(PLAN, EFT, OTHER_PRINT));
                assertThat(joined.fingerprint(PLAN, next))
                        .as("within the transaction")
                        .contains(PRINT);
                assertThat(register.fingerprint(PLAN, next)).as("outside it").isEmpty();
                transaction.commit();
            }

            assertThat(register.fingerprint(PLAN, next)).contains(PRINT);
        }

        @Test
        void an_insurer_of_one_tenant_is_nobody_to_another() {
            SettlementRegister elsewhere = registerOf("coast").build();
            register.remember(PLAN, EFT, PRINT);
            assertThat(elsewhere.fingerprint(PLAN, EFT)).isEmpty();

            elsewhere.remember(PLAN, EFT, OTHER_PRINT);

            assertThat(register.fingerprint(PLAN, EFT)).contains(PRINT);
            assertThat(elsewhere.fingerprint(PLAN, EFT)).contains(OTHER_PRINT);
        }

        @Test
        void the_table_itself_refuses_what_must_never_stand_twice() {
            register.remember(PLAN, EFT, PRINT);

            assertThat(database.failure("INSERT INTO \"dunning\".settlement SELECT tenant, insurer, settlement, 'other'"
                            + " FROM \"dunning\".settlement"))
                    .isEqualTo("23505");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a b", "a\0", "\u0430", "line\n"})
        void what_is_no_fingerprint_is_refused_and_not_quoted(String odd) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> register.remember(PLAN, EFT, odd))
                    .withMessageStartingWith("a fingerprint has");
            assertThatIllegalArgumentException().isThrownBy(() -> register.remember(PLAN, EFT, "a".repeat(101)));

            assertThat(database.count("settlement")).isZero();
        }

        @Test
        void without_its_table_or_on_those_of_a_later_release_or_without_a_tenant_it_does_not_open() {
            assertThatThrownBy(() -> registerOf("region").schema("elsewhere").build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Layout.migrate");
            assertThatIllegalArgumentException().isThrownBy(() -> registerOf("a tenant"));
            assertThatThrownBy(() -> JdbcSettlementRegister.builder()
                            .dataSource(database.source())
                            .build())
                    .hasMessage("tenant");
            database.execute("UPDATE \"dunning\".store SET layout = layout + 1");
            try {
                assertThatThrownBy(() -> registerOf("region").build()).hasMessageContaining("update the library");
            } finally {
                database.execute("UPDATE \"dunning\".store SET layout = layout - 1");
            }
        }
    }

    @Nested
    class OnH2 extends OnAnyDatabase {
        OnH2() {
            super(Database.h2InMemory());
        }
    }

    @Nested
    class OnOldestPostgres extends OnAnyDatabase {
        OnOldestPostgres() {
            super(Database.postgres(Major.OLDEST));
        }
    }

    @Nested
    class OnCurrentPostgres extends OnAnyDatabase {
        OnCurrentPostgres() {
            super(Database.postgres(Major.CURRENT));
        }
    }
}
