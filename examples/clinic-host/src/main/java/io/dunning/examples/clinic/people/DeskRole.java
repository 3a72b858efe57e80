package io.dunning.examples.clinic.people;

/** What somebody at the desk is there for. */
public enum DeskRole {
    /** Answers patients. */
    CLERK,
    /** Decides what clerks propose, and lets nights go. */
    SUPERVISOR,
    /** Passes questions about bills on to the providers, and their answers back. */
    LIAISON,
    /** Reads, and acts on nothing. */
    AUDITOR;

    /** As Spring Security knows it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
