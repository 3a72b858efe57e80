package io.dunning.desk;

/** What came of a complaint. */
public enum ComplaintOutcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    /** They were shown the board, ombudsman or authority that decides. */
    SENT_ON,
    WITHDRAWN
}
