package io.dunning.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunning.BusinessCalendar;
import io.dunning.memory.MemoryAllocationJournal;
import io.dunning.memory.MemoryBills;
import io.dunning.memory.MemoryPaymentBook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows. */
class ReadmeTest {

    @Test
    void the_bank_says_what_was_paid() {
        BankAccountId iban = Bank.ACCOUNT;
        var hospital = Bank.HOSPITAL;
        LocalDate from = Bank.DAY;
        MemoryBills bills = new MemoryBills();
        bills.put(Bank.aBill("1", "80.00"));
        Bank.Statement file = Bank.Statement.of(1, from, from, "0", Bank.paid("L1", "80.00"));

        // README
        var book = new MemoryPaymentBook(
                List.of(new HouseAccount(iban, hospital, Bank.EUR, from)), BusinessCalendar.WEEKDAYS);
        var reconciler = new Reconciler(book, bills, new MemoryAllocationJournal(), new Tolerance(5));
        var ledger = new ReconciledLedger(reconciler); // DunningEngine.builder().ledger(ledger)

        file.into(book); // BankFiles.into(book).build().read(path, today) of dunning-bank does this

        var queue = new ExceptionQueue(reconciler).page(hospital, null, 50);
        var report = new Reconciliation(reconciler).report(iban, from, from);
        // README

        assertThat(queue)
                .singleElement()
                .satisfies(i -> assertThat(i.point().kind()).isEqualTo(OpenPoint.Kind.NO_REFERENCE));
        assertThat(report.isZero()).as("nobody explained the payment yet").isFalse();
        LocalDate today = from.plusDays(1);
        BillKey bill = Bank.key("1");
        var amount = Bank.eur("80.00");

        var payment = queue.get(0).point().payment();
        var confirmed = new Decision.Allocate("D1", hospital, today, "clerk-7", payment, bill, amount);
        book.decide(List.of(confirmed));

        assertThat(reconciler.effectOf(confirmed)).isEqualTo(8000);
        assertThat(ledger.balances(hospital, List.of(bill.receivable())).open().values())
                .singleElement()
                .satisfies(open -> assertThat(open.isZero()).isTrue());
        assertThat(new Reconciliation(reconciler).report(iban, from, from).isZero())
                .isTrue();
    }
}
