package io.dunning.jdbc;

import static io.dunning.jdbc.Statements.ACCOUNT;
import static io.dunning.jdbc.Statements.DAY;
import static io.dunning.jdbc.Statements.OTHER;
import static io.dunning.jdbc.Statements.book;
import static io.dunning.jdbc.Statements.detail;
import static io.dunning.jdbc.Statements.line;
import static io.dunning.jdbc.Statements.lines;
import static io.dunning.jdbc.Statements.payments;
import static io.dunning.jdbc.Statements.statement;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dunning.jdbc.testing.Major;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.PaymentBook.Change;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What only a book of payments that outlives its process can do right or wrong. */
class JdbcPaymentBookTest {

    private static final int MANY = PaymentIntake.LINES_AT_ONCE + 500;
    private static final String CANARY = "Canary Bird";

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnAnyDatabase {
        final Database database;
        PaymentBook book;

        OnAnyDatabase(Database database) {
            this.database = database;
            this.book = book(database.source()).build();
        }

        @BeforeEach
        void begin() {
            database.clear();
            book = book(database.source()).build();
        }

        @AfterAll
        void close() {
            database.close();
        }

        @Test
        void a_statement_of_many_lines_is_taken_in_whole_and_once() {
            statement(book, ACCOUNT, "S1", lines(MANY));
            List<Change> told = book.changes(0, MANY + 1);

            statement(book, ACCOUNT, "S1", lines(MANY));

            assertThat(told).hasSize(MANY);
            assertThat(book.changes(0, MANY + 1)).isEqualTo(told);
            assertThat(database.count("bank_statement")).isOne();
            assertThat(book.balance(ACCOUNT, DAY)).contains(money(MANY + " EUR"));
        }

        @Test
        void a_line_that_was_told_of_before_in_another_way_is_found_in_the_midst_of_many_new_ones() {
            String known = "L" + (MANY - 7);
            BankLine whole = new BankLine(known, BankLine.Kind.PAYMENT, DAY, DAY, money("1 EUR"), List.of());
            try (StatementSink.Intake advice = Statements.begin(book, ACCOUNT, StatementHeader.Type.ADVICE, "A1")) {
                advice.add(whole);
                advice.finish(null);
            }

            try (StatementSink.Intake intake = Statements.begin(book, ACCOUNT, "S1")) {
                lines(MANY).forEach(intake::add);
                assertThat(intake.finish(money(MANY + " EUR"))).isEqualTo(MANY);
            }

            assertThat(payments(book)).isEqualTo(MANY);
            assertThat(book.changes(0, 2 * MANY))
                    .hasSize(MANY + 1)
                    .filteredOn(change -> change.fact() instanceof Payment payment && payment.superseded())
                    .hasSize(1);
            assertThat(database.count("payment_tie"))
                    .as("two for each payment that counts")
                    .isEqualTo(2 * MANY);
            assertThat(book.balance(ACCOUNT, DAY)).contains(money(MANY + " EUR"));
        }

        @Test
        void another_process_that_takes_in_the_same_file_at_the_same_time_adds_nothing() throws Exception {
            List<BankLine> lines = lines(MANY);
            ExecutorService processes = Executors.newFixedThreadPool(2);
            try {
                List<Future<?>> both = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    PaymentBook one = book(database.pool(2)).build();
                    both.add(processes.submit(() -> statement(one, ACCOUNT, "S1", lines)));
                }
                for (Future<?> one : both) {
                    one.get();
                }
            } finally {
                processes.shutdownNow();
            }

            assertThat(payments(book)).isEqualTo(MANY);
            assertThat(database.count("payment")).isEqualTo(MANY);
            assertThat(database.count("bank_statement")).isOne();
            assertThat(book.balance(ACCOUNT, DAY.plusDays(1))).contains(money(MANY + " EUR"));
        }

        @Test
        void a_line_that_stands_twice_far_apart_refuses_all_lines_before_it() {
            List<BankLine> lines = new ArrayList<>(lines(MANY));
            lines.add(line("L0"));

            assertThatThrownBy(() -> statement(book, ACCOUNT, "S1", lines))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("L0");

            assertThat(database.count("payment")).isZero();
            assertThat(database.count("payment_tie")).isZero();
        }

        @Test
        void a_line_that_brings_nothing_new_and_stands_twice_far_apart_is_refused_too() {
            statement(book, ACCOUNT, "S1", lines(1));
            List<BankLine> lines = new ArrayList<>(lines(MANY));
            lines.add(line("L0"));

            assertThatThrownBy(() -> statement(book, ACCOUNT, "S2", lines))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("L0");

            assertThat(database.count("payment")).isOne();
        }

