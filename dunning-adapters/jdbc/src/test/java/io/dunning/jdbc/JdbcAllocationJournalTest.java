package io.dunning.jdbc;

import static io.dunning.jdbc.Bookings.DAY;
import static io.dunning.jdbc.Bookings.bookings;
import static io.dunning.jdbc.Bookings.by;
import static io.dunning.jdbc.Bookings.entries;
import static io.dunning.jdbc.Bookings.journal;
import static io.dunning.jdbc.Bookings.payments;
import static io.dunning.jdbc.Bookings.recalculation;
import static io.dunning.jdbc.Bookings.store;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dunning.jdbc.testing.Major;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.AllocationJournal.Overtaken;
import io.dunning.reconcile.AllocationJournal.Progress;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.JournalEntry.Booking;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import io.dunning.reconcile.PostingRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What only a journal of allocations that outlives its process can do right or wrong. */
class JdbcAllocationJournalTest {

    private static final String CANARY = "Canary Bird";

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnAnyDatabase {
        final Database database;
        AllocationJournal journal;

        OnAnyDatabase(Database database) {
            this.database = database;
            this.journal = journal(database.source());
        }

        @BeforeEach
        void begin() {
            database.clear();
            journal = journal(database.source());
        }

        @AfterAll
        void close() {
            database.close();
        }

        @Test
        void another_journal_on_the_same_tables_sees_what_was_stored_and_overtakes() {
            AllocationJournal other = journal(database.pool(2));
            Progress before = journal.progress();
            store(other, bookings(3));
            other.close(HOSPITAL, DAY);

            assertThat(entries(journal)).isEqualTo(3);
            assertThat(journal.closedThrough(HOSPITAL)).isEqualTo(DAY);
            assertThatThrownBy(() -> journal.store(recalculation(before, bookings(1))))
                    .isInstanceOf(Overtaken.class);
        }

        @Test
        void the_tables_themselves_refuse_what_must_never_stand_twice() {
            store(journal, bookings(1));
            String s = "\"dunning\".";

            assertThat(database.failure("INSERT INTO " + s + "allocation SELECT * FROM " + s + "allocation"))
                    .as("an entry with a position that was used")
                    .isEqualTo("23505");
            assertThat(database.failure(
                            "INSERT INTO " + s + "allocation_point SELECT * FROM " + s + "allocation_point"))
                    .as("the same open point")
                    .isEqualTo("23505");
            assertThat(database.failure(
                            "INSERT INTO " + s + "allocation_progress SELECT * FROM " + s + "allocation_progress"))
                    .as("a second progress")
                    .isEqualTo("23505");
        }

        @Test
        void the_host_keeps_or_takes_back_what_was_stored_in_its_transaction() throws SQLException {
            @Nullable Connection[] hosts = new @Nullable Connection[1];
            AllocationJournal joined = JdbcAllocationJournal.builder()
                    .dataSource(database.source())
                    .hostTransaction(() -> hosts[0])
                    .build();
            Progress first = journal.progress();
            try (Connection transaction = database.source().getConnection()) {
                transaction.setAutoCommit(false);
                hosts[0] = transaction;
                store(joined, bookings(2));
                joined.close(HOSPITAL, DAY);
                assertThat(entries(joined)).as("within the transaction").isEqualTo(2);
                transaction.rollback();
                assertThat(entries(journal)).isZero();
                assertThat(journal.progress()).isEqualTo(first);

                store(joined, bookings(2));
                assertThatThrownBy(() -> joined.store(recalculation(first, bookings(3))))
                        .as("a store that was overtaken")
                        .isInstanceOf(Overtaken.class);
                joined.close(HOSPITAL, DAY);
                transaction.commit();
            }

            assertThat(entries(journal)).isEqualTo(2);
            assertThat(journal.closedThrough(HOSPITAL)).isEqualTo(DAY);
        }

        @Test
        void at_the_strictest_isolation_one_of_several_stores_and_the_others_are_overtaken() throws Exception {
            Progress before = journal.progress();
            CyclicBarrier ready = new CyclicBarrier(3);
            ExecutorService processes = Executors.newFixedThreadPool(3);
            AtomicInteger overtaken = new AtomicInteger();
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    AllocationJournal one = journal(Wrapped.connections(database.source(), TroublesTest::strict));
                    all.add(processes.submit(() -> {
                        ready.await();
                        one.store(recalculation(before, bookings(50)));
                        return "stored";
                    }));
                }
                for (Future<?> one : all) {
                    try {
                        one.get();
                    } catch (ExecutionException e) {
                        assertThat(e).hasCauseInstanceOf(Overtaken.class);
                        overtaken.incrementAndGet();
                    }
                }
            } finally {
                processes.shutdownNow();
            }

