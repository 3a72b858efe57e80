package io.dunning.reconcile;

import java.util.Comparator;

/**
 * Names a payment for ever: one detail of one line of one account.
 *
 * @param account which account
 * @param line the reference of the line
 * @param detail the reference of the detail; empty for a line whose details aren't known yet
 */
public record PaymentId(BankAccountId account, String line, String detail) implements Comparable<PaymentId> {

    private static final Comparator<PaymentId> ORDER = Comparator.comparing(PaymentId::account)
            .thenComparing(PaymentId::line)
            .thenComparing(PaymentId::detail);

    private static final int LENGTH_MAX = 200;

    public PaymentId {
        if (line.isBlank() || line.length() > LENGTH_MAX || detail.length() > LENGTH_MAX) {
            throw new IllegalArgumentException("the references of a payment have 1 to " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public int compareTo(PaymentId other) {
        return ORDER.compare(this, other);
    }

    /** The references, without the account. */
    @Override
    public String toString() {
        return detail.isEmpty() ? line : line + "/" + detail;
    }
}
