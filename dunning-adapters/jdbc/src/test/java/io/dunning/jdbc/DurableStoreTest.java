package io.dunning.jdbc;

import static io.dunning.jdbc.Cases.append;
import static io.dunning.jdbc.Cases.attempt;
import static io.dunning.jdbc.Cases.deferral;
import static io.dunning.jdbc.Cases.id;
import static io.dunning.jdbc.Cases.opening;
import static io.dunning.jdbc.Cases.planned;
import static io.dunning.jdbc.Cases.planning;
import static io.dunning.jdbc.Cases.stored;
import static io.dunning.testkit.Given.DUE;
import static io.dunning.testkit.Given.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dunning.CaseStore.CaseChange;
import io.dunning.CaseStore.Change;
import io.dunning.CaseStore.StaleCase;
import io.dunning.CaseStore.StoredCase;
import io.dunning.Partition;
import io.dunning.cases.CaseId;
import io.dunning.cases.EventText;
import io.dunning.cases.History;
import io.dunning.cases.RecordedEvent;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.jdbc.testing.Major;
import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What only a store that outlives its process can do right or wrong. */
class DurableStoreTest {

    private static final LocalDate LATE = DUE.plusYears(1);

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnAnyDatabase {
        private final Database database;
        private JdbcCaseStore store;

        OnAnyDatabase(Database database) {
            this.database = database;
            this.store = database.store();
        }

        @BeforeEach
        void begin() {
            database.clear();
            store = database.store();
        }

        @AfterAll
        void close() {
            database.close();
        }

        // ---- opening ----

        @Test
        void another_store_on_the_same_tables_sees_what_was_stored_and_its_changes_are_seen() {
            JdbcCaseStore other = database.store();
            StoredCase one = stored(store, "A");

            StoredCase found = other.find(id(one)).orElseThrow();
            other.commit(Change.of(List.of(append(found, deferral(3)))));

            assertThat(found.dunningCase()).usingRecursiveComparison().isEqualTo(one.dunningCase());
            assertThat(store.find(id(one)).orElseThrow().dunningCase().version())
                    .isEqualTo(found.dunningCase().version() + 1);
            assertThatThrownBy(() -> store.commit(Change.of(List.of(append(one, deferral(4))))))
                    .isInstanceOf(StaleCase.class);
        }

        @Test
        void a_new_creditor_of_one_store_is_known_to_the_other() {
            JdbcCaseStore other = database.store();
            StoredCase mine = stored(store, "A");
            StoredCase theirs = stored(other, "B");

            assertThat(store.findAll(List.of(id(mine), id(theirs)))).hasSize(2);
            assertThat(database.count("creditor")).isOne();
        }

        @Test
        void migrating_again_changes_nothing() {
            StoredCase one = stored(store, "A");

            Layout.migrate(database.source());

            assertThat(database.store().find(id(one))).isPresent();
        }

        /** PostgreSQL makes them all in one transaction. */
        @Test
        void on_h2_tables_that_a_killed_process_left_half_made_are_completed() {
            assumeTrue(database.bare() instanceof JdbcDataSource, "only H2 makes tables one by one");
            Layout.migrate(database.source(), "third_house");
            database.execute("DELETE FROM \"third_house\".\"layout_history\" WHERE \"version\" IS NOT NULL");
            database.execute("DELETE FROM \"third_house\".claim_kind WHERE kind > 3");
            for (String table : List.of("event", "agenda", "notice", "outbox", "checkpoint")) {
                database.execute("DROP TABLE \"third_house\"." + table);
            }

            Layout.migrate(database.source(), "third_house");

            JdbcCaseStore third = JdbcCaseStore.builder()
                    .dataSource(database.source())
                    .schema("third_house")
                    .build();
            StoredCase there = stored(third, "A");
            assertThat(third.find(id(there))).isPresent();
            assertThat(database.rows("SELECT count(*) FROM \"third_house\".claim_kind"))
                    .containsExactly("7|");
            database.execute("DROP SCHEMA \"third_house\" CASCADE");
        }

        @Test
        void what_was_settled_at_first_cannot_be_wished_otherwise_later() {
            var asFirst = JdbcCaseStore.builder().dataSource(database.source());

            assertThat(asFirst.build().partitions()).isEqualTo(8);
            assertThat(asFirst.build().origin()).isEqualTo("dunning");
            assertThatThrownBy(() -> JdbcCaseStore.builder()
                            .dataSource(database.source())
                            .partitions(16)
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("8 partitions");
            assertThatThrownBy(() -> JdbcCaseStore.builder()
                            .dataSource(database.source())
                            .origin("another")
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("dunning");
        }

        @Test
        void without_its_tables_a_store_says_what_makes_them() {
            assertThatThrownBy(() -> JdbcCaseStore.builder()
                            .dataSource(database.source())
                            .schema("elsewhere")
                            .build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Layout.migrate");
        }

        @Test
        void a_host_may_run_the_statements_itself_in_a_schema_of_its_own() {
            String product = database.rows(
                            database.bare() instanceof JdbcDataSource ? "SELECT 'h2'" : "SELECT 'postgresql'")
                    .get(0);
            database.execute(Layout.sql(product.replace("|", ""), "second_house"));

            JdbcCaseStore second = JdbcCaseStore.builder()
                    .dataSource(database.source())
                    .schema("second_house")
                    .partitions(2)
                    .build();
            StoredCase there = stored(second, "A");

            assertThat(second.find(id(there))).isPresent();
            assertThat(store.find(id(there)))
                    .as("the same case in the other schema")
                    .isEmpty();
            database.execute("DROP SCHEMA second_house CASCADE".replace("second_house", "\"second_house\""));
        }

        @Test
        void kinds_of_claims_have_the_numbers_that_the_tables_say() {
            List<String> expected = new ArrayList<>();
            for (ClaimKind kind : ClaimKind.values()) {
                expected.add(Kinds.number(kind) + "|" + kind + "|");
                assertThat(Kinds.kind(Kinds.number(kind))).isEqualTo(kind);
            }

            assertThat(database.rows("SELECT kind, name FROM \"dunning\".claim_kind"))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }

        // ---- keys for ever ----

        @Test
        void the_tables_themselves_refuse_what_must_never_stand_twice() {
            PlannedNotice notice = planned(store, stored(store, "A"));
            store.commit(Change.NOTHING.attempting(List.of(attempt(notice, 1)), List.of()));
            String s = "\"dunning\".";

            assertThat(database.failure("INSERT INTO " + s
                            + "event (recorded_at, case_no, seq, hash, actor, policy, body)"
                            + " SELECT recorded_at, case_no, seq, hash, actor, policy, body FROM " + s + "event"))
                    .as("an event of the same case with the same number")
                    .isEqualTo("23505");
            assertThat(database.failure("INSERT INTO " + s + "notice SELECT * FROM " + s + "notice"))
                    .as("a notice with a key that was used")
                    .isEqualTo("23505");
            assertThat(database.failure("INSERT INTO " + s + "attempt SELECT * FROM " + s + "attempt"))
                    .as("an attempt with a number that was used")
                    .isEqualTo("23505");
            assertThat(database.failure("INSERT INTO " + s + "dunning_case (case_no, creditor_no, kind, debtor)"
                            + " SELECT case_no + 1, creditor_no, kind, debtor FROM " + s + "dunning_case"))
                    .as("a second case with the same id")
                    .isEqualTo("23505");
            assertThat(database.failure("INSERT INTO " + s + "outbox SELECT * FROM " + s + "outbox"))
                    .as("a notice twice in the outbox")
                    .isEqualTo("23505");
        }

        @Test
        void a_notice_planned_long_ago_by_another_store_keeps_its_key() {
            StoredCase one = stored(store, "A");
            planned(store, one);
            StoredCase now = store.find(id(one)).orElseThrow();

            assertThatThrownBy(() -> database.store()
                            .commit(Change.of(List.of(append(now, deferral(1))))
                                    .planning(List.of(Cases.noticeOf(one).planned()))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("planned before");
            assertThat(store.history(id(one))).hasSize((int) now.dunningCase().version());
        }

        // ---- the agenda is a cache ----

        @Test
        void the_agenda_can_be_made_anew_from_the_events() {
            fill();
            List<String> before = agenda();

            long cases = store.rebuildAgenda();

            assertThat(cases).isEqualTo(before.size());
            assertThat(agenda()).as("the agenda, row by row and byte by byte").isEqualTo(before);
        }

        @Test
        void a_lost_agenda_is_healed() {
            StoredCase one = stored(store, "A");
            fill();
            List<String> before = agenda();
            database.execute("DELETE FROM \"dunning\".agenda");
            assertThatThrownBy(() -> store.commit(Change.of(List.of(append(one, deferral(4))))))
                    .as("nobody may append without the row that gives the right to")
                    .isInstanceOf(StaleCase.class);

            store.rebuildAgenda();

            assertThat(agenda()).isEqualTo(before);
            store.commit(Change.of(List.of(append(store.find(id(one)).orElseThrow(), deferral(4)))));
        }

        @Test
        void a_case_whose_row_in_the_agenda_cannot_be_read_is_replayed() {
            StoredCase one = stored(store, "A");
            stored(store, "B");
            database.execute("UPDATE \"dunning\".agenda SET state = "
                    + (database.bare() instanceof JdbcDataSource ? "X'ff00'" : "'\\xff00'")
                    + " WHERE debtor = 'A'");

            List<StoredCase> due = store.due(Partition.WHOLE, LATE, null, 10);

            assertThat(due).extracting(Cases::id).contains(id(one)).hasSize(2);
            assertThat(due)
                    .filteredOn(c -> id(c).equals(id(one)))
                    .first()
                    .usingRecursiveComparison()
                    .ignoringFields("number")
                    .isEqualTo(one);
        }

        private void fill() {
            for (int i = 0; i < 20; i++) {
                StoredCase one =
                        aCase().of(new PersonId("F" + i)).atLevel(i % 3).storeIn(store);
                if (i % 4 == 0) {
                    planned(store, store.find(id(one)).orElseThrow());
                }
            }
            aCase().of(new PersonId("closed")).credited().storeIn(store);
            aCase().of(new PersonId("referred")).referred().storeIn(store);
        }

        private List<String> agenda() {
            return database.rows("SELECT * FROM \"dunning\".agenda ORDER BY case_no");
        }

        // ---- many at once ----

        @Test
        void commits_on_the_same_cases_in_any_order_end_in_success_or_a_stale_case() throws Exception {
            List<StoredCase> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                all.add(stored(store, "P" + i));
            }
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Future<Integer>> wins = new ArrayList<>();
                for (int thread = 0; thread < 8; thread++) {
                    int seed = thread;
                    wins.add(threads.submit(
                            () -> appendInTurns(all.stream().map(Cases::id).toList(), seed)));
                }
                int won = 0;
                for (Future<Integer> one : wins) {
                    won += one.get();
                }

                assertThat(won).as("commits that went through").isPositive();
                long appended = 0;
                for (StoredCase one : all) {
                    appended += store.find(id(one)).orElseThrow().dunningCase().version()
                            - one.dunningCase().version();
                    assertThat(History.verify(
                                    id(one),
                                    store.history(id(one)),
                                    store.find(id(one)).orElseThrow().head()))
                            .isEmpty();
                }
                assertThat(appended).as("events of commits of three cases each").isEqualTo(3L * won);
            } finally {
                threads.shutdownNow();
            }
        }

        private int appendInTurns(List<CaseId> ids, int seed) {
            Random random = new Random(seed);
            int won = 0;
            for (int turn = 0; turn < 15; turn++) {
                List<CaseId> some = new ArrayList<>(ids);
                Collections.shuffle(some, random);
                Map<CaseId, StoredCase> read = store.findAll(some.subList(0, 3));
                Change change = Change.of(some.subList(0, 3).stream()
                        .map(id -> append(Objects.requireNonNull(read.get(id)), deferral(1 + random.nextInt(40))))
                        .toList());
                try {
                    store.commit(change);
                    won++;
                } catch (StaleCase e) {
                    // Somebody else was quicker.
                }
            }
            return won;
        }

        @Test
        void of_many_new_cases_the_one_that_somebody_else_has_opened_is_named() {
            List<CaseChange> changes = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                changes.add(opening("N" + i));
            }
            stored(store, "N37");

            Throwable trouble = catchThrowable(() -> store.commit(Change.of(changes)));

            assertThat(trouble).isInstanceOf(StaleCase.class);
            assertThat(((StaleCase) trouble).caseId().debtor()).isEqualTo(new PersonId("N37"));
            assertThat(database.count("dunning_case")).isOne();
        }

        // ---- connections ----

        @Test
        void one_connection_is_enough_and_goes_back_as_it_came() throws SQLException {
            DataSource one = database.pool(1);
            JdbcCaseStore narrow = JdbcCaseStore.builder().dataSource(one).build();
            StoredCase a = stored(narrow, "A");
            PlannedNotice notice = planned(narrow, a);
            narrow.commit(Change.NOTHING.attempting(List.of(attempt(notice, 1)), List.of()));
            assertThatThrownBy(() -> narrow.commit(planning(a))).isInstanceOf(RuntimeException.class);
            narrow.unsettled(Partition.WHOLE, null, 10);
            narrow.due(Partition.WHOLE, LATE, null, 10);
            narrow.hashes(0, narrow.recordedUpTo(), hash -> {});
            narrow.rebuildAgenda();

            try (Connection connection = one.getConnection()) {
                assertThat(connection.getAutoCommit()).isTrue();
                connection.setAutoCommit(false);
                connection.rollback();
            }
        }

        @Test
        void connections_that_do_not_commit_by_themselves_are_served_too() throws SQLException {
            DataSource manual = Wrapped.manual(database.source());
            JdbcCaseStore careful = JdbcCaseStore.builder().dataSource(manual).build();

            StoredCase a = stored(careful, "A");
            careful.commit(Change.of(List.of(append(a, deferral(2)))));

            assertThat(careful.find(id(a)).orElseThrow().dunningCase().version())
                    .isEqualTo(a.dunningCase().version() + 1);
            assertThat(store.find(id(a))).as("seen by others: it was committed").isPresent();
        }

        // ---- everything ----

        @Test
        void all_of_a_history_comes_back_to_the_byte() {
            StoredCase one = aCase().atLevel(3).disputed().storeIn(store);

            List<RecordedEvent> history = database.store().history(id(one));

            assertThat(History.verify(id(one), history, one.head())).isEmpty();
            assertThat(database.rows("SELECT seq, body FROM \"dunning\".event ORDER BY seq"))
                    .isEqualTo(history.stream()
                            .map(e -> e.seq() + "|" + EventText.write(e.event()) + "|")
                            .toList());
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

    @Nested
    class OnOldestPostgres extends OnAnyDatabase {
        OnOldestPostgres() {
            super(Database.postgres(Major.OLDEST));
        }
    }
}
