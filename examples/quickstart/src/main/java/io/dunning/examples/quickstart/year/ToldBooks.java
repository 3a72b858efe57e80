package io.dunning.examples.quickstart.year;

import io.dunning.Ledger;
import io.dunning.contact.Debtor;
import io.dunning.examples.quickstart.scenario.Booking;
import io.dunning.examples.quickstart.scenario.ScenarioFolder;
import io.dunning.memory.MemoryLedger;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.Receivable;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Books that {@code payments.csv} and {@code ledger.csv} tell: every payment knows its bill, and the watermark is said. */
final class ToldBooks implements Books {

    private final ScenarioFolder folder;
    private final CreditorId creditor;
    private final MemoryLedger ledger = new MemoryLedger();
    private final Set<ReceivableId> bills = new HashSet<>();
    private final Bookings bookings = new Bookings();
    private LocalDate completeUpTo;

    ToldBooks(ScenarioFolder folder) {
        this.folder = folder;
        creditor = folder.scenario().creditor();
        completeUpTo = folder.scenario().from().minusDays(1);
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void enter(Receivable bill, Debtor debtor) {
        ledger.bill(bill);
        bills.add(bill.id());
    }

    @Override
    public void morning(LocalDate day) {
        folder.bookingsOf(day).forEach(this::book);
        completeUpTo = folder.completeUpTo(day);
        ledger.completeUpTo(creditor, completeUpTo);
    }

    private void book(Booking booking) {
        if (!bills.contains(booking.receivable())) {
            bookings.leaveOut(booking);
            return;
        }
        ledger.book(
                creditor,
                booking.receivable(),
                booking.cause(),
                booking.change().toMoney(),
                booking.valueOn());
        bookings.book(booking);
    }

    @Override
    public Bookings bookings() {
        return bookings;
    }

    @Override
    public LocalDate completeUpTo() {
        return completeUpTo;
    }
}
