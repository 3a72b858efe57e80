package io.dunning.desk;

import io.dunning.contact.IdentityLevel;

/** Who turns to the desk, as they say themselves. */
public enum Caller {
    /** Says to be the debtor of the case. */
    DEBTOR(IdentityLevel.CLAIMED),
    /** Asks for somebody else, or doesn't say. Hears nothing of the case until a record lets them, or the patient is present. */
    SOMEBODY_ELSE(IdentityLevel.UNKNOWN);

    private final IdentityLevel claims;

    Caller(IdentityLevel claims) {
        this.claims = claims;
    }

    /** The level that saying so gives by itself. */
    public IdentityLevel claims() {
        return claims;
    }
}
