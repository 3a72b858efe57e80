package io.dunning.examples.quickstart.year;

import io.dunning.Ledger;
import io.dunning.contact.Debtor;
import io.dunning.receivable.Receivable;
import java.time.LocalDate;

/**
 * The house's books. They are in memory only: whoever goes on with a year tells them the same bills and mornings once more, in the same
 * order, and they come to say the same.
 */
interface Books {

    /** What the engine asks. */
    Ledger ledger();

    /** Enters a bill; the same one again changes nothing. */
    void enter(Receivable bill, Debtor debtor);

    /** Takes in what comes on the morning of a day; from then on the books say the same until the next morning. */
    void morning(LocalDate day);

    /** What was booked so far; the same object each time. */
    Bookings bookings();

    /** Up to which day the books are complete now. */
    LocalDate completeUpTo();
}
