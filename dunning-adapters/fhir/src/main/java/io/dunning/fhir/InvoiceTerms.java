package io.dunning.fhir;

import io.dunning.receivable.BillingCategory;
import io.dunning.receivable.ClaimKind;
import java.util.Objects;

/**
 * What the host says about a sort of invoice, since FHIR doesn't.
 *
 * @param kind what the claim is for
 * @param category how the bill names its ground
 * @param dueDays so many days after its date it is to be paid, 0 to 365; FHIR R4 has no due date
 */
public record InvoiceTerms(ClaimKind kind, BillingCategory category, int dueDays) {

    private static final int DUE_DAYS_MAX = 365;

    public InvoiceTerms {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(category, "category");
        if (dueDays < 0 || dueDays > DUE_DAYS_MAX) {
            throw new IllegalArgumentException("dueDays must lie in 0 to " + DUE_DAYS_MAX + ": " + dueDays);
        }
    }
}
