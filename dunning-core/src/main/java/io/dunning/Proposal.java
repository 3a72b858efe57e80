package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.escalation.Decision;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a run on that date would do. Nothing of it is stored; look at it, drop what shouldn't go out, and run with {@link
 * #approval}.
 *
 * @param on the business date
 * @param decisions one for each case that is due, in the order of the ids
 * @param failures cases that could not be judged; a run would leave them due
 */
public record Proposal(LocalDate on, List<Decision> decisions, List<RunReport.Failure> failures) {
    public Proposal {
        decisions = List.copyOf(decisions);
        failures = List.copyOf(failures);
    }

    /** The notices that would go out. */
    public List<Decision> notices() {
        return decisions.stream().filter(d -> d.kind() == Decision.Kind.SEND).toList();
    }

    /** The proposal without these cases. */
    public Proposal without(Collection<CaseId> dropped) {
        Set<CaseId> out = Set.copyOf(dropped);
        return new Proposal(
                on,
                decisions.stream()
                        .filter(d -> !out.contains(d.situation().dunningCase().id()))
                        .toList(),
                failures);
    }

    /** Approves what the proposal still lists, and nothing else. */
    public Approval approval() {
        return Approval.only(
                notices().stream().map(d -> d.situation().dunningCase().id()).toList());
    }
}
