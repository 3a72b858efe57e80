package io.dunning.access;

import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.RecordedEvent;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.notice.NoticeKey;
import io.dunning.outcome.AttemptOutcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One case of a person with all that happened to it.
 *
 * @param now the case as its history leaves it: bills, rests, promise or plan, objection, enquiries, complaints
 * @param history all its events, in order
 * @param notices all its notices, in the order in which they were decided
 */
public record HeldCase(DunningCase now, List<RecordedEvent> history, List<HeldNotice> notices) {
    public HeldCase {
        Objects.requireNonNull(now, "now");
        history = List.copyOf(history);
        notices = List.copyOf(notices);
    }

    /**
     * The case that a history tells of.
     *
     * @param history of one case, from its beginning
     * @param contents what notices said; empty for those of which that is no longer kept
     * @throws IllegalArgumentException for a history without a beginning
     */
    public static HeldCase of(List<RecordedEvent> history, Function<NoticeKey, Optional<PlannedNotice>> contents) {
        // Case and outcomes are made of the events that are given out, so that they can't say different things.
        DunningCase now =
                DunningCase.replay(history.stream().map(RecordedEvent::event).toList());
        Map<NoticeKey, AttemptOutcome> outcomes =
                AttemptOutcome.in(history).stream().collect(Collectors.toMap(AttemptOutcome::key, o -> o));
        List<HeldNotice> notices = now.notices().stream()
                .map(n -> new HeldNotice(
                        n, outcomes.get(n.key()), contents.apply(n.key()).orElse(null)))
                .toList();
        return new HeldCase(now, history, notices);
    }

    public CaseId id() {
        return now.id();
    }

    /** Names the case by id and counts. */
    @Override
    public String toString() {
        return "HeldCase[" + id() + ", " + history.size() + " events, " + notices.size() + " notices]";
    }
}
