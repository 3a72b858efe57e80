package io.dunning.examples.quickstart.report;

import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.NoticeRecord;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.escalation.Policy;
import io.dunning.escalation.Track;
import io.dunning.evidence.EvidenceGrade;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice with all that became of it.
 *
 * @param planned as it was decided; of what goes along with another notice without fee, cost and expectation, which are the other's
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

    /** As if what goes along with a notice had been decided by itself. */
    static NoticePlanned along(NoticePlanned main, CompanionPlanned companion) {
        Amount nothing = new Amount(0, main.claimed().currency());
        return new NoticePlanned(
                companion.on(),
                companion.key(),
                main.ladder(),
                main.step(),
                main.stepIndex(),
                main.kind(),
                companion.channel(),
                companion.text(),
                main.items(),
                main.claimed(),
                nothing,
                "",
                main.payBy(),
                nothing,
                nothing,
                companion.contentHash(),
                main.nextReviewOn());
    }

    boolean isSent() {
        return handedOn != null;
    }

    boolean isWorthIt() {
        return state.companion() || planned.expected().minor() > planned.cost().minor();
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
