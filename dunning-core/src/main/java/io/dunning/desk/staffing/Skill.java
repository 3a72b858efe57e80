package io.dunning.desk.staffing;

/** What somebody at the desk can do, and what an enquiry needs. */
public enum Skill {
    /** Billing, law and the clinics' rules: answers the phone the moment it rings. */
    BILLING_AND_LAW,
    /** What most people ask. */
    GENERAL,
    /** Decides what agents may not. */
    SUPERVISOR,
    /** Talks to the providers whose bills they are. */
    PROVIDER_LIAISON,
    /** Mails, letters and the portal: answers the phone last. */
    BACK_OFFICE
}
