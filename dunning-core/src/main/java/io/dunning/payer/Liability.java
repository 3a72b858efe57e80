package io.dunning.payer;

/** Whom an insurer says an unpaid part is left to. */
public enum Liability {
    /** The patient (X12 group PR). */
    PATIENT,
    /** The creditor, who may not ask the patient for it (X12 groups CO and PI). */
    CREDITOR,
    /** The insurer doesn't say (X12 group OA, most national files): the contract decides. */
    UNSTATED
}
