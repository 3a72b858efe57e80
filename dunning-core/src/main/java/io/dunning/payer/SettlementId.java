package io.dunning.payer;

/**
 * Names one settlement: the number under which the insurer paid, unique within the insurer.
 *
 * @param value 1 to 60 of a-z, A-Z, 0-9, {@code - _ . :}
 */
public record SettlementId(String value) implements Comparable<SettlementId> {

    static final int LENGTH_MAX = 60;

    public SettlementId {
        Keys.check(value, "SettlementId", LENGTH_MAX);
    }

    /** Whether a text from outside can be such a key. */
    public static boolean fits(String text) {
        return Keys.isPlain(text, LENGTH_MAX);
    }

    @Override
    public int compareTo(SettlementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
