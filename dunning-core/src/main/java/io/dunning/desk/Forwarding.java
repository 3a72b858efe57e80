package io.dunning.desk;

/** How a question about the ground of a bill came to the provider. */
public enum Forwarding {
    /** The patient was shown the way and asks the provider. */
    PATIENT_ASKS,
    /** The desk asks on the patient's behalf and has the answer passed on. The case rests until then. */
    ON_BEHALF
}
