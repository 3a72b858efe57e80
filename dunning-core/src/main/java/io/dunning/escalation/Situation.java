package io.dunning.escalation;

import io.dunning.cases.CaseItem;
import io.dunning.cases.DunningCase;
import io.dunning.contact.Debtor;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case on a day with all that is known around it, and the step that is next: what rules judge. Immutable.
 *
 * <p>The next step is that of the items which are due together: of those whose time has come, the ones that are furthest on the
 * ladder; where no item's time has come, the ones whose time comes first. Items past their limitation period are left out.
 */
public final class Situation {

    private final DunningCase dunningCase;
    private final Facts facts;
    private final Policy policy;
    private final LocalDate on;
    private final @Nullable Track track;
    private final @Nullable Ladder ladder;
    private final int day;
    private final int level;
    private final int readyDay;
    private final int oldestDueDay;
    private final int oldestAnchorDay;
    private final long openMinor;
    private final Map<StepOption, Integer> units;

    /** The situation of this case on that day. */
    public Situation(DunningCase dunningCase, Facts facts, Policy policy, LocalDate on) {
        this(dunningCase, facts, policy, on, Integer.MAX_VALUE, Map.of());
    }

    private Situation(
            DunningCase dunningCase,
            Facts facts,
            Policy policy,
            LocalDate on,
            int belowLevel,
            Map<StepOption, Integer> units) {
        this.units = units;
        this.dunningCase = dunningCase;
        this.facts = facts;
        this.policy = policy;
        this.on = on;
        day = (int) on.toEpochDay();
        track = policy.trackOrNull(dunningCase.kind());
        String chosen = dunningCase.ladderOrNull();
        ladder =
                track == null ? null : chosen == null ? track.ladderFor(dunningCase.openMinor()) : track.ladder(chosen);

        int best = -1;
        int bestLevel = -1;
        int bestReady = Integer.MAX_VALUE;
        int counted = 0;
        List<CaseItem> items = dunningCase.items();
        for (int i = 0; i < items.size(); i++) {
            CaseItem item = items.get(i);
            if (counts(item) && item.level() < belowLevel) {
                counted++;
                int ready = readyDay(item);
                if (best < 0 || comesBefore(item.level(), ready, bestLevel, bestReady)) {
                    best = i;
                    bestLevel = item.level();
                    bestReady = ready;
                }
            }
        }
        level = bestLevel;
        readyDay = bestReady;

        long open = 0;
        int oldest = Integer.MAX_VALUE;
        int oldestAnchor = Integer.MAX_VALUE;
        for (int i = 0; i < items.size(); i++) {
            CaseItem item = items.get(i);
            // Most cases have one item: it need not be asked twice.
            if (counted == 1 ? i == best : isCovered(item)) {
                open += item.openMinor();
                oldest = Math.min(oldest, item.dueDay());
                oldestAnchor = Math.min(oldestAnchor, item.anchorDay());
            }
        }
        openMinor = open;
        oldestDueDay = oldest;
        oldestAnchorDay = oldestAnchor;
    }

    /** Of items that are due the one furthest on the ladder is next; else the one whose time comes first. */
    private boolean comesBefore(int itemLevel, int ready, int bestLevel, int bestReady) {
        boolean due = ready <= day;
        boolean bestDue = bestReady <= day;
        return due == bestDue ? due ? itemLevel > bestLevel : ready < bestReady : due;
    }

    private boolean counts(CaseItem item) {
        return item.isOpen() && ladder != null && !isTimeBarred(item);
    }

    private boolean isCovered(CaseItem item) {
        return item.level() == level && counts(item) && (readyDay > day || readyDay(item) <= day);
    }

    /** The first day on which the ladder's times let this item's next step be taken. */
    private int readyDay(CaseItem item) {
        Ladder own = Objects.requireNonNull(ladder);
        List<Step> steps = own.steps();
        if (item.level() >= steps.size()) {
            Step last = steps.get(steps.size() - 1);
            return item.payByDay() + last.bankGraceDays() + 1 + item.shiftDays();
        }
        Step step = steps.get(item.level());
        if (item.level() == 0) {
            return item.anchorDay() + step.daysAfterDueMin() + item.shiftDays();
        }
        int afterPrevious = item.lastStepDay() + step.daysAfterPreviousMin();
        int afterDeadline = item.payByDay() + steps.get(item.level() - 1).bankGraceDays() + 1;
        int afterDue = item.dueDay() + step.daysAfterDueMin();
        return Math.max(Math.max(afterPrevious, afterDeadline) + item.shiftDays(), afterDue);
    }

    /** Whether the item's limitation period is over. */
    public boolean isTimeBarred(CaseItem item) {
        if (track == null) {
            return false;
        }
        // Both starts are looked at before anything dearer: a period that began with the later one ends later still.
        if (track.limitation().surelyRunning(Math.min(item.serviceDay(), item.dueDay()), day)) {
            return false;
        }
        LocalDate start = track.limitation().startOf(item.serviceOn(), item.dueOn());
        return track.limitation().lastDay(start, dunningCase.clockEvents(item)).isBefore(on);
    }

