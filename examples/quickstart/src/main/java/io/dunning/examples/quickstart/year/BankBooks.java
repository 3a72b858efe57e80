package io.dunning.examples.quickstart.year;

import io.dunning.BusinessCalendar;
import io.dunning.Ledger;
import io.dunning.bank.BankFiles;
import io.dunning.bank.ImportReport;
import io.dunning.bank.LumpSums;
import io.dunning.contact.Debtor;
import io.dunning.examples.quickstart.scenario.BankSettings;
import io.dunning.examples.quickstart.scenario.Booking;
import io.dunning.examples.quickstart.scenario.ScenarioFolder;
import io.dunning.memory.MemoryAllocationJournal;
import io.dunning.memory.MemoryBills;
import io.dunning.memory.MemoryPaymentBook;
import io.dunning.receivable.Amount;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import io.dunning.reconcile.Bill;
import io.dunning.reconcile.BillKey;
import io.dunning.reconcile.Coverage;
import io.dunning.reconcile.Decision;
import io.dunning.reconcile.HouseAccount;
import io.dunning.reconcile.JournalEntry;
import io.dunning.reconcile.PaymentBook;
import io.dunning.reconcile.ReconciledLedger;
import io.dunning.reconcile.Reconciler;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Books that follow from bank files: what the bank tells is matched with the bills, a desk looks at what is left, and the watermark follows
 * from the statements. Nothing here depends on anything but the folder and the order of days.
 */
final class BankBooks implements Books {

    private static final String ACCOUNTING = "accounting";
    private static final int PAGE = 1000;

    private final ScenarioFolder folder;
    private final CreditorId creditor;
    private final BankSettings settings;
    private final MemoryBills bills = new MemoryBills();
    private final PaymentBook payments;
    private final MemoryAllocationJournal journal = new MemoryAllocationJournal();
    private final Reconciler reconciler;
    private final ReconciledLedger ledger;
    private final BankFiles files;
    private final MatchingDesk desk;
    private final Set<ReceivableId> known = new HashSet<>();
    private final Bookings bookings = new Bookings();
    private final List<BankYear.TakenFile> taken = new ArrayList<>();
    private final Map<Coverage.Gap, BankYear.SeenGap> gaps = new LinkedHashMap<>();
    private long readUpTo;

    BankBooks(ScenarioFolder folder, BankSettings settings) {
        this.folder = folder;
        this.settings = settings;
        creditor = folder.scenario().creditor();
        HouseAccount account =
                new HouseAccount(settings.account(), creditor, folder.scenario().currency(), settings.from());
        // Banks' holidays are left out: a day on which no statement came holds the books back, which is the safe side.
        payments = new MemoryPaymentBook(List.of(account), BusinessCalendar.WEEKDAYS);
        reconciler = new Reconciler(payments, bills, journal, settings.tolerance());
        ledger = new ReconciledLedger(reconciler);
        files = BankFiles.into(new LumpSums(payments)).build();
        desk = new MatchingDesk(payments, journal, bills, reconciler, creditor, settings.tolerance());
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void enter(Receivable bill, Debtor debtor) {
        if (known.add(bill.id())) {
            BillKey key = new BillKey(creditor, bill.id());
            bills.put(new Bill(
                    key,
                    bill.debtor(),
                    Map.of(Bill.Component.PRINCIPAL, Amount.of(bill.amount())),
                    settings.references().formsOf(key),
                    bill.id().value(),
                    bill.dueOn(),
                    debtor.name()));
        }
    }

    @Override
    public void morning(LocalDate day) {
        folder.bankFilesOf(day).forEach(file -> take(file, day));
        folder.bookingsOf(day).forEach(this::credit);
        // New bills may explain old money.
        reconciler.reexamine(creditor);
        if (BusinessCalendar.WEEKDAYS.isBusinessDay(day)) {
            desk.work(day);
        }
        reconciler.catchUp();
        readJournal();
        payments.coverage(settings.account())
                .gaps()
                .forEach(gap -> gaps.merge(gap, new BankYear.SeenGap(gap, day, day), (a, b) -> a.until(day)));
    }

    private void take(Path file, LocalDate day) {
        ImportReport report = files.read(file, day);
        taken.add(new BankYear.TakenFile(day, report));
    }

    private void credit(Booking note) {
        if (!known.contains(note.receivable())) {
            bookings.leaveOut(note);
            return;
        }
        payments.decide(List.of(new Decision.Credit(
                "note-" + note.line(),
                creditor,
                note.bookedOn(),
                ACCOUNTING,
                new BillKey(creditor, note.receivable()),
                Amount.zero(note.change().currency()).minus(note.change()),
                Decision.CreditReason.CREDIT_NOTE)));
    }

    private void readJournal() {
        while (true) {
            List<JournalEntry> page = journal.onBills(creditor, readUpTo, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(this::read);
            readUpTo = page.get(page.size() - 1).position();
        }
    }

    private void read(JournalEntry entry) {
        JournalEntry.Booking booking = entry.booking();
        BillKey bill = booking.change().bill();
        if (bill != null && booking.cause() != null) {
            Amount amount = booking.change().amount();
            bookings.book(new Booking(
                    entry.position(),
                    bill.receivable(),
                    booking.cause(),
                    Amount.zero(amount.currency()).minus(amount),
                    booking.valueOn(),
                    booking.bookedOn()));
        }
    }

    @Override
    public Bookings bookings() {
        return bookings;
    }

    @Override
    public LocalDate completeUpTo() {
        return ledger.balances(creditor, List.of()).completeUpTo();
    }

    /** What the bank's part of the report is made of. */
    BankYear year() {
        return new BankYear(reconciler, payments, journal, creditor, settings, taken, List.copyOf(gaps.values()));
    }
}
