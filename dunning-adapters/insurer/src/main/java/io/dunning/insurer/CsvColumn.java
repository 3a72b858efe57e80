package io.dunning.insurer;

/** What a column of an insurer's CSV file can hold for us. Everything else in it is dropped at the door. */
public enum CsvColumn {
    /** The creditor's number of the claim. */
    CLAIM(true),
    /** The creditor's key of the line, where the insurer sends one back. */
    LINE(false),
    /** The day of the service. */
    SERVICE_ON(false),
    /** The code of the price in the tariff. */
    CODE(false),
    /** What the insurer read as billed; below zero takes an earlier answer back. */
    BILLED(true),
    /** What it pays. */
    PAID(true),
    /** What the patient pays by contract; empty for nothing. */
    PATIENT_SHARE(false),
    /** The insurer's code for why it pays less; empty for none. */
    REASON(false);

    private final boolean required;

    CsvColumn(boolean required) {
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }
}
