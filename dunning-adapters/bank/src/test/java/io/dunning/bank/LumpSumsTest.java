package io.dunning.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.dunning.BusinessCalendar;
import io.dunning.memory.MemoryPaymentBook;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.Payment;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink.Intake;
import java.time.LocalDate;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LumpSumsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final BankAccountId ACCOUNT = new BankAccountId("NO9386011117947");
    private static final CurrencyUnit NOK = Monetary.getCurrency("NOK");

    private final MemoryPaymentBook book = new MemoryPaymentBook(
            List.of(new HouseAccount(ACCOUNT, new CreditorId("t", "c"), NOK, DAY)), BusinessCalendar.WEEKDAYS);

    private long ocr(String... lines) {
        return read(StatementHeader.Type.ADVICE, "O" + lines[0], 0, lines);
    }

    private long statement(String... lines) {
        return read(StatementHeader.Type.STATEMENT, "S1", lines.length * 500L, lines);
    }

    /** Each line is of five kroner; those of OCR giro have two details. */
    private long read(StatementHeader.Type type, String id, long closing, String... lines) {
        boolean advice = type == StatementHeader.Type.ADVICE;
        Amount none = Amount.zero(NOK);
        StatementHeader header =
                new StatementHeader(ACCOUNT, id, type, NOK, null, DAY, DAY, advice ? null : none, DAY.plusDays(1));
        // Each file is read after a restart: nothing may hang on memory.
        try (Intake intake = new LumpSums(book).begin(header)) {
            for (String line : lines) {
                List<BankDetail> details = advice ? List.of(detail(line, 1), detail(line, 2)) : List.of();
                intake.add(new BankLine(line, BankLine.Kind.PAYMENT, DAY, DAY, Amount.ofMinor(500, NOK), details));
            }
            return intake.finish(advice ? null : Amount.ofMinor(closing, NOK));
        }
    }

    private static BankDetail detail(String line, int number) {
        return new BankDetail(
                line + "/" + number, Amount.ofMinor(250, NOK), List.of("KID" + line + number), "", "", "", null);
    }

    /** Those that hold money. */
    private List<Payment> payments() {
        return book.payments(ACCOUNT, DAY, DAY, null, 100).stream()
                .filter(p -> !p.amount().isZero())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocr first", "statement first"})
    void a_lump_sum_and_the_line_of_the_statement_are_one(String order) {
        if (order.startsWith("ocr")) {
            ocr("ocr-1");
            statement("B1");
        } else {
            statement("B1");
            ocr("ocr-1");
        }

        assertThat(payments()).hasSize(2).allMatch(p -> p.inStatement() && !p.lacksDetails());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocr first", "statement first"})
    void files_that_are_sent_again_change_nothing(String order) {
        a_lump_sum_and_the_line_of_the_statement_are_one(order);

        assertThat(statement("B1")).isZero();
        assertThat(ocr("ocr-1")).isZero();
        assertThat(payments()).hasSize(2);
    }

    @Test
    void two_equal_lump_sums_of_a_day_stay_two() {
        ocr("ocr-1", "ocr-2");
        statement("B1", "B2");

        assertThat(payments()).hasSize(4).allMatch(Payment::inStatement);
    }

    @Test
    void a_second_lump_sum_has_no_line_to_share() {
        ocr("ocr-1");
        statement("B1");
        ocr("ocr-2");

        assertThat(payments().stream().filter(Payment::inStatement)).hasSize(2);
        assertThat(payments()).hasSize(4);
    }

    @Test
    void a_second_statement_of_the_day_takes_the_second_lump_sum_and_the_first_one_sent_again_its_own() {
        ocr("ocr-1", "ocr-2");
        read(StatementHeader.Type.STATEMENT, "S1", 500, "B1");
        assertThat(payments().stream().filter(Payment::inStatement)).hasSize(2);

        assertThat(read(StatementHeader.Type.STATEMENT, "S1", 500, "B1")).isZero();
        assertThat(payments().stream().filter(Payment::inStatement)).hasSize(2);
        read(StatementHeader.Type.STATEMENT, "S2", 500, "B2");

        assertThat(payments()).hasSize(4).allMatch(Payment::inStatement);
    }

    @Test
    void a_line_of_the_same_sum_that_comes_later_is_not_swallowed_by_a_lump_sum_that_has_its_line() {
        ocr("ocr-1");
        read(StatementHeader.Type.STATEMENT, "S1", 500, "B1");
        read(StatementHeader.Type.STATEMENT, "S2", 500, "B2");

        assertThat(payments()).hasSize(3);
        assertThat(payments())
                .filteredOn(Payment::lacksDetails)
                .singleElement()
                .satisfies(p -> assertThat(p.id().line()).isEqualTo("B2"));

        ocr("ocr-2");

        assertThat(payments()).hasSize(4).allMatch(p -> p.inStatement() && !p.lacksDetails());
    }

    @Test
    void another_sum_or_day_is_another_line() {
        ocr("ocr-1");
        LocalDate next = DAY.plusDays(1);
        StatementHeader header = new StatementHeader(
                ACCOUNT, "S1", StatementHeader.Type.STATEMENT, NOK, null, DAY, next, Amount.zero(NOK), next);
        try (Intake intake = new LumpSums(book).begin(header)) {
            intake.add(bare("B1", DAY, 501));
            intake.add(bare("B2", next, 500));
            intake.finish(Amount.ofMinor(1001, NOK));
        }

        assertThat(payments()).filteredOn(p -> !p.inStatement()).hasSize(2);
        assertThat(book.payments(ACCOUNT, DAY, next, null, 100)).hasSize(4);
    }

    @Test
    void lines_add_up_to_the_balances_whatever_came_first() {
        ocr("ocr-1");
        statement("B1");

        assertThat(book.balance(ACCOUNT, DAY)).contains(Amount.ofMinor(500, NOK));
        assertThat(payments().stream().map(Payment::amount).reduce(Amount.zero(NOK), Amount::plus))
                .isEqualTo(Amount.ofMinor(500, NOK));
    }

    private static BankLine bare(String name, LocalDate on, long minor) {
        return new BankLine(name, BankLine.Kind.PAYMENT, on, on, Amount.ofMinor(minor, NOK), List.of());
    }

    @Test
    void nothing_is_kept_of_a_statement_that_is_bad() {
        assertThatIllegalArgumentException().isThrownBy(() -> read(StatementHeader.Type.STATEMENT, "S0", 1, "B1"));

        ocr("ocr-1");
        statement("B1");

        assertThat(payments()).hasSize(2).allMatch(Payment::inStatement);
    }
}
