package io.dunning.desk;

import io.dunning.receivable.PersonId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * That somebody else may speak for a patient in one enquiry.
 *
 * @param onBehalfOf for whom; nothing is said of other patients' bills
 * @param scope how far
 * @param reference where the document is kept; empty where the patient was present instead
 * @param until the last day
 */
public record Admission(PersonId onBehalfOf, AdmissionScope scope, String reference, LocalDate until) {
    public Admission {
        Objects.requireNonNull(onBehalfOf, "onBehalfOf");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(until, "until");
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
