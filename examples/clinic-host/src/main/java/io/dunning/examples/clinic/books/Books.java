package io.dunning.examples.clinic.books;

import io.dunning.BusinessCalendar;
import io.dunning.Ledger;
import io.dunning.bank.BankFiles;
import io.dunning.bank.LumpSums;
import io.dunning.cases.CaseId;
import io.dunning.contact.Debtor;
import io.dunning.examples.clinic.HostProperties;
import io.dunning.examples.clinic.HostProperties.House;
import io.dunning.memory.MemoryAllocationJournal;
import io.dunning.memory.MemoryBills;
import io.dunning.memory.MemoryPaymentBook;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.BankAccountId;
import io.dunning.reconcile.Bill;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.ExceptionQueue;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.OpenPoint;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.ReconciledLedger;
import io.dunning.reconcile.Reconciler;
import io.dunning.reconcile.Tolerance;
import io.dunning.reconcile.WrongNotices;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The books of all creditors: bills as lists bring them, and payments as the bank tells them, found by their references. Kept in memory and
 * told from the folders once more at each start; a real host's books are its own database.
 */
@Component
public class Books implements Ledger {

    /** A rest of some cents is asked of nobody. */
    private static final Tolerance TOLERANCE = new Tolerance(5);

    private static final int POINTS = 500;

    private final Map<CreditorId, House> houses = new LinkedHashMap<>();
    private final Map<BillKey, Receivable> receivables = new LinkedHashMap<>();
    private final MemoryBills bills = new MemoryBills();
    private final PaymentBook payments;
    private final Reconciler reconciler;
    private final ReconciledLedger ledger;
    private final BankFiles files;
    private int credits;

    public Books(HostProperties properties) {
        properties.houses().forEach(house -> houses.put(house.id(), house));
        List<HouseAccount> accounts = properties.houses().stream()
                .map(house -> new HouseAccount(
                        new BankAccountId(house.account()), house.id(), house.unit(), properties.playsFrom()))
                .toList();
        payments = new MemoryPaymentBook(accounts, BusinessCalendar.WEEKDAYS);
        reconciler = new Reconciler(payments, bills, new MemoryAllocationJournal(), TOLERANCE);
        ledger = new ReconciledLedger(reconciler);
        files = BankFiles.into(new LumpSums(payments)).build();
    }

    @Override
    public Balances balances(CreditorId creditor, Collection<ReceivableId> asked) {
        return ledger.balances(creditor, asked);
    }

    @Override
    public List<Movement> movements(CreditorId creditor, long after, int limit) {
        return ledger.movements(creditor, after, limit);
    }

    /** Enters a bill; the same one again changes nothing. */
    public synchronized void enter(Receivable bill, Debtor debtor) {
        BillKey key = new BillKey(bill.creditor(), bill.id());
        House house = houses.get(bill.creditor());
        if (house != null && receivables.putIfAbsent(key, bill) == null) {
            bills.put(new Bill(
                    key,
                    bill.debtor(),
                    Map.of(Bill.Component.PRINCIPAL, Amount.of(bill.amount())),
                    house.references().formsOf(bill.id()),
                    bill.id().value(),
                    bill.dueOn(),
                    debtor.name()));
        }
    }

    /** Takes in a file of the bank. */
    public void bankFile(String name, InputStream bytes, LocalDate on) {
        files.read(name, bytes, on);
    }

    /** Books a credit note of the provider; one for a bill that isn't in the books is left out. */
    public synchronized void credit(BillKey bill, Amount amount, String by, LocalDate on) {
        if (receivables.containsKey(bill)) {
            payments.decide(List.of(new Decision.Credit(
                    "note-" + ++credits, bill.creditor(), on, by, bill, amount, Decision.CreditReason.CREDIT_NOTE)));
        }
    }

    /** Finds what was paid by what came in. */
    public void match() {
        houses.keySet().forEach(reconciler::reexamine);
        reconciler.catchUp();
    }

    /** The bill of that number. */
    public synchronized Optional<Receivable> bill(CreditorId creditor, ReceivableId number) {
        return Optional.ofNullable(receivables.get(new BillKey(creditor, number)));
    }

    /** All cases that bills belong to, in the order of their ids. */
    public synchronized List<CaseId> cases() {
        return receivables.values().stream()
                .map(r -> new CaseId(r.creditor(), r.debtor(), r.kind()))
                .distinct()
                .sorted()
                .toList();
    }

    /** What of the bank's money nobody has explained yet. */
    public ExceptionQueue exceptions() {
        return new ExceptionQueue(reconciler);
    }

    /** What of a creditor's money nobody has explained yet, all of it. */
    public List<OpenPoint> openPoints(CreditorId creditor) {
        ExceptionQueue queue = exceptions();
        List<OpenPoint> all = new ArrayList<>();
        OpenPoint last = null;
        List<ExceptionQueue.Item> page;
        do {
            page = queue.page(creditor, last, POINTS);
            page.forEach(item -> all.add(item.point()));
            last = all.isEmpty() ? null : all.get(all.size() - 1);
        } while (page.size() == POINTS);
        return all;
    }

    /** Finds notices to somebody who had paid. */
    public WrongNotices wrongNotices() {
        return new WrongNotices(reconciler);
    }
}
