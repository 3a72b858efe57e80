package io.dunning.desk.staffing;

/** What comes before what at the desk: the earlier constant comes first. The order is a proposal of ours, not a rule of law. */
public enum Urgency {
    /** Somebody who needs particular care. */
    VULNERABLE,
    /** The last day for an answer is today, or has passed. */
    DEADLINE_TODAY,
    /** A promised call whose window has begun. */
    CALLBACK_PROMISED,
    /** A call that rings. */
    PHONE,
    /** An objection whose last day for an answer is near. */
    DISPUTE_NEAR_DEADLINE,
    /** All other post. */
    MAIL
}
