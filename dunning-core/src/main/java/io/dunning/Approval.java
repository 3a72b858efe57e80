package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.escalation.Decision;
import java.util.Collection;
import java.util.Set;

/** Whether a proposed notice may go out: a person's word over a {@link Proposal}, or a campaign's rule. */
@FunctionalInterface
public interface Approval {

    /** Everything that was decided. */
    Approval ALL = decision -> true;

    /** Whether this notice may go out. Pure; only asked for decisions that send. */
    boolean approves(Decision decision);

    /** Only what a person approved, case by case; whatever became due since then waits. */
    static Approval only(Collection<CaseId> cases) {
        Set<CaseId> approved = Set.copyOf(cases);
        return decision -> approved.contains(decision.situation().dunningCase().id());
    }
}
