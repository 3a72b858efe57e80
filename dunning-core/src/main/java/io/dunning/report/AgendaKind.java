package io.dunning.report;

import java.util.Locale;

/** What a review talks about, the most pressing first. */
public enum AgendaKind {
    /** The limitation period is over, and the claim is still open. */
    EXPIRED(true),
    /** The limitation period ends soon. */
    EXPIRING(true),
    /** An objection whose answer is due soon, or overdue. */
    OBJECTION(true),
    /** A complaint whose answer is due soon, or overdue. */
    COMPLAINT(true),
    /** An enquiry whose answer is overdue. */
    ANSWER(false),
    /** A promised call that nobody made. */
    CALLBACK(false),
    /** A person is asked to decide: credit, hand over, close. */
    DECISION(true),
    /** Receipts of a notice contradict each other. */
    CONTRADICTION(false),
    /** Whether a notice left is not known. */
    OUTCOME_UNKNOWN(false),
    /** A notice did not arrive, or its channel refused it. */
    NOTICE_FAILED(false),
    /** A notice waits in the outbox for longer than a week. */
    NOTICE_STUCK(false),
    /** Every review says the same until a person finds a way. */
    CASE_STUCK(true),
    /** A promise to pay was not kept. */
    PROMISE_BROKEN(false),
    /** An instalment plan was not kept. */
    PLAN_BROKEN(false),
    /** Money that nobody has explained, or a payment that doesn't fit. */
    PAYMENT(false);

    private final boolean joint;

    AgendaKind(boolean joint) {
        this.joint = joint;
    }

    /** Whether client and desk decide it together, once a month. */
    public boolean isJoint() {
        return joint;
    }

    /** {@code case-stuck}: stable, for files and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
