package io.dunning.payer;

/**
 * Names one line of a claim: the creditor's own key, unique within the claim. Insurers may send it back.
 *
 * @param value 1 to 40 of a-z, A-Z, 0-9, {@code - _ . :}
 */
public record LineId(String value) implements Comparable<LineId> {

    static final int LENGTH_MAX = 40;

    public LineId {
        Keys.check(value, "LineId", LENGTH_MAX);
    }

    /** Whether a text from outside can be such a key. */
    public static boolean fits(String text) {
        return Keys.isPlain(text, LENGTH_MAX);
    }

    @Override
    public int compareTo(LineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
