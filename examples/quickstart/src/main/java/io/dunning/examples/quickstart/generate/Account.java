package io.dunning.examples.quickstart.generate;

import io.dunning.examples.quickstart.generate.LedgerEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The ledger's view of one bill.
 *
 * <p>It is never overpaid, what is booked is booked in the order in which it happened, and what would happen after the last day is
 * left out together with all that follows it.
 */
final class Account {

    private final Bill bill;
    private final LocalDate last;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private long openMinor;
    private LocalDate bookedOn;
    private boolean ended;

    Account(Bill bill, LocalDate last) {
        this.bill = bill;
        this.last = last;
        this.openMinor = bill.amountMinor();
        this.bookedOn = LocalDate.MIN;
    }

    Bill bill() {
        return bill;
    }

    long openMinor() {
        return openMinor;
    }

    boolean isOpen() {
        return openMinor > 0;
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    /** When the last entry became visible. */
    LocalDate bookedOn() {
        return bookedOn;
    }

    void pay(Dice dice, LocalDate on, long minor) {
        add(Kind.PAYMENT, on, minor, BookingDays.after(dice, on));
    }

    /** A payment that the ledger shows only on a later day. */
    void payBookedOn(LocalDate on, LocalDate shownOn, long minor) {
        add(Kind.PAYMENT, on, minor, BookingDays.weekday(shownOn));
    }

    void payAll(Dice dice, LocalDate on) {
        if (isOpen()) {
            pay(dice, on, openMinor);
        }
    }

    void credit(LocalDate on) {
        if (isOpen()) {
            add(Kind.CREDIT_NOTE, on, openMinor, BookingDays.weekday(on));
        }
    }

    /** The payment came back: the whole of it is owed again. */
    void bounce(LocalDate on, long minor) {
        add(Kind.REVERSAL, on, minor, BookingDays.weekday(on));
    }

    void refund(LocalDate on, long minor) {
        add(Kind.REFUND, on, minor, BookingDays.weekday(on));
    }

    private void add(Kind kind, LocalDate on, long minor, LocalDate shownOn) {
        LocalDate shown = shownOn.isBefore(bookedOn) ? bookedOn : shownOn;
        ended |= shown.isAfter(last);
        if (ended) {
            return;
        }
        long after = openMinor + kind.sign * minor;
        if (after < 0 || after > bill.amountMinor()) {
            throw new IllegalStateException("an entry leads below zero or above the bill: " + bill.id());
        }
        entries.add(new LedgerEntry(bill.id(), kind, minor, on, shown));
        openMinor = after;
        bookedOn = shown;
    }
}
