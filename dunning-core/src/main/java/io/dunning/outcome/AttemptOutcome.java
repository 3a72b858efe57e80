package io.dunning.outcome;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.ContradictionDecided;
import io.dunning.cases.CaseEvent.NoticeCancelled;
import io.dunning.cases.CaseEvent.NoticeFailed;
import io.dunning.cases.CaseEvent.NoticeHandedOver;
import io.dunning.cases.CaseEvent.NoticeUnknown;
import io.dunning.cases.CaseEvent.ReceiptCounted;
import io.dunning.cases.CaseEvent.ReceiptDetailed;
import io.dunning.cases.CaseEvent.ServiceEffective;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Receipt.Detail;
import io.dunning.notice.NoticeKey;
import io.dunning.receivable.ReceivableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one attempt, as a case's history tells it. Ids only: no name, no address, no text.
 *
 * @param key which notice
 * @param caseId whose
 * @param items the receivables it covered
 * @param step the step's code
 * @param channel by which channel
 * @param plannedOn when it was decided
 * @param result what became of it
 * @param detail more of it; {@link Detail#NONE} where nobody says
 * @param on since when that is so: the day of the event that made it so
 * @param effectiveOn from which day law takes it as served; {@code null} while nobody says
 */
public record AttemptOutcome(
        NoticeKey key,
        CaseId caseId,
        List<ReceivableId> items,
        String step,
        ChannelKind channel,
        LocalDate plannedOn,
        AttemptResult result,
        Detail detail,
        LocalDate on,
        @Nullable LocalDate effectiveOn) {

    public AttemptOutcome {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(on, "on");
        items = List.copyOf(items);
    }

    /**
     * The outcomes of all attempts of a case, one each, in the order in which they were decided. What still waits, and what was stopped before
     * it left, was no attempt.
     *
     * @param history of one case, from its beginning
     */
    public static List<AttemptOutcome> in(List<RecordedEvent> history) {
        if (history.isEmpty()) {
            return List.of();
        }
        if (!(history.get(0).event() instanceof CaseOpened)) {
            throw new IllegalArgumentException("a history begins with CaseOpened");
        }
        Map<NoticeKey, AttemptOutcome> last = new LinkedHashMap<>();
        DunningCase before = DunningCase.replay(List.of(history.get(0).event()));
        for (RecordedEvent recorded : history.subList(1, history.size())) {
            DunningCase after = before.evolve(recorded.event());
            for (AttemptOutcome changed : changes(before, after, List.of(recorded))) {
                last.put(changed.key(), changed);
            }
            before = after;
        }
        return before.notices().stream()
                .map(notice -> last.get(notice.key()))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * What changed by these events, one for each notice whose outcome is another one now.
     *
     * @param before the case before them; {@code null} for a new one
     * @param events that led from one to the other
     */
    public static List<AttemptOutcome> changes(
            @Nullable DunningCase before, DunningCase after, List<RecordedEvent> events) {
        Map<NoticeKey, LocalDate> touched = null;
        for (RecordedEvent recorded : events) {
            NoticeKey key = noticeOf(recorded.event());
            if (key != null) {
                touched = touched == null ? new LinkedHashMap<>() : touched;
                touched.put(key, recorded.event().on());
            }
        }
        if (touched == null) {
            return List.of();
        }
        List<AttemptOutcome> changed = new ArrayList<>(touched.size());
        touched.forEach((key, on) -> {
            Optional<AttemptOutcome> then = before == null ? Optional.empty() : of(before, key, on);
            of(after, key, on)
                    .filter(now -> then.isEmpty() || !then.get().equals(now))
                    .ifPresent(changed::add);
        });
        return changed;
    }

    /** Most events of a night are about no attempt: those cost a few comparisons and no object. */
    private static @Nullable NoticeKey noticeOf(CaseEvent event) {
        if (event instanceof NoticeHandedOver handedOver) {
            return handedOver.key();
        } else if (event instanceof NoticeUnknown unknown) {
            return unknown.key();
        } else if (event instanceof NoticeFailed failed) {
            return failed.key();
        } else if (event instanceof NoticeCancelled cancelled) {
            return cancelled.key();
        } else if (event instanceof ReceiptCounted counted) {
            return counted.key();
        } else if (event instanceof ReceiptDetailed detailed) {
            return detailed.key();
        } else if (event instanceof ServiceEffective effective) {
            return effective.key();
        }
        return event instanceof ContradictionDecided decided ? decided.key() : null;
    }

    private static Optional<AttemptOutcome> of(DunningCase dunningCase, NoticeKey key, LocalDate on) {
        return dunningCase
                .notice(key)
                .flatMap(notice -> AttemptResult.of(notice).map(result -> of(dunningCase.id(), notice, result, on)));
    }

    private static AttemptOutcome of(CaseId caseId, NoticeRecord notice, AttemptResult result, LocalDate on) {
        return new AttemptOutcome(
                notice.key(),
                caseId,
                notice.items(),
                notice.step(),
                notice.channel(),
                notice.plannedOn(),
                result,
                notice.detail(),
                on,
                notice.effectiveOn());
    }

    /** Names key, channel and result only. */
    @Override
    public String toString() {
        return "AttemptOutcome[" + key + ", " + channel + ", " + result + "]";
    }
}
