package io.dunning.spring.watch;

import io.dunning.receivable.CreditorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine stands. Ids and counts only.
 *
 * @param at when this was looked at
 * @param night the business date whose night began last
 * @param lastClosed the last date that is done; {@code null} before the first
 * @param nightsOpen how many nights began since and aren't done
 * @param waiting notices that wait for their hand-over, {@link Watch#COUNT_MAX} at most
 * @param unresolved attempts of which nobody knows what became, {@link Watch#COUNT_MAX} at most
 * @param books of each creditor that has cases, by their ids
 */
public record Standing(
        Instant at,
        LocalDate night,
        @Nullable LocalDate lastClosed,
        int nightsOpen,
        int waiting,
        int unresolved,
        List<Books> books) {

    /**
     * How far a creditor's ledger is.
     *
     * @param creditor whose
     * @param completeUpTo every payment up to this day is in it; {@code null} where it could not be asked
     */
    public record Books(CreditorId creditor, @Nullable LocalDate completeUpTo) {
        public Books {
            Objects.requireNonNull(creditor, "creditor");
        }

        /** How many days it is behind the night; empty where nobody knows. */
        public OptionalLong daysBehind(LocalDate night) {
            return completeUpTo == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.max(0, night.toEpochDay() - completeUpTo.toEpochDay()));
        }
    }

    public Standing {
        books = List.copyOf(books);
    }

    /** How many days the ledger that is furthest behind is behind; not a number where one could not be asked. */
    public double ledgerDaysBehind() {
        return books.stream()
                .mapToDouble(b ->
                        b.daysBehind(night).isPresent() ? b.daysBehind(night).getAsLong() : Double.NaN)
                .reduce(0, Math::max);
    }
}
