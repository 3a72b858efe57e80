package io.dunning.receivable;

/**
 * Names one receivable: an invoice or an item of one. The host's own key, unique within the creditor.
 *
 * @param value 1 to 100 of a-z, A-Z, 0-9, {@code - _ . :}
 */
public record ReceivableId(String value) implements Comparable<ReceivableId> {
    public ReceivableId {
        Ids.check(value, "ReceivableId");
    }

    @Override
    public int compareTo(ReceivableId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
