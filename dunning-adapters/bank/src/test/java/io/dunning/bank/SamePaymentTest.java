package io.dunning.bank;

import static io.dunning.bank.Camt.credit;
import static io.dunning.bank.Camt.debit;
import static io.dunning.bank.Camt.detail;
import static io.dunning.bank.Camt.statement;
import static io.dunning.bank.Camt.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same payment has the same name, whichever file tells of it. */
class SamePaymentTest {

    private final RecordingSink inStatement = new RecordingSink();
    private final RecordingSink inAdvice = new RecordingSink();

    private void statementAndAdvice(String closing, String inTheStatement, String inTheAdvice) {
        assertThat(Camt.read(statement(closing, inTheStatement), inStatement).isComplete())
                .isTrue();
        assertThat(Camt.read(Camt.advice("04", "A1", inTheAdvice), inAdvice).isComplete())
                .isTrue();
    }

    @Test
    void a_payment_with_details_in_both_is_the_same_line_and_detail() {
        Camt.Entry entry = credit("100.00").named("X1").with(detail("D1", "100.00", "123", ""));

        statementAndAdvice("1100.00", entry.toString(), entry.old());

        assertThat(inAdvice.lines()).isEqualTo(inStatement.lines());
    }

    @Test
    void a_payment_whose_reference_stands_at_the_line_or_at_its_only_detail_is_the_same() {
        statementAndAdvice(
                "1100.00",
                text(credit("100.00").named("X1").with(detail("123", ""))),
                text(credit("100.00").with(detail("X1", "", "123", ""))));

        assertThat(inAdvice.lines()).isEqualTo(inStatement.lines());
    }

    @Test
    void a_batch_without_details_in_the_statement_is_the_line_that_the_advice_details() {
        statementAndAdvice(
                "1100.00",
                text(credit("100.00").named("B7").batch(2)),
                text(credit("100.00")
                        .named("B7")
                        .batch(2, detail("D1", "40.00", "11", ""), detail("D2", "60.00", "22", ""))));

        assertThat(inStatement.line().details()).isEmpty();
        assertThat(inAdvice.line().reference())
                .isEqualTo(inStatement.line().reference())
                .isEqualTo("B7");
        assertThat(inAdvice.details()).extracting(BankDetail::reference).containsExactly("D1", "D2");
    }

    @Test
    void a_batch_without_any_reference_is_the_same_line_by_day_and_amount() {
        statementAndAdvice(
                "1100.00",
                text(credit("100.00").batch(2)),
                text(credit("100.00").batch(2, detail("40.00", "11", ""), detail("60.00", "22", ""))));

        assertThat(inAdvice.line().reference()).isEqualTo(inStatement.line().reference());
    }

    @Test
    void details_without_references_have_the_same_names_in_any_order() {
        String one = detail("50.00", "11", "");
        String other = detail("50.00", "22", "");

        statementAndAdvice(
                "1100.00",
                text(credit("100.00").batch(2, one, other)),
                text(credit("100.00").batch(2, other, one)));

        assertThat(inAdvice.details()).containsExactlyInAnyOrderElementsOf(inStatement.details());
    }

    @Test
    void equal_payments_of_a_day_that_nobody_names_stay_as_many_as_they_are() {
        String twice = text(credit("36.15"), credit("36.15"));

        statementAndAdvice("1072.30", twice, twice);

        assertThat(inStatement.lines()).extracting(BankLine::reference).doesNotHaveDuplicates();
        assertThat(inAdvice.lines()).isEqualTo(inStatement.lines());
    }

    @Test
    void a_reference_that_the_bank_only_fills_in_is_none() {
        statementAndAdvice(
                "1100.00",
                text(credit("100.00").named("NOTPROVIDED")),
                text(credit("100.00").named("000")));

        assertThat(inAdvice.lines()).isEqualTo(inStatement.lines());
        assertThat(inAdvice.line().reference()).startsWith("~");
    }

    @Test
    void a_charge_and_a_reversal_with_the_reference_of_their_payment_are_lines_of_their_own() {
        Camt.read(
                statement(
                        "998.00",
                        text(
                                credit("100.00").named("X1"),
                                debit("2.00").named("X1"),
                                debit("100.00").named("X1").reversing())),
                inStatement);

        assertThat(inStatement.lines())
                .hasSize(3)
                .extracting(BankLine::reference)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_reference_that_comes_twice_in_a_statement_names_two_lines() {
        Camt.read(
                statement(
                        "1003.00",
                        text(credit("1.00").named("X1"), credit("2.00").named("X1"))),
                inStatement);

        assertThat(inStatement.lines()).extracting(BankLine::reference).isEqualTo(List.of("X1", "X1#2"));
    }

    @Test
    void the_number_of_an_entry_within_its_message_names_nothing() {
        RecordingSink later = new RecordingSink();
        String file = statement("1100.00", text(credit("100.00")));

        Camt.read(file, inStatement);
        Camt.read(file.replace("<NtryRef>1<", "<NtryRef>17<"), later);

        assertThat(later.lines()).isEqualTo(inStatement.lines());
    }
}
