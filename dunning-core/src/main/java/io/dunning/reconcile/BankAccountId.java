package io.dunning.reconcile;

import java.util.Locale;

/**
 * One of the creditor's own bank accounts: an IBAN, or the number that its country uses.
 *
 * @param value 4 to 34 of A-Z and 0-9, without blanks
 */
public record BankAccountId(String value) implements Comparable<BankAccountId> {

    private static final int LENGTH_MIN = 4;
    private static final int LENGTH_MAX = 34;

    public BankAccountId {
        boolean ok = value.length() >= LENGTH_MIN
                && value.length() <= LENGTH_MAX
                && value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z');
        if (!ok) {
            throw new IllegalArgumentException(
                    "a bank account has " + LENGTH_MIN + " to " + LENGTH_MAX + " of A-Z and 0-9, without blanks");
        }
    }

    /** Reads a number as people and files write it: blanks, dots, hyphens and lower case are all right. */
    public static BankAccountId of(String written) {
        return new BankAccountId(written.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT));
    }

    @Override
    public int compareTo(BankAccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
