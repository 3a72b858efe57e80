package io.dunning.loadlist;

/** How a load ended. */
public enum LoadOutcome {
    /** Every good row that was new has been handed over. */
    LOADED,
    /** These very bytes were loaded before; nothing was handed over. */
    KNOWN,
    /** Nothing was handed over; the report's faults and rejects say why. */
    REFUSED,
    /** Nothing was handed over: the list has lost too many rows since the last one, and a person must confirm that. */
    NEEDS_CONFIRMATION
}
