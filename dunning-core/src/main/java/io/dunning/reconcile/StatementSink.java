package io.dunning.reconcile;

import io.dunning.receivable.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Takes bank statements in, line by line, each statement as a whole or not at all. A port: readers of bank files write to it, and
 * whoever keeps the payments is behind it.
 *
 * <p>Statements may come in any order and any number of times; what is known already changes nothing. An exception means that nothing of
 * the statement was taken in, and that it may be brought again. One statement is taken in by one thread at a time; several of different
 * accounts may be taken in side by side.
 */
public interface StatementSink {

    /**
     * Begins a statement.
     *
     * @throws UnknownAccount where the account is none of this house's
     */
    Intake begin(StatementHeader header);

    /** A statement that is being taken in. Closing it without {@link #finish} takes nothing in. */
    interface Intake extends AutoCloseable {

        /** The next line. */
        void add(BankLine line);

        /**
         * All lines were given: now they count.
         *
         * @param closing the booked balance after the last line; {@code null} for an advice
         * @return how many of the lines were new, or told more than was known
         */
        long finish(@Nullable Amount closing);

        @Override
        void close();
    }

    /** The account is none of this house's. */
    final class UnknownAccount extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        public UnknownAccount(BankAccountId account) {
            super("account ending in "
                    + account.value().substring(account.value().length() - 4) + " is none of this house's");
        }
    }
}
