package io.dunning.campaign;

import io.dunning.receivable.ClaimKind;
import io.dunning.receivable.CreditorId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * Which notices a campaign is about.
 *
 * @param creditors whose bills; one or more
 * @param kinds of which kinds; one or more
 * @param servedFrom the first day of service: a campaign for an old year has that year's first day
 * @param servedUntil the last day of service
 */
public record Scope(Set<CreditorId> creditors, Set<ClaimKind> kinds, LocalDate servedFrom, LocalDate servedUntil) {
    public Scope {
        creditors = Set.copyOf(creditors);
        kinds = Set.copyOf(kinds);
        Objects.requireNonNull(servedFrom, "servedFrom");
        if (creditors.isEmpty() || kinds.isEmpty() || servedUntil.isBefore(servedFrom)) {
            throw new IllegalArgumentException("a campaign is about some creditor, some kind of claim, some days");
        }
    }

    /** Whether a notice is the campaign's: by the oldest service that it asks for. */
    public boolean covers(Candidate candidate) {
        return creditors.contains(candidate.caseId().creditor())
                && kinds.contains(candidate.caseId().kind())
                && !candidate.servedOn().isBefore(servedFrom)
                && !candidate.servedOn().isAfter(servedUntil);
    }
}
