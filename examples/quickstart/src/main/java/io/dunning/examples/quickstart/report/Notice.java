package io.dunning.examples.quickstart.report;

import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.NoticeRecord;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Track;
import io.dunning.evidence.EvidenceGrade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice with all that became of it.
 *
 * @param planned as it was decided
 * @param state as its case remembers it
 * @param stored as it stood in the outbox
 * @param handedOn when its channel took it over; {@code null} where it never left
 * @param cancelledFor why it was stopped; empty where it was not
 */
record Notice(
        NoticePlanned planned,
        NoticeRecord state,
        PlannedNotice stored,
        @Nullable LocalDate handedOn,
        String cancelledFor) {

    boolean isSent() {
        return handedOn != null;
    }

    boolean isWorthIt() {
        return planned.expected().minor() > planned.cost().minor();
    }

    /** Whether the policy marks its step as one that the law prescribes, whatever it costs. */
    boolean isPrescribed(Policy policy) {
        return policy.tracks().values().stream()
                .flatMap(track -> track.bands().stream())
                .map(Track.Band::ladder)
                .filter(ladder -> ladder.code().equals(planned.ladder()))
                .flatMap(ladder -> ladder.steps().stream())
                .anyMatch(step -> step.code().equals(planned.step()) && step.mandatory());
    }

    /** What became of it, in a word for tables. */
    String outcome() {
        if (state.cancelled()) {
            return "cancelled";
        }
        if (state.isContradictory()) {
            return "contradictory";
        }
        if (state.failed()) {
            return isSent() ? "came-back" : "refused";
        }
        return outcome(state.grade());
    }

    private static String outcome(EvidenceGrade grade) {
        return switch (grade) {
            case NONE -> "unknown";
            case QUEUED -> "waiting";
            case HANDED_OVER -> "sent";
            case DELIVERED -> "delivered";
            case ACKNOWLEDGED -> "acknowledged";
        };
    }
}
