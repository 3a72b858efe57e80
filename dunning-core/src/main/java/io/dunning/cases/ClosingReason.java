package io.dunning.cases;

/** Why a case was closed. */
public enum ClosingReason {
    /** Everything was paid. */
    PAID,
    /** The creditor credited it. */
    CREDITED,
    /** It cannot be collected (inesigibile), by evidence and approval. */
    UNCOLLECTIBLE,
    /** The limitation period is over. */
    TIME_BARRED,
    /** The creditor took it back. */
    RECALLED,
    /** Another owner has it now. */
    TRANSFERRED
}
