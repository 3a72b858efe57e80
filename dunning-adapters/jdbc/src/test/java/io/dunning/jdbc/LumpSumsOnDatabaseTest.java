package io.dunning.jdbc;

import static io.dunning.jdbc.Statements.ACCOUNT;
import static io.dunning.jdbc.Statements.DAY;
import static io.dunning.jdbc.Statements.detail;
import static io.dunning.jdbc.Statements.line;
import static io.dunning.testkit.Given.HOSPITAL;
import static io.dunning.testkit.Given.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.BusinessCalendar;
import io.dunning.bank.LumpSums;
import io.dunning.jdbc.testing.Major;
import io.dunning.memory.MemoryPaymentBook;
import io.dunning.receivable.Amount;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lump sums of OCR giro find their lines in a book that lies in a database, as they do in memory. */
class LumpSumsOnDatabaseTest {

    private static final Amount NOTHING = money("0 EUR");
    private static final int LUMPS = 1_200;
    private static final int OTHERS = PaymentIntake.LINES_AT_ONCE + 500;
    private static final int MANY = 100_000;
    private static final int HISTORIES = 12;

    /** What a bank sends: OCR giro is an advice. */
    private record BankFile(StatementHeader.Type type, String id, List<BankLine> lines) {

        static BankFile ocr(String id, BankLine... lines) {
            return new BankFile(StatementHeader.Type.ADVICE, id, List.of(lines));
        }

        static BankFile statement(String id, BankLine... lines) {
            return new BankFile(StatementHeader.Type.STATEMENT, id, List.of(lines));
        }

        /** How many lines are new. */
        long into(PaymentBook book) {
            try (StatementSink.Intake intake = Statements.begin(new LumpSums(book), ACCOUNT, type, id)) {
                lines.forEach(intake::add);
                Amount sum = lines.stream().map(BankLine::amount).reduce(NOTHING, Amount::plus);
                return intake.finish(type == StatementHeader.Type.ADVICE ? null : sum);
            }
        }
    }

    /** Two payments in one sum. */
    private static BankLine lump(String name, int euros) {
        return line(name, detail(name + "/1", "1 EUR", "", ""), detail(name + "/2", (euros - 1) + " EUR", "", ""));
    }

    private static BankLine bare(String name, int euros) {
        return new BankLine(name, BankLine.Kind.PAYMENT, DAY, DAY, money(euros + " EUR"), List.of());
    }

    private static List<Payment> payments(PaymentBook book) {
        return book.payments(ACCOUNT, DAY, DAY, null, MANY);
    }

    private static List<Payment> withMoney(PaymentBook book) {
        return payments(book).stream().filter(p -> !p.amount().isZero()).toList();
    }

    @TestInstance(Lifecycle.PER_CLASS)
    abstract static class OnAnyDatabase {
        private Database database;
        private DataSource connections;

        OnAnyDatabase(Database database) {
            this.database = database;
            // One for the statement that is taken in, one for what the book knows of the day.
            this.connections = database.pool(2);
        }

        @BeforeEach
        void begin() {
            database.clear();
        }

        @AfterAll
        void close() {
            database.close();
        }

        private PaymentBook book() {
            return Statements.book(connections).build();
        }

        private void restart() {
            database.close();
            database = Database.of(database.bare());
            connections = database.pool(2);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void sent_again_after_a_restart_both_files_change_nothing(boolean ocrFirst) {
            BankFile ocr = BankFile.ocr("O1", lump("ocr-1", 5), lump("ocr-2", 5));
            BankFile statement = BankFile.statement("S1", bare("B1", 5), bare("B2", 5));
            List<BankFile> files = ocrFirst ? List.of(ocr, statement) : List.of(statement, ocr);
            for (BankFile file : files) {
                file.into(book());
                restart();
            }
            List<Payment> before = payments(book());
            assertThat(withMoney(book())).hasSize(4).allMatch(p -> p.inStatement() && !p.lacksDetails());

            for (BankFile file : List.of(statement, ocr, ocr, statement)) {
                restart();
                assertThat(file.into(book())).isZero();
            }

            assertThat(payments(book())).isEqualTo(before);
            assertThat(book().balance(ACCOUNT, DAY)).contains(money("10 EUR"));
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void in_a_statement_that_is_written_while_it_is_read_each_lump_sum_finds_its_line(boolean ocrFirst) {
            BankFile ocr = new BankFile(
                    StatementHeader.Type.ADVICE,
                    "O1",
                    IntStream.range(0, LUMPS)
                            .mapToObj(i -> lump("ocr-" + i, i + 5))
                            .toList());
            List<BankLine> lines = new ArrayList<>(Statements.lines(OTHERS));
            IntStream.range(0, LUMPS).forEach(i -> lines.add(bare("B" + i, i + 5)));
            BankFile statement = new BankFile(StatementHeader.Type.STATEMENT, "S1", lines);
            List<BankFile> files = ocrFirst ? List.of(ocr, statement) : List.of(statement, ocr);

            files.forEach(file -> file.into(book()));

            assertThat(withMoney(book()))
                    .hasSize(2 * LUMPS + OTHERS)
                    .allMatch(p -> p.inStatement() && !p.lacksDetails());
            files.forEach(file -> assertThat(file.into(book())).isZero());
            assertThat(withMoney(book())).hasSize(2 * LUMPS + OTHERS);
        }

        @Test
        void the_same_files_in_any_order_and_number_give_what_they_give_in_memory() {
            for (int seed = 0; seed < HISTORIES; seed++) {
                database.clear();
                MemoryPaymentBook memory = new MemoryPaymentBook(
                        List.of(new HouseAccount(ACCOUNT, HOSPITAL, NOTHING.currency(), DAY)),
                        BusinessCalendar.WEEKDAYS);
                for (BankFile file : history(new Random(seed))) {
                    assertThat(file.into(book()))
                            .as("new lines of %s, seed %s", file, seed)
                            .isEqualTo(file.into(memory));
                }

                assertThat(payments(book())).as("seed %s", seed).isEqualTo(payments(memory));
                assertThat(book().coverage(ACCOUNT)).isEqualTo(memory.coverage(ACCOUNT));
            }
        }

        /** Equal sums more often than not, and every file twice. */
        private static List<BankFile> history(Random random) {
            List<BankFile> files = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                files.add(BankFile.ocr(
                        "O" + i, lump("ocr-" + i + "a", 5 + random.nextInt(2)), lump("ocr-" + i + "b", 5)));
                files.add(BankFile.statement("S" + i, bare("B" + i + "a", 5 + random.nextInt(2)), bare("B" + i, 5)));
            }
            List<BankFile> twice = new ArrayList<>(
                    Stream.concat(files.stream(), files.stream()).toList());
            Collections.shuffle(twice, random);
            return twice;
        }
    }

    @Nested
    class OnH2 extends OnAnyDatabase {
        OnH2() {
            super(Database.h2InMemory());
        }
    }

    @Nested
    class OnH2InFile extends OnAnyDatabase {
        OnH2InFile(@TempDir Path folder) {
            super(Database.h2InFile(folder));
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
