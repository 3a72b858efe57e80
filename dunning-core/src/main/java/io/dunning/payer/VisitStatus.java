package io.dunning.payer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a visit has come on its way to the insurer's money. */
public enum VisitStatus {
    AUTHORISATION_MISSING,
    AUTHORISATION_REFUSED,
    SLIP_MISSING,
    /** All papers are there; no claim has it yet. */
    READY_TO_CLAIM,
    /** On a claim that isn't with the insurer: not sent, or not taken. */
    ON_A_CLAIM,
    /** With the insurer, at least one line without an answer. */
    CLAIMED,
    /** Answered, and something is still asked of the insurer. */
    DIFFERENCE,
    /** Nothing more is asked of the insurer. */
    SETTLED;

    static VisitStatus of(Visit visit, @Nullable InsurerClaim claim) {
        List<LinePosition> lines = claim == null
                ? List.of()
                : claim.lines().stream()
                        .filter(p -> p.line().visit().equals(visit.id()))
                        .toList();
        if (claim == null || lines.isEmpty()) {
            return papers(visit);
        }
        if (claim.stage() == InsurerClaim.Stage.DRAFT || claim.stage() == InsurerClaim.Stage.REJECTED) {
            return ON_A_CLAIM;
        }
        if (lines.stream().anyMatch(p -> p.givenUpOn() == null && p.answers().isEmpty())) {
            return CLAIMED;
        }
        return lines.stream().anyMatch(p -> p.open().isPositive()) ? DIFFERENCE : SETTLED;
    }

    private static VisitStatus papers(Visit visit) {
        return switch (visit.authorisation().state()) {
            case MISSING -> AUTHORISATION_MISSING;
            case REFUSED -> AUTHORISATION_REFUSED;
            case NOT_NEEDED, RECEIVED -> visit.slip().isSettled() ? READY_TO_CLAIM : SLIP_MISSING;
        };
    }
}
