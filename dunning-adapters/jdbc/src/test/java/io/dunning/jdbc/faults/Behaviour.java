package io.dunning.jdbc.faults;

/** What a provider does when it is handed a message for the first time. */
enum Behaviour {
    /** Takes it over and says so. */
    ACCEPT,
    /** Says that nothing left because the address is wrong. */
    REFUSE_ADDRESS,
    /** Breaks down before anything left. */
    BREAK_BEFORE,
    /** Times out after the message left. */
    TIME_OUT,
    /** Delivers it and answers garbage. */
    GARBAGE,
    /** Breaks down with an error of the worst sort before anything left. */
    ERROR
}
