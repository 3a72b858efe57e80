package io.dunning.payer;

/** How far the insurer has come with a line. */
public enum LineStatus {
    /** No answer yet. */
    NOT_ANSWERED,
    /** Paid by the tariff, as far as it isn't left to the patient. */
    SETTLED,
    /** Less than the tariff says, for no other reason than the price: a tariff difference. */
    BELOW_TARIFF,
    /** More than the tariff says: the tariff here is old, or the insurer will want it back. */
    ABOVE_TARIFF,
    /** A part is paid, the rest refused. */
    PART_PAID,
    /** Nothing is paid. */
    DENIED,
    /** Answered once, and the answer was taken back. */
    TAKEN_BACK
}
