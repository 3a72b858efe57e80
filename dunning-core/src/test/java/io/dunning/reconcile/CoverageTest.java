package io.dunning.reconcile;

import static io.dunning.reconcile.Bank.ACCOUNT;
import static io.dunning.reconcile.Bank.DAY;
import static io.dunning.reconcile.Bank.eur;
import static io.dunning.reconcile.Bank.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunning.reconcile.Bank.Statement;
import io.dunning.reconcile.Coverage.Gap.Why;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Up to which day nothing is missing. */
class CoverageTest {

    private final Bank bank = new Bank();

    @Test
    void before_the_first_statement_nothing_is_complete() {
        assertThat(bank.completeUpTo()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void statements_in_a_row_move_the_watermark() {
        bank.take(counted(1, 0, "0", "10.00")).take(counted(2, 1, "10.00", "5.00"));

        assertThat(bank.completeUpTo()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void a_number_that_is_missing_stops_it_until_the_statement_comes() {
        bank.take(counted(1, 0, "0", "10.00")).take(counted(3, 2, "15.00", "1.00"));
        assertThat(bank.completeUpTo()).isEqualTo(DAY);
        assertThat(bank.book.coverage(ACCOUNT).gaps())
                .singleElement()
                .satisfies(g -> assertThat(g.why()).isEqualTo(Why.SEQUENCE));

        bank.take(counted(2, 1, "10.00", "5.00"));

        assertThat(bank.completeUpTo()).isEqualTo(DAY.plusDays(2));
        assertThat(bank.book.coverage(ACCOUNT).gaps()).isEmpty();
    }

    @Test
    void a_balance_that_does_not_follow_stops_it_though_the_numbers_do() {
        bank.take(counted(1, 0, "0", "10.00")).take(counted(2, 1, "99.00", "5.00"));

        assertThat(bank.completeUpTo()).isEqualTo(DAY);
        assertThat(bank.book.coverage(ACCOUNT).gaps().get(0).why()).isEqualTo(Why.BALANCE);
    }

    @Test
    void the_statements_before_the_first_one_are_missed_too() {
        bank.take(counted(2, 1, "10.00", "5.00"));

        assertThat(bank.completeUpTo()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void where_the_bank_does_not_count_days_and_balances_have_to_follow() {
        LocalDate friday = DAY.plusDays(4);
        LocalDate monday = DAY.plusDays(7);
        bank.take(plain(DAY, friday, "0", "10.00", "a")).take(plain(monday, monday, "10.00", "5.00", "b"));
        assertThat(bank.completeUpTo()).as("banks rest on weekends").isEqualTo(monday);

        bank.take(plain(monday.plusDays(2), monday.plusDays(2), "15.00", "1.00", "c"));
        assertThat(bank.completeUpTo()).as("a bank day is missing").isEqualTo(monday);
    }

    @Test
    void overlapping_statements_count_each_line_once_and_leave_no_gap() {
        BankLine early = Bank.line("a", DAY, Bank.detail("d", "10.00"));
        BankLine both = Bank.line("b", DAY.plusDays(2), Bank.detail("d", "5.00"));
        BankLine late = Bank.line("c", DAY.plusDays(4), Bank.detail("d", "1.00"));
        bank.take(Statement.of(ACCOUNT, null, DAY, DAY.plusDays(2), "0", early, both));
        bank.take(Statement.of(ACCOUNT, null, DAY.plusDays(1), DAY.plusDays(4), "10.00", both, late));

        assertThat(bank.completeUpTo()).isEqualTo(DAY.plusDays(4));
        assertThat(bank.book.balance(ACCOUNT, DAY.plusDays(4))).contains(eur("16.00"));
        assertThat(bank.book.balance(ACCOUNT, DAY.plusDays(1))).contains(eur("10.00"));
        assertThat(bank.book.payments(ACCOUNT, DAY, DAY.plusDays(9), null, 10)).hasSize(3);
    }

    @Test
    void of_three_statements_of_one_day_the_middle_one_is_missed() {
        bank.take(plain(DAY, DAY, "0", "10.00", "a")).take(plain(DAY, DAY, "30.00", "1.00", "c"));

        assertThat(bank.book.coverage(ACCOUNT).gaps()).isNotEmpty();
        assertThat(bank.completeUpTo()).isEqualTo(DAY);
    }

    @Test
    void an_advice_moves_no_watermark() {
        bank.advise(paid("L1", "10.00"));

        assertThat(bank.completeUpTo()).isEqualTo(DAY.minusDays(1));
    }

    @Test
    void a_statement_whose_lines_do_not_give_its_balance_is_taken_in_not_at_all() {
        Statement right = counted(1, 0, "0", "10.00");
        Statement wrong = new Statement(right.header(), right.lines(), eur("11.00"));

        assertThatThrownBy(() -> bank.take(wrong)).isInstanceOf(IllegalArgumentException.class);

        assertThat(bank.book.changes(0, 10)).isEmpty();
        assertThat(bank.completeUpTo()).isEqualTo(DAY.minusDays(1));
        assertThat(bank.take(right).completeUpTo()).isEqualTo(DAY);
    }

    @Test
    void a_line_that_is_known_with_another_amount_refuses_its_whole_statement() {
        bank.advise(paid("L1", "10.00"));

        assertThatThrownBy(() -> bank.take(Statement.of(1, DAY, DAY, "0", paid("L0", "3.00"), paid("L1", "12.00"))))
                .hasMessageContaining("L1");

        assertThat(bank.book.changes(0, 10)).hasSize(1);
    }

    private static Statement counted(int number, int day, String opening, String amount) {
        return counted((long) number, DAY.plusDays(day), DAY.plusDays(day), opening, amount, "n" + number);
    }

    private static Statement plain(LocalDate from, LocalDate to, String opening, String amount, String line) {
        return counted(null, from, to, opening, amount, line);
    }

    private static Statement counted(
            @Nullable Long number, LocalDate from, LocalDate to, String opening, String amount, String line) {
        return Statement.of(ACCOUNT, number, from, to, opening, Bank.line(line, from, Bank.detail("d", amount)));
    }
}
