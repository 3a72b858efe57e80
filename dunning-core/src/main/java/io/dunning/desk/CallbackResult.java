package io.dunning.desk;

/** What came of one attempt to call back. */
public enum CallbackResult {
    REACHED,
    NOT_REACHED,
    /** They asked for another time; a new window follows. */
    MOVED
}
