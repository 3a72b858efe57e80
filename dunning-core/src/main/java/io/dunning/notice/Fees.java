package io.dunning.notice;

import io.dunning.cases.CaseItem;
import io.dunning.cases.NoticeRecord;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Step;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which fee a notice may carry, worked out from the notices that went before, never from a step's number.
 *
 * <p>A step that goes again carries no greater fee than it did before. No fee on a claim that came to be while its debtor was under 18, none that is greater than what the notice
 * claims, and none while the debtor may have acted in good faith and nobody has decided about it.
 */
public final class Fees {

    private Fees() {}

    /** The fee in minor units; 0 where the step has none or a precondition isn't met. */
    public static long minorFor(Situation situation, Step step) {
        long fee = byRule(situation, step);
        return fee <= situation.openMinor() ? Math.min(fee, ofTheOneBefore(situation, step)) : 0;
    }

    /** A step that goes again, because its notice did not arrive or the debtor wants it on paper, costs the debtor no more than it did. */
    private static long ofTheOneBefore(Situation situation, Step step) {
        if (!situation.dunningCase().hasNoticeFailed()) {
            return Long.MAX_VALUE;
        }
        List<CaseItem> items = situation.items();
        List<NoticeRecord> notices = situation.dunningCase().notices();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < notices.size(); i++) {
            NoticeRecord notice = notices.get(i);
            if ((notice.isLost() || notice.replaced())
                    && notice.step().equals(step.code())
                    && notice.stepIndex() == situation.level()
                    && coversAny(notice, i, items)) {
                least = Math.min(least, notice.feeMinor());
            }
        }
        return least;
    }

    /** Not what went before the item was opened again. */
    private static boolean coversAny(NoticeRecord notice, int place, List<CaseItem> items) {
        return items.stream().anyMatch(i -> place >= i.noticesFrom() && notice.covers(i.id()));
    }

    private static long byRule(Situation situation, Step step) {
        FeeRule rule = step.fee();
        if (rule == null
                || !situation.hasItems()
                || situation.dunningCase().desk().feesInDoubt()) {
            return 0;
        }
        LocalDate on = situation.on();
        if (situation.day() - situation.oldestDueDay() < rule.daysAfterDueMin() || incurredAsMinor(situation)) {
            return 0;
        }
        List<NoticeRecord> charged = situation.dunningCase().notices().stream()
                .filter(n -> n.stands() && n.feeMinor() > 0 && coversAny(n, situation.items()))
                .filter(n -> !isOfItsMain(situation, n))
                .toList();
        NoticeRecord last = charged.isEmpty() ? null : charged.get(charged.size() - 1);
        if (isReset(rule, last, on)) {
            return rule.minorOn(on);
        }
        long sameCode =
                charged.stream().filter(n -> n.feeCode().equals(rule.code())).count();
        return sameCode < rule.countMax() && deadlineMissed(rule, last, on) ? rule.minorOn(on) : 0;
    }

    /** Both parts of a step name its fee: it is charged by the first one that stands. */
    private static boolean isOfItsMain(Situation situation, NoticeRecord notice) {
        return situation
                .dunningCase()
                .mainOf(notice)
                .filter(NoticeRecord::stands)
                .isPresent();
    }

    private static boolean isReset(FeeRule rule, @Nullable NoticeRecord last, LocalDate on) {
        return last == null
                || rule.countResetMonths() > 0
                        && !last.plannedOn().plusMonths(rule.countResetMonths()).isAfter(on);
    }

    private static boolean deadlineMissed(FeeRule rule, @Nullable NoticeRecord last, LocalDate on) {
        return last == null
                || last.payBy().isBefore(on)
                        && ChronoUnit.DAYS.between(last.plannedOn(), last.payBy()) >= rule.priorDeadlineDaysMin();
    }

    private static boolean coversAny(NoticeRecord notice, List<CaseItem> items) {
        return items.stream().anyMatch(i -> notice.covers(i.id()));
    }

    private static boolean incurredAsMinor(Situation situation) {
        return situation.items().stream().anyMatch(i -> situation.debtor().isMinor(i.serviceOn()));
    }
}
