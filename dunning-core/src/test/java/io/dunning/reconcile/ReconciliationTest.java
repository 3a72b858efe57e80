package io.dunning.reconcile;

import static io.dunning.reconcile.Bank.ACCOUNT;
import static io.dunning.reconcile.Bank.DAY;
import static io.dunning.reconcile.Bank.HOSPITAL;
import static io.dunning.reconcile.Bank.detail;
import static io.dunning.reconcile.Bank.eur;
import static io.dunning.reconcile.Bank.key;
import static io.dunning.reconcile.Bank.line;
import static io.dunning.reconcile.Bank.other;
import static io.dunning.reconcile.Bank.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.receivable.Amount;
import io.dunning.receivable.PersonId;
import io.dunning.reconcile.AccountingRow.Account;
import io.dunning.reconcile.Decision.CreditReason;
import io.dunning.reconcile.Decision.Justification;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The account that ends at zero. */
class ReconciliationTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate END = MARCH.atEndOfMonth();

    private final Bank bank = new Bank().bill("1", "80.00");

    @Test
    void every_line_is_accounted_for_or_stands_in_the_list_of_what_is_not() {
        bank.take(Bank.Statement.of(
                1, DAY, END, "500.00", paid("L1", "80.00", "K1"), paid("L2", "7.00"), other("L3", "-3.00")));

        Reconciliation.Report report = bank.reconciliation.report(ACCOUNT, DAY, END);

        assertThat(report.opening()).isEqualTo(eur("500.00"));
        assertThat(report.closing()).isEqualTo(eur("584.00"));
        assertThat(report.difference()).isEqualTo(eur("0"));
        assertThat(report.complete()).isTrue();
        assertThat(report.byRule())
                .containsEntry(PostingRule.REFERENCE, eur("80.00"))
                .containsEntry(PostingRule.OPEN, eur("4.00"));
        assertThat(report.unexplained())
                .extracting(Reconciliation.Unexplained::payment)
                .containsExactly(Bank.id("L2"), Bank.id("L3"));
        assertThat(report.isZero()).isFalse();

        bank.decide(
                bank.justify("L2", "7.00", Justification.NOT_OURS),
                bank.justify("L3", "-3.00", Justification.BANK_CHARGE));

        assertThat(bank.reconciliation.report(ACCOUNT, DAY, END).isZero()).isTrue();
    }

    @Test
    void what_only_an_advice_told_of_is_named_and_counted_nowhere() {
        bank.take(Bank.Statement.of(1, DAY, END, "0", paid("L1", "80.00", "K1")))
                .advise(paid("L2", "9.00"));

        Reconciliation.Report report = bank.reconciliation.report(ACCOUNT, DAY, END);

        assertThat(report.advisedOnly()).containsExactly(Bank.id("L2"));
        assertThat(report.difference()).isEqualTo(eur("0"));
    }

    @Test
    void a_month_whose_statements_are_missing_is_not_closed() {
        bank.take(Bank.Statement.of(1, DAY, END.minusDays(1), "0"));

        Reconciliation.Refusal refusal = bank.reconciliation.close(HOSPITAL, MARCH);

        assertThat(refusal)
                .isEqualTo(new Reconciliation.Refusal(Reconciliation.Reason.STATEMENTS_MISSING, ACCOUNT, END));
        assertThat(Objects.requireNonNull(refusal).sentence())
                .isEqualTo("The statements of the account ending in 0001 are missing from 2026-03-31 on.");
    }

    @Test
    void a_month_whose_books_lost_a_line_names_the_account_and_the_first_such_day() {
        LocalDate day = DAY.plusDays(3);
        bank.take(Bank.Statement.of(1, DAY, END, "0", paid("L1", "40.00", "K1"), line("L2", day, detail("d", "9.00"))));
        AllocationJournal forgetful = (AllocationJournal) Proxy.newProxyInstance(
                AllocationJournal.class.getClassLoader(),
                new Class<?>[] {AllocationJournal.class},
                (proxy, m, args) -> {
                    Object answer = m.invoke(bank.journal, args);
                    return m.getName().equals("postings") && answer instanceof List<?> all
                            ? all.stream()
                                    .filter(p -> ((Posting) p).rule() != PostingRule.OPEN)
                                    .toList()
                            : answer;
                });
        Reconciliation books = new Reconciliation(new Reconciler(bank.book, bank.bills, forgetful, Tolerance.NONE));

        Reconciliation.Refusal refusal = Objects.requireNonNull(books.close(HOSPITAL, MARCH));

        assertThat(refusal).isEqualTo(new Reconciliation.Refusal(Reconciliation.Reason.DIFFERENCE, ACCOUNT, day));
        assertThat(refusal.sentence())
                .isEqualTo("The lines of the account ending in 0001 don't give its balance on 2026-03-05.");
        assertThat(bank.journal.closedThrough(HOSPITAL)).isBefore(DAY);
    }

    @Test
    void what_is_decided_after_a_month_was_closed_is_booked_in_the_next_one() {
        bank.take(Bank.Statement.of(1, DAY, END, "0", paid("L1", "80.00", "K1")));
        assertThat(bank.reconciliation.close(HOSPITAL, MARCH)).isNull();
        List<AccountingRow> march = rows(MARCH);

        bank.decide(bank.credit("1", "80.00", CreditReason.EXEMPTION));

        assertThat(rows(MARCH)).as("a closed month stays as it was").isEqualTo(march);
        assertThat(rows(YearMonth.of(2026, 4)))
                .extracting(AccountingRow::bookedOn)
                .isNotEmpty()
                .containsOnly(LocalDate.of(2026, 4, 1));
        assertThat(bank.open("1")).as("what is open is so at once").isEqualTo(eur("0"));
        assertThat(bank.kinds()).containsExactly(OpenPoint.Kind.OVER);
    }

    @Test
    void the_rows_of_a_month_bring_the_bank_to_its_balance_and_returns_and_refunds_to_zero() {
        Decision refund = bank.justify("L2", "12.00", Justification.REFUND);
        bank.decide(refund);
        bank.advise(paid("L1", "80.00", "K1")).points();
        bank.take(Bank.Statement.of(
                1,
                DAY,
                END,
                "0",
                paid("L1", "80.00", "K1"),
                paid("L2", "12.00"),
                other("L3", "-12.00", refund.id()),
                Bank.returned("R1", "-80.00", "L1")));

        Map<Account, Amount> balances = new EnumMap<>(Account.class);
        for (AccountingRow row : rows(MARCH)) {
            balances.merge(row.debit(), row.amount(), Amount::plus);
            balances.merge(row.credit(), eur("0").minus(row.amount()), Amount::plus);
        }

        assertThat(balances).containsEntry(Account.BANK, eur("0"));
        assertThat(balances).containsEntry(Account.REFUNDS, eur("0"));
        assertThat(balances).containsEntry(Account.RETURNS, eur("0"));
        assertThat(balances).containsEntry(Account.RECEIVABLES, eur("0"));
    }

    @Test
    void a_line_that_is_missing_in_the_first_statement_shows_in_a_report_that_begins_with_it() {
        bank.take(Bank.Statement.of(1, DAY, DAY, "0", paid("L1", "40.00", "K1")));

        Reconciliation.Report whole = bank.reconciliation.report(ACCOUNT, DAY, DAY);

        assertThat(whole.opening()).as("by the bank's word, not worked out").isEqualTo(eur("0"));
        assertThat(whole.difference().isZero()).isTrue();
        bank.take(Bank.Statement.of(3, DAY.plusDays(2), DAY.plusDays(2), "50.00"));
        assertThat(bank.reconciliation
                        .report(ACCOUNT, DAY.minusDays(5), DAY.plusDays(2))
                        .difference())
                .isEqualTo(eur("10.00"));
    }

    @Test
    void part_payments_are_divided_by_an_order_that_can_be_told() {
        Bill bill = new Bill(
                key("9"),
                new PersonId("P9"),
                Map.of(
                        Bill.Component.PRINCIPAL, eur("100.00"),
                        Bill.Component.FEE, eur("3.80"),
                        Bill.Component.INTEREST, eur("1.20")),
                Set.of(),
                "",
                DAY,
                "");

        AllocationOrder.Split split = AllocationOrder.COSTS_INTEREST_PRINCIPAL.split(bill, eur("0"), eur("50.00"));

        assertThat(split.paid())
                .containsEntry(Bill.Component.FEE, eur("3.80"))
                .containsEntry(Bill.Component.INTEREST, eur("1.20"))
                .containsEntry(Bill.Component.PRINCIPAL, eur("45.00"));
        assertThat(split.left()).containsEntry(Bill.Component.PRINCIPAL, eur("55.00"));
        assertThat(split.sentence())
                .isEqualTo("The payment was used thus: 3.80 EUR for the fees, 1.20 EUR for the interest, 45.00 EUR for"
                        + " the principal. The order is fees, interest, principal (practice: Norwegian practice; no"
                        + " statutory order for ordinary invoices).");
        assertThat(AllocationOrder.PRINCIPAL_FIRST
                        .split(bill, eur("0"), eur("50.00"))
                        .left())
                .as("an unpaid fee stays a fee")
                .containsEntry(Bill.Component.FEE, eur("3.80"));
    }

    private List<AccountingRow> rows(YearMonth month) {
        List<AccountingRow> rows = new ArrayList<>();
        bank.reconciliation.export(HOSPITAL, month, rows::add);
        return rows;
    }

    @Test
    void each_payment_is_divided_by_the_order_of_its_day_on_what_was_left() {
        Bill bill = new Bill(
                Bank.key("R1"),
                new PersonId("P1"),
                Map.of(Bill.Component.PRINCIPAL, eur("100.00"), Bill.Component.FEE, eur("10.00")),
                Set.of("KR1"),
                "",
                DAY,
                "");
        Bank bank = new Bank().bill(bill);
        Divisions divisions = new Divisions(
                bank.reconciler,
                new AllocationOrders(Map.of(
                        DAY.minusYears(1), AllocationOrder.COSTS_INTEREST_PRINCIPAL,
                        DAY.plusDays(1), AllocationOrder.PRINCIPAL_FIRST)));
        bank.advise(paid("L1", "4.00", "KR1"), Bank.line("L2", DAY.plusDays(1), Bank.detail("d", "50.00", "KR1")));
        bank.decide(bank.credit("R1", "20.00", CreditReason.CREDIT_NOTE));

        List<Divisions.Division> divided = divisions.of(bill.key());

        assertThat(divided).extracting(d -> d.payment().line()).containsExactly("L1", "L2");
        assertThat(divided.get(0).split().paid().get(Bill.Component.FEE)).isEqualTo(eur("4.00"));
        assertThat(divided.get(1).split().paid().get(Bill.Component.PRINCIPAL)).isEqualTo(eur("50.00"));
        assertThat(divided.get(1).split().left())
                .containsEntry(Bill.Component.PRINCIPAL, eur("30.00"))
                .containsEntry(Bill.Component.FEE, eur("6.00"));
        assertThat(divisions.of(Bank.key("nobody"))).isEmpty();
    }
}
