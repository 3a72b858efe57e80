package io.dunning.reconcile;

import io.dunning.receivable.CreditorId;
import io.dunning.receivable.ReceivableId;
import java.util.Objects;

/**
 * Names a bill among those of all creditors.
 *
 * @param creditor who is owed
 * @param receivable unique within the creditor
 */
public record BillKey(CreditorId creditor, ReceivableId receivable) implements Comparable<BillKey> {

    public BillKey {
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(receivable, "receivable");
    }

    @Override
    public int compareTo(BillKey other) {
        int byCreditor = creditor.compareTo(other.creditor);
        return byCreditor != 0 ? byCreditor : receivable.compareTo(other.receivable);
    }

    @Override
    public String toString() {
        return creditor + "/" + receivable;
    }
}
