package io.dunning.voice;

import java.util.Set;

/**
 * How sure a call is of who listens; what may be said rises with it.
 *
 * <p>The first three rungs of the ladder that European data-protection practice on debt collection suggests (Garante per la protezione
 * dei dati personali, 30 November 2005, and its vademecum of 2016). Keys reach no higher.
 */
public enum Assurance {
    /** Somebody answered. Only: who calls, whom for, a number to call back. */
    UNKNOWN,
    /** One fact about the patient was keyed in rightly; a relative may know it too. */
    CLAIMED,
    /** A one-time code, or two matching facts, were keyed in. */
    VERIFIED;

    public boolean reaches(Assurance required) {
        return compareTo(required) >= 0;
    }

    /** What these factors prove together. That somebody pressed a key to say who they are proves nothing. */
    static Assurance after(Set<Factor> matched) {
        if (matched.contains(Factor.ONE_TIME_CODE) || matched.size() >= 2) {
            return VERIFIED;
        }
        return matched.isEmpty() ? UNKNOWN : CLAIMED;
    }
}
