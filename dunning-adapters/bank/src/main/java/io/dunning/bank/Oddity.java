package io.dunning.bank;

/** What was noticed in lines and is no reason to refuse them. */
public enum Oddity {
    /** Not booked (yet): pending or for information. Such lines are left out, they are no payments. */
    NOT_BOOKED,
    /** Booked later than the day of reading. */
    DATED_AHEAD,
    /** Booked more than three years before the day of reading. */
    DATED_LONG_AGO,
    /** A batch of money in and money out: taken in as one line without its details, for people to look at. */
    DETAILS_OF_BOTH_SIGNS
}
