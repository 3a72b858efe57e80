package io.dunning.spring.events;

import io.dunning.cases.CaseId;
import java.util.Objects;

/**
 * A case could not be judged, stored or settled; all others went on without it, and it is tried again.
 *
 * @param caseId which
 * @param trouble what went wrong
 */
public record CaseFailed(CaseId caseId, RuntimeException trouble) {
    public CaseFailed {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(trouble, "trouble");
    }
}
