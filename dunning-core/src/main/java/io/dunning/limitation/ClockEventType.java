package io.dunning.limitation;

/** What can touch the limitation period of a claim. */
public enum ClockEventType {
    /** A written demand for payment. */
    WRITTEN_DEMAND,
    /** The debtor acknowledges the debt: a promise, a plan, a letter. */
    ACKNOWLEDGEMENT,
    /** The debtor pays a part. */
    PART_PAYMENT,
    /** Court or conciliation proceedings begin. */
    LEGAL_STEP
}
