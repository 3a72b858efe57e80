package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What moved the open amount of a bill.
 *
 * @param valueOn when the debtor paid, or the credit was given
 * @param bookedOn when the ledger shows it
 */
record LedgerEntry(String receivableId, Kind kind, long amountMinor, LocalDate valueOn, LocalDate bookedOn) {

    LedgerEntry {
        Checks.id(receivableId, "receivable_id");
        Checks.positive(amountMinor, receivableId);
        if (bookedOn.isBefore(valueOn)) {
            throw new IllegalArgumentException("booked before it was paid: " + receivableId);
        }
    }

    /** The values of the column {@code kind}. */
    enum Kind {
        PAYMENT(-1),
        CREDIT_NOTE(-1),
        REVERSAL(1),
        REFUND(1);

        /** What it does to the open amount. */
        final int sign;

        Kind(int sign) {
            this.sign = sign;
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
