package io.dunning.examples.clinic.file;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.BalanceChanged;
import io.dunning.cases.CaseEvent.CompanionPlanned;
import io.dunning.cases.CaseEvent.NoticePlanned;
import io.dunning.cases.CaseEvent.ReviewDeferred;
import io.dunning.cases.RecordedEvent;
import io.dunning.notice.NoticeKey;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case's story.
 *
 * @param on the business date
 * @param actor who did it, by their id
 * @param words what happened
 * @param sort what sort of line it is, for its mark
 * @param notice the notice that it is about; {@code null} for none
 */
public record TimelineEntry(
        LocalDate on,
        String actor,
        String words,
        Sort sort,
        @Nullable NoticeKey notice) {

    /** Sorts of lines. */
    public enum Sort {
        NOTICE,
        MONEY,
        NOTHING_SENT,
        OTHER
    }

    /** A history, the latest first. */
    public static List<TimelineEntry> of(List<RecordedEvent> history, EventWords words) {
        return IntStream.rangeClosed(1, history.size())
                .mapToObj(i -> of(history.get(history.size() - i), words))
                .toList();
    }

    private static TimelineEntry of(RecordedEvent recorded, EventWords words) {
        CaseEvent event = recorded.event();
        NoticeKey notice = event instanceof NoticePlanned planned
                ? planned.key()
                : event instanceof CompanionPlanned along ? along.key() : null;
        return new TimelineEntry(event.on(), recorded.actor().id(), words.of(event), sort(event, notice), notice);
    }

    private static Sort sort(CaseEvent event, @Nullable NoticeKey notice) {
        if (notice != null) {
            return Sort.NOTICE;
        }
        if (event instanceof BalanceChanged) {
            return Sort.MONEY;
        }
        return event instanceof ReviewDeferred ? Sort.NOTHING_SENT : Sort.OTHER;
    }
}