    /** The last day on which the claim on this item may be pursued; empty where the policy has no track for it. */
    public Optional<LocalDate> limitationOf(CaseItem item) {
        if (track == null) {
            return Optional.empty();
        }
        LocalDate start = track.limitation().startOf(item.serviceOn(), item.dueOn());
        return Optional.of(track.limitation().lastDay(start, dunningCase.clockEvents(item)));
    }

    /**
     * The same situation, with the sizes of messages known, as channels charge them ({@link io.dunning.channel.Metered}).
     *
     * @param known units by option, 1 or more; an option that isn't there is taken to have one
     */
    public Situation withUnits(Map<StepOption, Integer> known) {
        return new Situation(dunningCase, facts, policy, on, Integer.MAX_VALUE, Map.copyOf(known));
    }

    /** For how many units the message of an option is charged. */
    int unitsOf(StepOption option) {
        return units.isEmpty() ? 1 : units.getOrDefault(option, 1);
    }

    public DunningCase dunningCase() {
        return dunningCase;
    }

    public Debtor debtor() {
        return facts.debtor();
    }

    public Facts facts() {
        return facts;
    }

    public Policy policy() {
        return policy;
    }

    /** The business date. */
    public LocalDate on() {
        return on;
    }

    /** {@link #on} as days since 1970-01-01. */
    public int day() {
        return day;
    }

    /** Whether the policy follows up claims of this kind at all. */
    public boolean hasTrack() {
        return track != null;
    }

    /** Whether there is anything open whose limitation period runs. */
    public boolean hasItems() {
        return level >= 0;
    }

    /** The ladder that the case is on, or would begin; empty where the policy has no track for it. */
    public Optional<Ladder> ladder() {
        return Optional.ofNullable(ladder);
    }

    /** The step that is next; empty past the end of the ladder. */
    public Optional<Step> step() {
        return Optional.ofNullable(stepOrNull());
    }

    /** As {@link #step}, without an object for the answer. */
    public @Nullable Step stepOrNull() {
        return ladder == null || level < 0 || level >= ladder.steps().size()
                ? null
                : ladder.steps().get(level);
    }

    /** Steps already taken for the items concerned. */
    public int level() {
        return level;
    }

    /** The first day on which the ladder's times let the next step be taken, as days since 1970-01-01. */
    public int readyDay() {
        return readyDay;
    }

    /** What is open of the items concerned, in minor units. */
    public long openMinor() {
        return openMinor;
    }

    public Amount open() {
        return new Amount(openMinor, dunningCase.currency());
    }

    /** The earliest due day of the items concerned, as days since 1970-01-01. */
    public int oldestDueDay() {
        return oldestDueDay;
    }

    /** The earliest day from which the ladder of the items concerned counts: their due day, or when they were opened again. */
    public int oldestAnchorDay() {
        return oldestAnchorDay;
    }

    /** The items that a notice would cover. */
    public List<CaseItem> items() {
        List<CaseItem> covered = new ArrayList<>();
        for (CaseItem item : dunningCase.items()) {
            if (isCovered(item)) {
                covered.add(item);
            }
        }
        return covered;
    }

    /**
     * When the case is looked at again if the step is taken today with that deadline: when the first of its items is due for what
     * comes next, tomorrow at the earliest.
     */
    public LocalDate nextReviewOn(LocalDate payBy) {
        Ladder own = Objects.requireNonNull(ladder, "a step belongs to a ladder");
        int next = (int) payBy.toEpochDay() + own.steps().get(level).bankGraceDays() + 1;
        if (level + 1 < own.steps().size()) {
            Step following = own.steps().get(level + 1);
            next = Math.max(next, day + following.daysAfterPreviousMin());
            next = Math.max(next, oldestDueDay + following.daysAfterDueMin());
        }
        next = ofItemsBelow() == null ? Math.min(next, nextOtherReadyDay()) : day + 1;
        return LocalDate.ofEpochDay(Math.max(next, day + 1));
    }

    /** The same case seen from the items that are due today but less far on the ladder; {@code null} where there are none. */
    @Nullable
    Situation ofItemsBelow() {
        if (dunningCase.items().size() < 2) {
            return null;
        }
        Situation below = new Situation(dunningCase, facts, policy, on, level, units);
        return below.hasItems() && below.readyDay <= day ? below : null;
    }

    /** The first day after this one on which one of the other items is due for its step; {@link Integer#MAX_VALUE} where there is none. */
    int nextOtherReadyDay() {
        int next = Integer.MAX_VALUE;
        List<CaseItem> items = dunningCase.items();
        for (int i = 0; i < items.size(); i++) {
            CaseItem item = items.get(i);
            if (counts(item) && !isCovered(item)) {
                int ready = readyDay(item);
                next = ready > day ? Math.min(next, ready) : next;
            }
        }
        return next;
    }
}
