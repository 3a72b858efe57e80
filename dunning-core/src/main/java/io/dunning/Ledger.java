package io.dunning;

import io.dunning.cases.BalanceCause;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.money.MonetaryAmount;

/**
 * The host's books: what is open, and what was booked. A port; the host's ledger stays the only truth about money.
 *
 * <p>Both questions may be asked again at any time and from any thread, outside any transaction of the library. An exception means
 * "not reachable". Without {@link #balances} nothing goes out for that creditor until it answers again; without {@link #movements} only the
 * why and when of bookings come to be known later, and balances decide alone.
 */
public interface Ledger {

    /**
     * What is open of these receivables now. A receivable that the ledger doesn't know is left out of the answer: nobody is
     * reminded of it until the ledger knows it again, and nothing is closed for it.
     *
     * @param creditor whose books
     * @param receivables at most a few thousand
     */
    Balances balances(CreditorId creditor, Collection<ReceivableId> receivables);

    /**
     * What was booked after a position, in the order of booking, at most {@code limit}; empty at the end. The same question gives
     * the same answer, or a longer one. Positions rise from answer to answer: one that doesn't is taken as "not reachable".
     *
     * @param after the last position already read, 0 at the beginning
     */
    List<Movement> movements(CreditorId creditor, long after, int limit);

    /**
     * An answer with its watermark.
     *
     * @param completeUpTo every payment up to and including this day is in it
     * @param open what is open, by receivable; zero or negative where it is paid or overpaid
     */
    record Balances(LocalDate completeUpTo, Map<ReceivableId, MonetaryAmount> open) {
        public Balances {
            Objects.requireNonNull(completeUpTo, "completeUpTo");
            open = Map.copyOf(open);
        }
    }

    /**
     * One booking on a receivable.
     *
     * @param position its place in the books: rising, never used twice
     * @param receivable which
     * @param cause what sort of booking
     * @param valueOn when the money moved
     */
    record Movement(long position, ReceivableId receivable, BalanceCause cause, LocalDate valueOn) {
        public Movement {
            if (position <= 0) {
                throw new IllegalArgumentException("a position is positive: " + position);
            }
            Objects.requireNonNull(receivable, "receivable");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(valueOn, "valueOn");
        }
    }
}