            assertThat(overtaken).hasValue(2);
            assertThat(entries(journal)).isEqualTo(50);
        }

        @Test
        void names_that_databases_order_in_another_way_are_refused_and_nothing_is_stored() {
            for (String name : List.of("L\0", "L\uD83D\uDE00", "L\uD83D")) {
                PaymentId odd = new PaymentId(new BankAccountId("XX000001"), name, "d");
                Posting change = new Posting(HOSPITAL, odd, null, PostingRule.OPEN, "", money("1 EUR"));
                List<Booking> bookings = new ArrayList<>(bookings(40));
                bookings.add(new Booking(DAY, DAY, change, null));

                assertThatThrownBy(() -> store(journal, bookings))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("name of a payment");
            }
            assertThat(entries(journal)).isZero();
            assertThat(database.count("allocation_point")).isZero();
        }

        @Test
        void no_exception_quotes_what_is_stored() {
            database.execute(
                    "ALTER TABLE \"dunning\".allocation ADD CONSTRAINT short CHECK (char_length(made_by) < 9)");
            try {
                Throwable refused = catchThrowable(() -> store(journal, List.of(by(CANARY))));
                Throwable unstorable = catchThrowable(() -> store(journal, List.of(by(CANARY + "\0"))));

                assertThat(TroublesTest.printed(refused))
                        .contains("SQLState 23")
                        .doesNotContain(CANARY);
                assertThat(TroublesTest.printed(unstorable)).contains("NUL").doesNotContain(CANARY);
                assertThat(refused).isInstanceOf(IllegalArgumentException.class);
                assertThat(unstorable).isInstanceOf(IllegalArgumentException.class);
            } finally {
                database.execute("ALTER TABLE \"dunning\".allocation DROP CONSTRAINT short");
            }
        }

        @Test
        void without_its_tables_or_on_those_of_a_later_release_it_does_not_open() {
            assertThatThrownBy(() -> JdbcAllocationJournal.builder()
                            .dataSource(database.source())
                            .schema("elsewhere")
                            .build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Layout.migrate");
            database.execute("UPDATE \"dunning\".store SET layout = layout + 1");
            try {
                assertThatThrownBy(() -> journal(database.source())).isInstanceOf(IllegalStateException.class);
                assertThatThrownBy(() -> Statements.book(database.source()).build())
                        .isInstanceOf(IllegalStateException.class);
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

        @Test
        void a_store_takes_as_many_statements_however_much_is_booked() {
            AtomicInteger statements = new AtomicInteger();
            AllocationJournal counted = journal(Wrapped.counting(database.source(), statements));
            store(counted, bookings(1));
            Progress progress = counted.progress();

            statements.set(0);
            counted.store(recalculation(progress, bookings(5_000)));
            assertThat(statements)
                    .as("settings, progress, points that are gone, progress; what is new is copied")
                    .hasValue(4);

            statements.set(0);
            counted.postings(payments(bookings(5_000)), List.of());
            assertThat(statements).as("settings, entries").hasValue(2);
        }
    }
}
