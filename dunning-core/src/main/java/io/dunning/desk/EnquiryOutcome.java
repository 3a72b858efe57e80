package io.dunning.desk;

/** How an enquiry ended. */
public enum EnquiryOutcome {
    /** The question was answered. */
    ANSWERED,
    /** A promise, instalments or more time were agreed. */
    AGREED,
    /** It became an objection, which is decided by itself. */
    OBJECTION_TAKEN,
    /** It became a complaint, which is answered by itself. */
    COMPLAINT_TAKEN,
    /** They take it up with the provider. */
    LEFT_TO_PROVIDER,
    /** They could not be reached again. */
    NOT_REACHED,
    /** They don't ask any more. */
    WITHDRAWN,
    /** It was about somebody else's bill. */
    NOT_CONCERNED
}
