package io.dunning.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.jdbc.testing.Major;
import io.dunning.memory.MemoryAllocationJournal;
import io.dunning.reconcile.AllocationJournal;
import io.dunning.reconcile.AllocationJournal.Progress;
import io.dunning.reconcile.Bills;
import io.dunning.reconcile.JournalEntry;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.PaymentId;
import io.dunning.reconcile.Posting;
import io.dunning.reconcile.Reconciler;
import io.dunning.reconcile.Tolerance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Book and journal on a database together give what those in memory give. */
class ReconcilerOnDatabaseTest {

    private static final int HISTORIES = 6;
    private static final int MANY = 100_000;

    /** A house with its book and its journal. */
    private record House(PaymentBook book, AllocationJournal journal, Reconciler reconciler) {

        static House of(PaymentBook book, AllocationJournal journal) {
            Bills bills = BankHistory.bills();
            return new House(book, journal, new Reconciler(book, bills, journal, new Tolerance(5)));
        }

        static House inMemory() {
            return of(BankHistory.inMemory(), new MemoryAllocationJournal());
        }

        static House on(DataSource source) {
            return of(
                    BankHistory.on(source),
                    JdbcAllocationJournal.builder().dataSource(source).build());
        }

        List<JournalEntry> entries() {
            LocalDate first = LocalDate.of(2000, 1, 1);
            return BankHistory.CREDITORS.stream()
                    .flatMap(c -> journal.booked(c, first, first.plusYears(100), 0, MANY).stream())
                    .toList();
        }

        List<OpenPoint> points() {
            return BankHistory.CREDITORS.stream()
                    .flatMap(c -> journal.points(c, null, MANY).stream())
                    .toList();
        }

        Set<Posting> postings() {
            List<PaymentId> payments = book.changes(0, MANY).stream()
                    .map(PaymentBook.Change::fact)
                    .filter(Payment.class::isInstance)
                    .map(f -> ((Payment) f).id())
                    .toList();
            List<Posting> all = new ArrayList<>(journal.postings(payments, List.of()));
            all.addAll(journal.postings(
                    List.of(),
                    entries().stream()
                            .flatMap(e -> Stream.ofNullable(e.booking().change().bill()))
                            .distinct()
                            .toList()));
            return new HashSet<>(all);
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnAnyDatabase {
        final Database database;

        OnAnyDatabase(Database database) {
            this.database = database;
        }

        @BeforeEach
        void begin() {
            database.clear();
        }

        @AfterAll
        void close() {
            database.close();
        }

        @Test
        void files_and_decisions_give_the_same_entries_as_in_memory() {
            for (long seed = 1; seed <= HISTORIES; seed++) {
                database.clear();
                House stored = House.on(database.source());
                House expected = House.inMemory();

                play(seed, expected, stored);

                assertThat(stored.entries()).as("entries, seed %s", seed).isNotEmpty();
                assertSame(seed, stored, expected);
            }
        }

        @Test
        void another_instance_goes_on_where_the_first_one_stopped() {
            List<Consumer<PaymentBook>> facts = BankHistory.of(7);
            House expected = House.inMemory();
            for (Consumer<PaymentBook> fact : facts) {
                House next = House.on(database.source());
                List.of(expected, next).forEach(house -> {
                    fact.accept(house.book());
                    house.reconciler().catchUp();
                });
            }

            House last = House.on(database.source());
            Progress progress = last.journal().progress();
            last.reconciler().catchUp();

            assertThat(last.journal().progress())
                    .as("the progress after an instance found nothing new")
                    .isEqualTo(progress);
            assertSame(7, last, expected);
        }

        @Test
        void two_that_work_at_once_book_nothing_twice() throws Exception {
            List<Consumer<PaymentBook>> facts = BankHistory.of(8);
            House expected = House.inMemory();
            facts.forEach(f -> f.accept(expected.book()));
            expected.reconciler().catchUp();
            House told = House.on(database.source());
            AtomicBoolean over = new AtomicBoolean();
            CyclicBarrier ready = new CyclicBarrier(3);
            ExecutorService processes = Executors.newFixedThreadPool(3);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    House house = House.on(database.pool(2));
                    all.add(processes.submit(() -> {
                        ready.await();
                        while (!over.get()) {
                            house.reconciler().catchUp();
                        }
                        house.reconciler().catchUp();
                        return "caught up";
                    }));
                }
                all.add(processes.submit(() -> {
                    ready.await();
                    try {
                        facts.forEach(f -> f.accept(told.book()));
                        return "told";
                    } finally {
                        over.set(true);
                    }
                }));
                for (Future<?> one : all) {
                    one.get();
                }
            } finally {
                processes.shutdownNow();
            }

            assertThat(told.postings()).isEqualTo(expected.postings());
            assertThat(told.points()).isEqualTo(expected.points());
        }
    }

    /** Both learn the same, and work it out at the same moments. */
    private static void play(long seed, House... houses) {
        Random random = new Random(seed);
        for (Consumer<PaymentBook> fact : BankHistory.of(seed)) {
            boolean now = random.nextInt(3) == 0;
            for (House house : houses) {
                fact.accept(house.book());
                if (now) {
                    house.reconciler().catchUp();
                }
            }
        }
        List.of(houses).forEach(house -> house.reconciler().catchUp());
    }

    private static void assertSame(long seed, House stored, House expected) {
        // Of what one store books on one day the order is open, as a book answers ties in none.
        assertThat(stored.entries().stream().map(JournalEntry::booking))
                .as("entries, seed %s", seed)
                .containsExactlyInAnyOrderElementsOf(
                        expected.entries().stream().map(JournalEntry::booking).toList());
        assertThat(stored.entries().stream().map(JournalEntry::position))
                .as("positions, seed %s", seed)
                .containsExactlyInAnyOrderElementsOf(
                        expected.entries().stream().map(JournalEntry::position).toList());
        assertThat(stored.postings()).as("postings, seed %s", seed).isEqualTo(expected.postings());
        assertThat(stored.points()).as("open points, seed %s", seed).isEqualTo(expected.points());
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
