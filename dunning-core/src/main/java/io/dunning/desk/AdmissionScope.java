package io.dunning.desk;

import io.dunning.contact.IdentityLevel;

/** How far somebody may speak for a patient. */
public enum AdmissionScope {
    /** To hear what is to be paid, and to pay it. */
    PAYMENT(IdentityLevel.VERIFIED),
    /** To hear and do everything that the patient could. */
    EVERYTHING(IdentityLevel.STRONG);

    private final IdentityLevel limit;

    AdmissionScope(IdentityLevel limit) {
        this.limit = limit;
    }

    /** Nothing above this level is said to them, however surely the case was identified. */
    public IdentityLevel limit() {
        return limit;
    }
}
