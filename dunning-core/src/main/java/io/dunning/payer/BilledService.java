package io.dunning.payer;

import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.PersonId;
import java.util.Objects;

/**
 * A service as it stands on some bill or claim.
 *
 * @param visit at which visit
 * @param code which price
 * @param debtor who was billed: an insurer or a patient
 * @param kind for what
 * @param document on which invoice or claim
 */
public record BilledService(VisitId visit, TariffCode code, PersonId debtor, ClaimKind kind, String document) {
    public BilledService {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(debtor, "debtor");
        Objects.requireNonNull(kind, "kind");
        if (Keys.document(document, "a document").isEmpty()) {
            throw new IllegalArgumentException("a service stands on a document");
        }
    }
}
