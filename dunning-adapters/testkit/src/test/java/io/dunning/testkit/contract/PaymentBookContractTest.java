package io.dunning.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dunning.BusinessCalendar;
import io.dunning.Ledger;
import io.dunning.cases.BalanceCause;
import io.dunning.memory.MemoryAllocationJournal;
import io.dunning.memory.MemoryBills;
import io.dunning.memory.MemoryPaymentBook;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.BankDetail;
import io.dunning.reconcile.BankLine;
import io.dunning.reconcile.Bill;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.ReconciledLedger;
import io.dunning.reconcile.Reconciler;
import io.dunning.reconcile.StatementHeader;
import io.dunning.reconcile.StatementSink;
import io.dunning.reconcile.Tolerance;
import io.dunning.testkit.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good book passes its contract, the wrong ones fail it, and the ledger made of a book passes the ledger's. */
class PaymentBookContractTest {

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrong")
    void a_wrong_book_fails_the_test_of_its_rule(Class<?> wrong, String test) {
        ContractRun run = ContractRun.of(wrong);

        assertThat(run.failed()).as("the tests that %s failed", wrong).contains(test);
        assertThat(run.passed()).as("a wrong book is wrong in one way only").isNotEmpty();
        assertThat(run.said(test)).as("what the failed test said").isNotBlank();
    }

    @Test
    void a_good_book_fails_none() {
        ContractRun run = ContractRun.of(WrongBooks.Good.class);

        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).isNotEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(
                        WrongBooks.TakesUnfinishedStatements.class,
                        "a_statement_that_was_not_finished_is_not_taken_in"),
                arguments(
                        WrongBooks.CountsAdvicesBesideStatements.class,
                        "a_payment_told_of_by_advice_and_statement_is_one"),
                arguments(
                        WrongBooks.CountsAdvicesBesideStatements.class,
                        "details_that_come_later_take_the_place_of_their_line"),
                arguments(
                        WrongBooks.StepsOverGaps.class,
                        "a_statement_that_is_missing_stops_the_watermark_until_it_comes"),
                arguments(WrongBooks.SharesOneWatermark.class, "an_account_says_nothing_of_another_one"),
                arguments(
                        WrongBooks.SwallowsChangedDecisions.class,
                        "a_decision_again_changes_nothing_and_one_with_another_content_is_refused"),
                arguments(
                        WrongBooks.FindsSupersededPayments.class,
                        "details_that_come_later_take_the_place_of_their_line"),
                arguments(WrongBooks.IgnoresThePage.class, "changes_are_read_page_by_page_without_gap_or_repetition"),
                arguments(
                        WrongBooks.FindsBySomeTies.class,
                        "a_payment_is_found_by_each_of_its_ties_once_and_nobody_else_is"));
    }

    /** The ledger that hosts get who match no payments themselves. */
    @Nested
    class LedgerOfABook extends LedgerContract {
        private static final LocalDate FROM = Given.DUE.minusDays(60);

        private MemoryBills bills = new MemoryBills();
        private PaymentBook book = newBook();
        private int lines;

        private static PaymentBook newBook() {
            return new MemoryPaymentBook(
                    Stream.of(Given.HOSPITAL, new CreditorId("region", "clinic"))
                            .map(c -> new HouseAccount(
                                    account(c), c, Given.money("0 EUR").currency(), FROM))
                            .toList(),
                    BusinessCalendar.WEEKDAYS);
        }

        private static BankAccountId account(CreditorId creditor) {
            return BankAccountId.of("XX" + creditor.creditor());
        }

        @Override
        protected Ledger newLedger() {
            bills = new MemoryBills();
            book = newBook();
            return new ReconciledLedger(new Reconciler(book, bills, new MemoryAllocationJournal(), Tolerance.NONE));
        }

        @Override
        protected void bill(Receivable receivable) {
            bills.put(Bill.of(
                    key(receivable),
                    receivable.debtor(),
                    Amount.of(receivable.amount()),
                    Set.of(reference(receivable)),
                    receivable.dueOn(),
                    ""));
        }

        private static BillKey key(Receivable receivable) {
            return new BillKey(receivable.creditor(), receivable.id());
        }

        private static String reference(Receivable receivable) {
            return "K" + receivable.creditor().creditor() + receivable.id();
        }

        @Override
        protected void book(Receivable receivable, BalanceCause cause, Amount change, LocalDate valueOn) {
            String id = "L" + ++lines;
            Amount amount = Amount.zero(change.currency()).minus(change);
            if (cause == BalanceCause.CREDIT_NOTE) {
                book.decide(List.of(new Decision.Credit(
                        id,
                        receivable.creditor(),
                        valueOn,
                        "clerk",
                        key(receivable),
                        amount,
                        Decision.CreditReason.CREDIT_NOTE)));
                return;
            }
            BankDetail detail = new BankDetail("d", amount, List.of(reference(receivable)), "", "", "", null);
            BankLine.Kind kind = cause == BalanceCause.REVERSAL ? BankLine.Kind.RETURN : BankLine.Kind.PAYMENT;
            take(
                    header(receivable.creditor(), StatementHeader.Type.ADVICE, id, null),
                    null,
                    new BankLine(id, kind, valueOn, valueOn, amount, List.of(detail)));
        }

        @Override
        protected void completeUpTo(CreditorId creditor, LocalDate day) {
            take(header(creditor, StatementHeader.Type.STATEMENT, "S" + day, day), Given.money("0 EUR"));
        }

        private static StatementHeader header(
                CreditorId creditor, StatementHeader.Type type, String id, @Nullable LocalDate to) {
            Amount zero = Given.money("0 EUR");
            return new StatementHeader(
                    account(creditor), id, type, zero.currency(), null, to == null ? null : FROM, to, zero, FROM);
        }

        private void take(StatementHeader header, @Nullable Amount closing, BankLine... all) {
            try (StatementSink.Intake intake = book.begin(header)) {
                Stream.of(all).forEach(intake::add);
                intake.finish(closing);
            }
        }
    }
}
