package io.dunning.examples.clinic.queue;

import io.dunning.cases.CaseState;
import io.dunning.cases.DunningCase;
import io.dunning.cases.NoticeRecord;
import io.dunning.desk.DeskWork;
import io.dunning.hold.Hold;
import io.dunning.hold.HoldReason;
import io.dunning.receivable.Amount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of the queue: ids only.
 *
 * @param subject the case
 * @param reviewOn when it is looked at next
 * @param since since when it stands in this list
 * @param holds why it rests
 * @param owed what the desk owes in it
 * @param lastNotice the latest notice; {@code null} for none
 */
public record QueueItem(
        DunningCase subject,
        LocalDate reviewOn,
        LocalDate since,
        List<Hold> holds,
        List<DeskWork> owed,
        @Nullable NoticeRecord lastNotice) {

    /** The dearest first, then by id. */
    static final Comparator<QueueItem> BY_AMOUNT = Comparator.comparing(
                    (QueueItem item) -> item.subject().openMinor())
            .reversed()
            .thenComparing(item -> item.subject().id());

    /** What is owed first, or was. */
    static final Comparator<QueueItem> BY_DEADLINE = Comparator.comparing(QueueItem::owedBy)
            .thenComparing(item -> item.subject().id());

    static final Comparator<QueueItem> BY_AGE = Comparator.comparing(QueueItem::since)
            .thenComparing(item -> item.subject().id());

    static QueueItem of(DunningCase c, LocalDate today, ZoneId zone) {
        List<NoticeRecord> notices = c.notices();
        List<Hold> holds = c.activeHolds(today);
        return new QueueItem(
                c,
                c.reviewOn(),
                holds.stream().map(Hold::from).min(Comparator.naturalOrder()).orElse(c.openedOn()),
                holds,
                DeskWork.of(c, false, zone),
                notices.isEmpty() ? null : notices.get(notices.size() - 1));
    }

    /** In which list a case stands; {@code null} for none. */
    static @Nullable QueueView viewOf(DunningCase c, LocalDate today) {
        if (c.state() == CaseState.CLOSED || c.state() == CaseState.REFERRED) {
            return null;
        }
        if (c.state() == CaseState.AWAITING_DECISION) {
            return QueueView.DECISIONS;
        }
        if (c.dispute().isPresent()) {
            return QueueView.DISPUTES;
        }
        List<Hold> holds = c.activeHolds(today);
        if (holds.isEmpty()) {
            return QueueView.RUNNING;
        }
        return holds.stream().anyMatch(h -> h.reason() == HoldReason.PROMISE || h.reason() == HoldReason.PLAN)
                ? QueueView.AGREEMENTS
                : QueueView.HOLDS;
    }

    private LocalDate owedBy() {
        return owed.stream()
                .map(w -> w.waiting().answerBy())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    public Amount open() {
        return subject.open();
    }
}
