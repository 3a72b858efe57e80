package io.dunning.jdbc;

import static io.dunning.jdbc.Cases.append;
import static io.dunning.jdbc.Cases.attempt;
import static io.dunning.jdbc.Cases.deferral;
import static io.dunning.jdbc.Cases.id;
import static io.dunning.jdbc.Cases.planned;
import static io.dunning.jdbc.Cases.planning;
import static io.dunning.jdbc.Cases.stored;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.aBill;
import static io.dunning.testkit.Given.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoredCase;
import io.dunning.Lease;
import io.dunning.Partition;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.jdbc.testing.Major;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is stored within the host's own transaction is the host's to keep or to take back. */
class HostTransactionTest {

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnAnyDatabase {
        private final Database database;
        private @Nullable Connection hosts;
        private JdbcCaseStore store;

        OnAnyDatabase(Database database) {
            this.database = database;
            this.store = open();
            database.execute("CREATE TABLE hosts_own (note VARCHAR(100))");
        }

        private JdbcCaseStore open() {
            return JdbcCaseStore.builder()
                    .dataSource(database.source())
                    .hostTransaction(() -> hosts)
                    .build();
        }

        @BeforeEach
        void begin() {
            database.clear();
            database.execute("DELETE FROM hosts_own");
            store = open();
        }

        @AfterEach
        void end() throws SQLException {
            if (hosts != null) {
                hosts.close();
                hosts = null;
            }
        }

        @AfterAll
        void close() {
            database.close();
        }

        @Test
        void a_commit_of_the_host_keeps_what_was_stored_with_it() throws SQLException {
            Connection transaction = beginning();
            note(transaction, "paid");
            StoredCase one = stored(store, "A");
            planned(store, store.find(id(one)).orElseThrow());
            assertThat(database.store().find(id(one)))
                    .as("as others see it meanwhile")
                    .isEmpty();

            transaction.commit();
            end();

            assertThat(database.store().find(id(one))).isPresent();
            assertThat(database.store().planned(Partition.WHOLE, null, 10)).hasSize(1);
            assertThat(database.rows("SELECT note FROM hosts_own")).containsExactly("paid|");
        }

        @Test
        void a_rollback_of_the_host_takes_everything_back() throws SQLException {
            StoredCase one = stored(store, "A");
            Connection transaction = beginning();
            store.commit(Change.of(List.of(append(one, deferral(5)))).reading(java.util.Map.of(HOSPITAL, 9L)));
            stored(store, "B");
            StoredCase elsewhere = aCase().of(new PersonId("C"))
                    .with(new CreditorId("region", "clinic"))
                    .storeIn(store);
            assertThat(store.find(id(elsewhere))).as("as the host sees it").isPresent();

            transaction.rollback();
            end();

            JdbcCaseStore other = database.store();
            assertThat(other.find(id(one)).orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(store.find(id(one)).orElseThrow());
            assertThat(other.cursors()).containsOnlyKeys(HOSPITAL).containsEntry(HOSPITAL, 0L);
            assertThat(database.count("dunning_case")).isOne();
            aCase().of(new PersonId("C"))
                    .withBills(aBill("R9")
                            .owedTo(new CreditorId("region", "clinic"))
                            .owedBy(new PersonId("C")))
                    .storeIn(store);
            assertThat(database.count("creditor"))
                    .as("a creditor that was taken back is stored anew")
                    .isEqualTo(2);
        }

        @Test
        void a_refused_change_leaves_the_hosts_transaction_as_it_was() throws SQLException {
            StoredCase one = stored(store, "A");
            StoredCase other = stored(store, "B");
            store.commit(Change.of(List.of(append(one, deferral(5)))));
            Connection transaction = beginning();
            note(transaction, "before");

            assertThatThrownBy(() ->
                            store.commit(Change.of(List.of(append(other, deferral(1)), append(one, deferral(2))))))
                    .isInstanceOf(StaleCase.class);
            assertThatThrownBy(() -> stored(store, "B")).isInstanceOf(StaleCase.class);
            note(transaction, "after");
            store.commit(Change.of(List.of(append(other, deferral(3)))));
            transaction.commit();
            end();

            assertThat(database.rows("SELECT note FROM hosts_own")).containsExactly("before|", "after|");
            assertThat(store.find(id(other)).orElseThrow().dunningCase().version())
                    .isEqualTo(other.dunningCase().version() + 1);
        }

        @Test
        void runs_and_hand_overs_are_refused_within_it() throws SQLException {
            PlannedNotice notice = planned(store, stored(store, "A"));
            Lease lease = store.claim(new Partition(0, 8), "one", Cases.AT, Duration.ofMinutes(1))
                    .orElseThrow();
            beginning();

            assertThatThrownBy(() -> store.commit(Change.NOTHING.attempting(List.of(attempt(notice, 1)), List.of())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("outside");
            assertThatThrownBy(() -> store.commit(Change.NOTHING.under(lease)))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void a_claim_is_seen_by_others_at_once_though_the_host_is_in_a_transaction() throws SQLException {
            beginning();

            assertThat(store.claim(new Partition(0, 8), "one", Cases.AT, Duration.ofMinutes(1)))
                    .isPresent();
            assertThat(database.store().claim(new Partition(0, 8), "other", Cases.AT, Duration.ofMinutes(1)))
                    .isEmpty();
        }

        @Test
        void a_connection_that_commits_by_itself_is_no_transaction() throws SQLException {
            StoredCase one = stored(store, "A");
            beginning().setAutoCommit(true);

            assertThatThrownBy(() -> store.commit(planning(one))).isInstanceOf(IllegalStateException.class);
        }

        private Connection beginning() throws SQLException {
            Connection connection = database.source().getConnection();
            connection.setAutoCommit(false);
            hosts = connection;
            return connection;
        }

        private static void note(Connection connection, String text) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO hosts_own VALUES ('" + text + "')");
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
    class OnCurrentPostgres extends OnAnyDatabase {
        OnCurrentPostgres() {
            super(Database.postgres(Major.CURRENT));
        }
    }
}
