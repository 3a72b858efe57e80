package io.dunning.reconcile;

import io.dunning.receivable.CreditorId;
import java.util.Set;

/** Something that the book of payments was told, by a bank or by a person. What pays which bill follows from all facts together. */
public sealed interface Fact permits Payment, Decision {

    /** Whose money it is about. */
    CreditorId creditor();

    /** By what it is found. */
    Set<Tie> ties();

    /** By what those facts are found that may change what it means. */
    Set<Tie> seeks();
}
