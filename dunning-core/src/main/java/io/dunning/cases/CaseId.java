package io.dunning.cases;

import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import io.dunning.receivable.PersonId;
import java.util.Objects;

/**
 * Names a case: one debtor's file with one creditor for one kind of claim. There is never a second case with the same id; a
 * new bill after the case was closed opens it again.
 */
public record CaseId(CreditorId creditor, PersonId debtor, ClaimKind kind) implements Comparable<CaseId> {
    public CaseId {
        Objects.requireNonNull(creditor, "creditor");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(kind, "kind");
    }

    @Override
    public int compareTo(CaseId other) {
        // Mostly the same one: equality is quicker to see than order.
        int byCreditor = creditor.equals(other.creditor) ? 0 : creditor.compareTo(other.creditor);
        if (byCreditor != 0) {
            return byCreditor;
        }
        int byDebtor = debtor.compareTo(other.debtor);
        return byDebtor != 0 ? byDebtor : kind.compareTo(other.kind);
    }

    /** Reads what {@link #toString} printed. */
    public static CaseId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a case id reads tenant/creditor/debtor/KIND");
        }
        return new CaseId(new CreditorId(parts[0], parts[1]), new PersonId(parts[2]), ClaimKind.valueOf(parts[3]));
    }

    /** {@code tenant/creditor/debtor/KIND}. */
    @Override
    public String toString() {
        return creditor + "/" + debtor + "/" + kind;
    }
}
