package io.dunning.reconcile;

/** Why money stands where it stands. */
public enum PostingRule {
    /** A structured reference of the payment is that of the bill. */
    REFERENCE,
    /** A person said which bill it pays. */
    CONFIRMED,
    CREDIT_NOTE,
    EXEMPTION,
    SMALL_DIFFERENCE,
    WRITE_OFF,
    /** Money that came in was taken back; stands at the payment. */
    RETURNED,
    /** The line that took it back. */
    TAKES_BACK,
    /** It is to be paid back; stands at the payment. */
    REFUND,
    /** The line that paid it back. */
    REFUND_PAID,
    WRITE_BACK,
    NOT_OURS,
    BANK_CHARGE,
    OWN_TRANSFER,
    OTHER,
    /** Nobody can say yet. */
    OPEN;

    static PostingRule of(Decision.CreditReason reason) {
        return switch (reason) {
            case CREDIT_NOTE -> CREDIT_NOTE;
            case EXEMPTION -> EXEMPTION;
            case SMALL_DIFFERENCE -> SMALL_DIFFERENCE;
            case WRITE_OFF -> WRITE_OFF;
        };
    }

    static PostingRule of(Decision.Justification reason) {
        return switch (reason) {
            case REFUND -> REFUND;
            case WRITE_BACK -> WRITE_BACK;
            case NOT_OURS -> NOT_OURS;
            case BANK_CHARGE -> BANK_CHARGE;
            case OWN_TRANSFER -> OWN_TRANSFER;
            case OTHER -> OTHER;
        };
    }
}
