package io.dunning.contact;

/** Where a contact point comes from; with its age this says how certain it is. */
public enum Provenance {
    /** Confirmed by a code, an answered letter or the patient at the desk. */
    CONFIRMED,
    /** Taken from an official register (residents, companies, digital domiciles). */
    REGISTER,
    /** Given by the patient when the service was booked. */
    BOOKING,
    /** Came with the debtor list; nobody says from where. */
    LIST,
    /** Looked up elsewhere. */
    LOOKUP
}
