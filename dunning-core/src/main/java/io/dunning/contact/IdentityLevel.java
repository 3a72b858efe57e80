package io.dunning.contact;

/**
 * How sure it is who listens or reads; what may be said rises with it.
 *
 * <p>After the ladder that European data-protection practice on debt collection suggests (Garante per la protezione dei
 * dati personali, 30 November 2005, and its vademecum of 2016).
 */
public enum IdentityLevel {
    /** Somebody answered. Only: who calls, whom for, a number to call back. */
    UNKNOWN,
    /** The place was given by the patient. Only: that there is an administrative message, and its reference. */
    CLAIMED,
    /** Two matching facts or a code to a known place, or a closed letter to a checked address: amount, date, reference. */
    VERIFIED,
    /** National electronic identity, registered post or certified mail: everything on file. */
    STRONG;

    public boolean reaches(IdentityLevel required) {
        return compareTo(required) >= 0;
    }
}
