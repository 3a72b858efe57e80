package io.dunning.hold;

/** Why a case rests. */
public enum HoldReason {
    /** The debtor objects; the clock of every term stands until it is decided. */
    DISPUTE("an objection is being looked at"),
    /** The debtor promised to pay. */
    PROMISE("a promise to pay is running"),
    /** Instalments were agreed. */
    PLAN("an instalment plan is running"),
    /** More time was given. */
    DEFERRAL("more time to pay was given"),
    /** Another payer may cover it. */
    COVERAGE_PENDING("it is being checked whether another payer covers this"),
    /** An exemption is being checked. */
    EXEMPTION_CHECK("an exemption is being checked"),
    /** Law forbids demands for a time (breathing space, recevabilité, gjeldsforhandling, stay). */
    MORATORIUM("the law forbids demands for the time being"),
    /** Insolvency proceedings. */
    INSOLVENCY("insolvency proceedings are open"),
    /** Known hardship: adapted handling by a person; the reason itself is not kept here. */
    HARDSHIP("this is handled by a person with particular care"),
    /** The debtor died; the estate must be found first. */
    DECEASED("the debtor has died"),
    /** No address is known that reaches the debtor. */
    ADDRESS_UNKNOWN("no address is known"),
    /** The debtor asked not to be contacted any more. */
    CONTACT_REFUSED("the debtor asked not to be contacted"),
    /** A person decided so. */
    MANUAL("a person at the creditor put it on hold"),
    /** The desk owes the debtor a call, or the provider an answer. */
    ENQUIRY("a question of the debtor is being looked at");

    private final String sentence;

    HoldReason(String sentence) {
        this.sentence = sentence;
    }

    /** The reason in words that the patient could be told. */
    public String sentence() {
        return sentence;
    }
}
