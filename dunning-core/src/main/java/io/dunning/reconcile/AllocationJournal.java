package io.dunning.reconcile;

import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out from the {@link PaymentBook}, entry by entry and never changed afterwards. A port.
 *
 * <p>The entries of a posting add up to where it stands now. Questions may be asked at any time and from any thread.
 */
public interface AllocationJournal {

    /** How far it has come. */
    Progress progress();

    /** The postings of these payments and on these bills as they stand now, each once; those that stand at zero are left out. */
    List<Posting> postings(Collection<PaymentId> payments, Collection<BillKey> bills);

    /**
     * Stores what was worked out, all or nothing, and gives each booking the next position.
     *
     * @throws Overtaken where the revision isn't that of {@link Recalculation#after}: somebody else was quicker, so read and work it out
     *     again
     */
    void store(Recalculation recalculation);

    /** Entries on bills of a creditor after a position, in the order of their positions, at most {@code limit}. */
    List<JournalEntry> onBills(CreditorId creditor, long after, int limit);

    /** All entries of a creditor that are booked on these days, after a position, in the order of their positions, at most {@code limit}. */
    List<JournalEntry> booked(CreditorId creditor, LocalDate from, LocalDate to, long after, int limit);

    /**
     * Open points of a creditor, in the order of {@link OpenPoint#ORDER}, at most {@code limit}.
     *
     * @param after the last point already read; {@code null} at the beginning
     */
    List<OpenPoint> points(CreditorId creditor, @Nullable OpenPoint after, int limit);

    /** Up to and including which day the books of a creditor are closed; {@link LocalDate#MIN} at the beginning. */
    LocalDate closedThrough(CreditorId creditor);

    /** Closes the books; never goes back. It counts as a revision. */
    void close(CreditorId creditor, LocalDate through);

    /**
     * How far a journal has come.
     *
     * @param readUpTo the position of the book up to which all facts are in it
     * @param revision rises with every store and close
     */
    record Progress(long readUpTo, long revision) {
        public static final Progress NONE = new Progress(0, 0);
    }

    /**
     * What was worked out anew.
     *
     * @param after what it rests on
     * @param readUpTo the position of the book that is reached with it
     * @param payments those that were looked at: {@code points} replace whatever points they had
     * @param bookings what changed
     * @param points what is unclear about them
     */
    record Recalculation(
            Progress after,
            long readUpTo,
            Set<PaymentId> payments,
            List<JournalEntry.Booking> bookings,
            List<OpenPoint> points) {
        public Recalculation {
            Objects.requireNonNull(after, "after");
            payments = Set.copyOf(payments);
            bookings = List.copyOf(bookings);
            points = List.copyOf(points);
            if (readUpTo < after.readUpTo()) {
                throw new IllegalArgumentException("a journal never goes back");
            }
        }
    }

    /** Somebody else stored something in between. */
    final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Overtaken() {
            super("the journal went on in between");
        }
    }
}
