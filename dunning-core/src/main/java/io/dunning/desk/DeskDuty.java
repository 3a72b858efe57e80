package io.dunning.desk;

/** What the desk owes somebody by a day. */
public enum DeskDuty {
    /** The answer to an enquiry. */
    ANSWER,
    /** A call within the promised window. */
    CALLBACK,
    /** The answer to a complaint. */
    COMPLAINT,
    /** The decision about an objection. */
    OBJECTION
}
