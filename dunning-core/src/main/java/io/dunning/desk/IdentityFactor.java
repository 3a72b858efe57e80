package io.dunning.desk;

import io.dunning.contact.IdentityLevel;

/**
 * By what somebody shows who they are: names of factors, never their values. No copies of identity papers are asked for; data that are held
 * anyway are enough (AEPD 2023).
 */
public enum IdentityFactor {
    INVOICE_NUMBER(IdentityLevel.CLAIMED),
    BIRTH_DATE(IdentityLevel.CLAIMED),
    TAX_CODE_DIGITS(IdentityLevel.CLAIMED),
    POSTCODE(IdentityLevel.CLAIMED),
    CUSTOMER_NUMBER(IdentityLevel.CLAIMED),
    /** A code that was sent to a place known to be theirs. */
    ONE_TIME_CODE(IdentityLevel.VERIFIED),
    /** A national electronic identity: SPID, CIE, BankID, FranceConnect, Cl@ve. */
    NATIONAL_EID(IdentityLevel.STRONG),
    /** They wrote by certified mail from their registered address. */
    CERTIFIED_MAIL(IdentityLevel.STRONG);

    private final IdentityLevel alone;

    IdentityFactor(IdentityLevel alone) {
        this.alone = alone;
    }

    /** The level that it gives by itself; two of those that give {@link IdentityLevel#CLAIMED} give one more. */
    public IdentityLevel alone() {
        return alone;
    }
}
