package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts a statement while it is taken in, and says at its end whether it is whole. For whoever implements {@link StatementSink}. */
public final class StatementTotal {

    private final StatementHeader header;
    private Amount sum;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** @throws IllegalArgumentException where the statement isn't kept in the account's currency */
    public StatementTotal(StatementHeader header, HouseAccount account) {
        this.header = Objects.requireNonNull(header, "header");
        if (!header.currency().equals(account.currency())) {
            throw new IllegalArgumentException("statement " + header.id() + " isn't in the currency of its account");
        }
        sum = Amount.zero(header.currency());
    }

    /** @throws IllegalArgumentException where the line isn't in the account's currency */
    public void add(BankLine line) {
        sum = sum.plus(line.amount());
        first = first == null || line.bookedOn().isBefore(first) ? line.bookedOn() : first;
        last = last == null || line.bookedOn().isAfter(last) ? line.bookedOn() : last;
    }

    /**
     * What counts for gaps; empty for an advice, and for a statement without days or lines.
     *
     * @throws IllegalArgumentException where opening and lines don't give the closing balance
     */
    public Optional<Coverage.Statement> finish(@Nullable Amount closing) {
        Amount opening = header.opening();
        if (header.type() == StatementHeader.Type.ADVICE || opening == null) {
            return Optional.empty();
        }
        if (closing == null || !opening.plus(sum).equals(closing)) {
            throw new IllegalArgumentException(
                    "statement " + header.id() + ": opening balance and lines don't give the closing balance");
        }
        LocalDate from = header.from() != null ? header.from() : first;
        LocalDate to = header.to() != null ? header.to() : last;
        if (from == null || to == null) {
            return Optional.empty();
        }
        LocalDate completeTo = header.to() != null ? to : to.minusDays(1);
        return Optional.of(new Coverage.Statement(
                header.id(), header.sequence(), from, to.isBefore(from) ? from : to, completeTo, opening, closing));
    }
}
