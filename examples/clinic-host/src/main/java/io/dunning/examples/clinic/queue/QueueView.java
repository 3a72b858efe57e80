package io.dunning.examples.clinic.queue;

import java.util.Locale;

/** The lists of the work queue. What a link asks for is one of these, or the first. */
public enum QueueView {
    /** The desk owes somebody an answer, a call or a decision. */
    OWED,
    /** Somebody must decide. */
    DECISIONS,
    /** An objection is open. */
    DISPUTES,
    /** A promise or a plan is running. */
    AGREEMENTS,
    /** It rests for another reason. */
    HOLDS,
    /** It is followed up. */
    RUNNING;

    /** As it stands in links. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
