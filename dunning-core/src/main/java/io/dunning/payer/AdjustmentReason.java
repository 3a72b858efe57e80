package io.dunning.payer;

/** Why an insurer pays less than was billed, in neutral words. A closed list: no clinical ground has a place in it. */
public enum AdjustmentReason {
    /** What the contract of the insured leaves to them: deductible, share in per cent, fixed share. */
    PATIENT_SHARE("the insured pays this part by their contract", true),
    /** The price lies above the insurer's tariff. */
    TARIFF("the price lies above the insurer's tariff", true),
    /** The insured wasn't insured there on that day. */
    NOT_INSURED("there was no cover on that day", true),
    /** The contract of the insured doesn't cover it. */
    NOT_COVERED("the contract doesn't cover it", true),
    /** The yearly or total limit of the contract is used up. */
    LIMIT_REACHED("the limit of the contract is used up", true),
    /** No authorisation, or one that doesn't fit. */
    NO_AUTHORISATION("the authorisation is missing or doesn't fit", true),
    /** Another payer comes first, or has paid. */
    OTHER_PAYER("another payer comes first or has paid", false),
    /** It came after the time for claims was over. */
    LATE("the claim came too late", false),
    /** The same claim was answered before. */
    DUPLICATE("it was claimed before", false),
    /** Data or documents are missing, or don't fit together. */
    INCOMPLETE("data or documents are missing or don't fit", false),
    /** It is paid with another service. */
    INCLUDED("it is paid with another service", false),
    /** The insurer keeps part of it back by rule of its own. */
    WITHHELD("the insurer keeps a part back", false),
    /** A reason of the insurer's that isn't any of these. */
    OTHER("the insurer gives another reason", false),
    /** The insurer gives no reason at all. */
    NOT_STATED("the insurer gives no reason", false);

    private final String sentence;
    private final boolean mayBePatients;

    AdjustmentReason(String sentence, boolean mayBePatients) {
        this.sentence = sentence;
        this.mayBePatients = mayBePatients;
    }

    /** The reason in words. */
    public String sentence() {
        return sentence;
    }

    /** Whether a contract may leave it to the patient. What the creditor did too late, twice or in part never becomes the patient's. */
    public boolean mayBePatients() {
        return mayBePatients;
    }
}
