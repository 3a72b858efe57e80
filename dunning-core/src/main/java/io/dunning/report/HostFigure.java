package io.dunning.report;

/** What only the host's own books and telephones know. */
public enum HostFigure {
    BILLED_SALES(true),
    NET_REVENUE(true),
    NET_RECEIVABLES(true),
    GROSS_REVENUE(true),
    POS_PAYMENTS(true),
    SELF_PAY_CASH(true),
    PATIENT_CASH(true),
    BAD_DEBT(true),
    CHARITY(true),
    /** What an agency kept of what it collected; nothing where none is named. */
    AGENCY_SHARE(true),
    /** Cost beside that of the notices, such as the desk's; nothing where none is named. */
    OTHER_COST(true),
    UNINSURED_VISITS(false),
    CONVERTED_VISITS(false),
    CALLS(false),
    CALLS_IN_TIME(false),
    CALLS_LATE(false),
    CALLS_ANSWERED(false),
    CALLS_ABANDONED(false),
    SECONDS_WAITED(false),
    SECONDS_HANDLED(false),
    SECONDS_STAFFED(false),
    POST_IN_TIME(false),
    POST_DUE(false),
    /** Carbon dioxide of one letter, in grams. */
    LETTER_CO2_GRAMS(false);

    private final boolean money;

    HostFigure(boolean money) {
        this.money = money;
    }

    /** Whether it is a sum of money; else it is a count. */
    public boolean isMoney() {
        return money;
    }
}
