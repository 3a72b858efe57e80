package io.dunning.payer;

/**
 * Names one visit of a patient: the host's own key, unique within the creditor.
 *
 * @param value 1 to 60 of a-z, A-Z, 0-9, {@code - _ . :}
 */
public record VisitId(String value) implements Comparable<VisitId> {

    static final int LENGTH_MAX = 60;

    public VisitId {
        Keys.check(value, "VisitId", LENGTH_MAX);
    }

    /** Whether a text from outside can be such a key. */
    public static boolean fits(String text) {
        return Keys.isPlain(text, LENGTH_MAX);
    }

    @Override
    public int compareTo(VisitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
