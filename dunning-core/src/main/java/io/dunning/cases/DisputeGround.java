package io.dunning.cases;

/** What an objection is about. A closed list: a treatment has no place to stand in. */
public enum DisputeGround {
    EXEMPT,
    NOT_PRESENT,
    ALREADY_PAID,
    AMOUNT,
    /** The payment terminal showed nothing to pay. */
    TERMINAL_SHOWED_ZERO,
    WRONG_PERSON,
    /** What was billed; the provider answers. */
    GROUND_OF_BILL
}