        @Test
        void an_intake_that_failed_goes_on_no_more() {
            try (StatementSink.Intake intake = Statements.begin(book, ACCOUNT, "S1")) {
                intake.add(line("L1"));
                assertThatThrownBy(() -> intake.add(line("L1"))).isInstanceOf(IllegalArgumentException.class);

                assertThatThrownBy(() -> intake.finish(money("1 EUR"))).isInstanceOf(IllegalStateException.class);
            }

            assertThat(database.count("payment")).isZero();
        }

        @Test
        void the_tables_themselves_refuse_what_must_never_stand_twice() {
            statement(book, ACCOUNT, "S1", lines(1));
            book.decide(List.of(credit("d1")));
            String s = "\"dunning\".";
            String payment = Payments.COLUMNS;

            assertThat(database.failure("INSERT INTO " + s + "payment (" + payment + ") SELECT "
                            + payment.replace("position,", "position + 1000,") + " FROM " + s + "payment"))
                    .isEqualTo("23505");
            assertThat(database.failure("INSERT INTO " + s + "payment_decision (" + Decisions.COLUMNS + ") SELECT "
                            + Decisions.COLUMNS.replace("position,", "position + 1000,") + " FROM " + s
                            + "payment_decision"))
                    .isEqualTo("23505");
            assertThat(database.failure("INSERT INTO " + s + "bank_statement SELECT * FROM " + s + "bank_statement"))
                    .as("a statement, though the bank gives it no number")
                    .isEqualTo("23505");
        }

        @Test
        void the_host_keeps_or_takes_back_what_was_stored_in_its_transaction() throws SQLException {
            @Nullable Connection[] hosts = new @Nullable Connection[1];
            PaymentBook joined =
                    book(database.source()).hostTransaction(() -> hosts[0]).build();
            try (Connection transaction = database.source().getConnection()) {
                transaction.setAutoCommit(false);
                hosts[0] = transaction;
                statement(joined, ACCOUNT, "S1", lines(2));
                joined.decide(List.of(credit("d1")));
                transaction.rollback();
                assertThat(database.count("payment")).isZero();

                statement(joined, ACCOUNT, "S1", lines(2));
                assertThatThrownBy(() -> statement(joined, OTHER, "S1", List.of(line("L1"), line("L1"))))
                        .as("a refused statement")
                        .isInstanceOf(IllegalArgumentException.class);
                joined.decide(List.of(credit("d1")));
                transaction.commit();
            }

            assertThat(book.changes(0, 10)).hasSize(3);
        }

        @Test
        void without_its_tables_a_book_says_what_makes_them() {
            assertThatThrownBy(() -> book(database.source()).schema("elsewhere").build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Layout.migrate");
        }

        @Test
        void no_exception_quotes_what_is_stored() {
            database.execute(
                    "ALTER TABLE \"dunning\".payment ADD CONSTRAINT short CHECK (char_length(payer_text) < 9)");
            try {
                Throwable refused = catchThrowable(() ->
                        statement(book, ACCOUNT, "S1", List.of(line("L1", detail("d", "1 EUR", CANARY, CANARY)))));
                Throwable unstorable = catchThrowable(() -> statement(
                        book, ACCOUNT, "S1", List.of(line("L1", detail("d", "1 EUR", CANARY + "\0", CANARY)))));

                assertThat(printed(refused)).contains("SQLState 23").doesNotContain(CANARY);
                assertThat(printed(unstorable)).contains("L1").doesNotContain(CANARY);
                assertThat(refused).isInstanceOf(IllegalArgumentException.class);
                assertThat(unstorable).isInstanceOf(IllegalArgumentException.class);
            } finally {
                database.execute("ALTER TABLE \"dunning\".payment DROP CONSTRAINT short");
            }
        }
    }

    private static Decision credit(String id) {
        BillKey bill = new BillKey(HOSPITAL, new ReceivableId("R1"));
        return new Decision.Credit(id, HOSPITAL, DAY, "clerk", bill, money("3 EUR"), Decision.CreditReason.CREDIT_NOTE);
    }

    private static String printed(Throwable trouble) {
        StringWriter text = new StringWriter();
        trouble.printStackTrace(new PrintWriter(text));
        return text.toString();
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
        void whoever_reads_changes_is_never_overtaken_by_an_earlier_position() {
            try (StatementSink.Intake slow = Statements.begin(book, ACCOUNT, "S1")) {
                lines(MANY).forEach(slow::add);
                statement(book, OTHER, "S2", lines(1));
                book.decide(List.of(credit("d1")));

                assertThat(book.changes(0, 10))
                        .as("what is told while smaller positions may still come to be")
                        .isEmpty();
                slow.finish(money(MANY + " EUR"));
            }

            assertThat(book.changes(0, 2 * MANY)).hasSize(MANY + 2);
        }
    }
}
