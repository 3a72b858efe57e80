package io.dunning.examples.quickstart.generate;

/**
 * Somebody who owes, in one capacity, for one patient.
 *
 * @param person who owes
 * @param capacity as whom
 * @param patientId who was served
 * @param authorityRef the document that shows it; empty where none is needed
 */
record Payer(Person person, Capacity capacity, String patientId, String authorityRef) {
    Payer {
        Checks.id(patientId, "patient_id");
        boolean forOneself = capacity == Capacity.SELF;
        if (forOneself != authorityRef.isEmpty()) {
            throw new IllegalArgumentException(
                    "who answers for another needs a document, and only they: " + person.id());
        }
    }
}
