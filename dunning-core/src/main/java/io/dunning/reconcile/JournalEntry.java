package io.dunning.reconcile;

import io.dunning.cases.BalanceCause;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of a posting, as it stands in the journal for ever.
 *
 * @param position its place in the journal: rising, never used twice
 * @param booking what was booked
 */
public record JournalEntry(long position, Booking booking) {

    public JournalEntry {
        if (position <= 0) {
            throw new IllegalArgumentException("a position is positive: " + position);
        }
        Objects.requireNonNull(booking, "booking");
    }

    /**
     * What is to be booked.
     *
     * @param bookedOn the day of the books: that of what made it so, or the first open one where that month is closed
     * @param valueOn when the money moved
     * @param change the posting; its amount is what is added to what stood there
     * @param cause what it means for the bill; {@code null} where it touches none
     */
    public record Booking(
            LocalDate bookedOn,
            LocalDate valueOn,
            Posting change,
            @Nullable BalanceCause cause) {
        public Booking {
            Objects.requireNonNull(bookedOn, "bookedOn");
            Objects.requireNonNull(valueOn, "valueOn");
            if (change.bill() != null && cause == null) {
                throw new IllegalArgumentException("a booking on a bill has a cause");
            }
        }
    }
}
