package io.dunning.loadlist;

/** What happens to the good rows of a list that has bad ones. */
public enum LoadMode {
    /** One bad row refuses the list. The whole list is checked before the first row is handed over. */
    ALL_OR_NOTHING,
    /** Good rows go on, bad rows are set aside with their reasons. A list that cannot be read as CSV is still refused. */
    QUARANTINE
}
