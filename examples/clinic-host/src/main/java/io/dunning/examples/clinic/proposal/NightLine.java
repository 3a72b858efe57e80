package io.dunning.examples.clinic.proposal;

import io.dunning.campaign.Campaign;
import io.dunning.cases.CaseId;
import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.escalation.Decision;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A line of the proposal.
 *
 * @param decision what would go out
 * @param droppedBy who took it out; {@code null} while nobody did
 * @param approved whether it was approved
 * @param heldBy the campaign that keeps it back, even where it was approved; {@code null} where none does
 */
public record NightLine(
        Decision decision,
        @Nullable String droppedBy,
        boolean approved,
        @Nullable Campaign heldBy) {

    /** Whether nobody took it out, so that it is there to be approved. */
    public boolean isKept() {
        return droppedBy == null;
    }

    /** Whether it leaves once it is approved. */
    public boolean isGoing() {
        return isKept() && heldBy == null;
    }

    public DunningCase dunningCase() {
        return decision.situation().dunningCase();
    }

    public CaseId caseId() {
        return dunningCase().id();
    }

    /** Whether something went out before: then this one follows it, and else the due day. */
    public boolean isFollowing() {
        return dunningCase().lastNoticeDay() != Integer.MIN_VALUE;
    }

    /** The day of the notice before; the oldest due day where there was none. */
    public LocalDate since() {
        return isFollowing()
                ? LocalDate.ofEpochDay(dunningCase().lastNoticeDay())
                : dunningCase().items().stream()
                        .filter(CaseItem::isOpen)
                        .map(CaseItem::dueOn)
                        .min(Comparator.naturalOrder())
                        .orElse(decision.situation().on());
    }

    /** Whether it brings more than it costs; if not, the policy makes it mandatory. */
    public boolean isWorthIt() {
        return decision.cost().isLessThan(decision.expected());
    }
}
