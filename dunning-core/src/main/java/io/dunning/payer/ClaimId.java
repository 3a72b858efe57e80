package io.dunning.payer;

/**
 * Names one claim to an insurer: the number that the creditor put on it, unique within the creditor. Insurers send it back.
 *
 * @param value 1 to 40 of a-z, A-Z, 0-9, {@code - _ . :}
 */
public record ClaimId(String value) implements Comparable<ClaimId> {

    static final int LENGTH_MAX = 40;

    public ClaimId {
        Keys.check(value, "ClaimId", LENGTH_MAX);
    }

    /** Whether a text from outside can be such a key. */
    public static boolean fits(String text) {
        return Keys.isPlain(text, LENGTH_MAX);
    }

    @Override
    public int compareTo(ClaimId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
