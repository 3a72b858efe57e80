package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What banks told and people decided about money, kept for ever. A port; it keeps facts only and draws no conclusion, except up to which
 * day nothing is missing.
 *
 * <p>What it holds depends on the set of statements and decisions that it was given, never on their order or number. A line that is told
 * of twice is merged by {@link BookedLine#with}; {@link Coverage} says what a set of statements covers. All questions may be asked at any
 * time and from any thread.
 */
public interface PaymentBook extends StatementSink {

    /**
     * Stores decisions, all or none. One that is known already changes nothing.
     *
     * @throws IllegalArgumentException where an id is known with another content
     */
    void decide(List<? extends Decision> decisions);

    /**
     * Facts that are new or changed after a position, in the order of their positions, at most {@code limit}. A fact that changes (a
     * line that a statement confirms, a payment that better details supersede) gets a new position and leaves its old one. Positions
     * rise with the commits: once a position was answered, no smaller one comes to be.
     */
    List<Change> changes(long after, int limit);

    /** The facts that carry one of these ties, each once, in no order; superseded payments are left out. */
    List<Fact> tied(Collection<Tie> ties);

    /**
     * Payments of an account by their days of booking, ordered by {@link Payment#ORDER}, at most {@code limit}; superseded ones are left
     * out.
     *
     * @param after the last payment already read; {@code null} at the beginning
     */
    List<Payment> payments(BankAccountId account, LocalDate from, LocalDate to, @Nullable Payment after, int limit);

    /** The accounts of the house. */
    List<HouseAccount> accounts();

    /**
     * Up to which day the statements of an account are there without a gap.
     *
     * @throws UnknownAccount where the account is none of this house's
     */
    Coverage coverage(BankAccountId account);

    /**
     * The booked balance at the end of a day: what the first statement opened with and all lines told by statements; before that, what it
     * opened with. Empty where there is no statement.
     */
    Optional<Amount> balance(BankAccountId account, LocalDate endOf);

    /**
     * A fact and its place.
     *
     * @param position positive
     * @param fact as it is now
     */
    record Change(long position, Fact fact) {
        public Change {
            if (position <= 0) {
                throw new IllegalArgumentException("a position is positive: " + position);
            }
            Objects.requireNonNull(fact, "fact");
        }
    }
}
