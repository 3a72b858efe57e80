package io.dunning.cases;

/** Why what is open of an item changed. */
public enum BalanceCause {
    PAYMENT,
    CREDIT_NOTE,
    /** A payment bounced or was charged back. */
    REVERSAL,
    REFUND,
    /** The ledger says so and gave no movement for it. */
    CORRECTION
}
