package io.dunning.escalation;

import io.dunning.cases.CaseItem;
import io.dunning.cases.NoticeRecord;
import io.dunning.channel.ChannelKind;
import io.dunning.contact.Preferences;
import java.util.List;

/**
 * Narrows the ways to take a step that the guards leave open: after one that did not arrive, or that its channel refused twice, to another
 * one, on paper if there is any; then to what the debtor prefers. A way that isn't worth its cost is no way to narrow to, and something is always left.
 *
 * <p>Ways are bits, by the places of the options in their step. Asked only of cases with a failed notice or of debtors with wishes.
 */
final class Ways {

    /** The code of the finding on a way that is passed over. */
    static final String CODE = "another-way";

    private Ways() {}

    static int narrowed(Situation s, Step step, int open) {
        int again = s.dunningCase().hasNoticeFailed() ? otherThanFailed(s, step, open) : open;
        return s.debtor().hasPreferences() ? preferred(s, step, again) : again;
    }

    /** The greatest gain among these ways. */
    static long bestNetMinor(Situation s, Step step, int ways) {
        long best = Long.MIN_VALUE;
        for (int i = 0; i < step.options().size(); i++) {
            if ((ways & 1 << i) != 0) {
                best = Math.max(best, Worth.netMinor(s, step, step.options().get(i)));
            }
        }
        return best;
    }

    private static int otherThanFailed(Situation s, Step step, int open) {
        List<NoticeRecord> notices = s.dunningCase().notices();
        int rejectedOnce = 0;
        int failed = 0;
        boolean asked = false;
        for (int i = 0; i < notices.size(); i++) {
            NoticeRecord notice = notices.get(i);
            if (isOfThisStep(s, step, notice, i)) {
                int way = by(step, notice.channel());
                // An outage of an hour must not turn a night's texts into letters; the second time it is no outage.
                failed |= notice.isLost() || notice.replaced() ? way : notice.isRejected() ? way & rejectedOnce : 0;
                rejectedOnce |= notice.isRejected() ? way : 0;
                asked |= notice.replaced();
            }
        }
        if (failed == 0) {
            return open;
        }
        int untried = open & ~failed;
        int paper = untried & onPaper(step);
        if (asked && paper != 0) {
            // The debtor's word: not even for its cost does it go again as it went before.
            return paper;
        }
        return firstWorth(s, step, open, paper, untried);
    }

    private static boolean isOfThisStep(Situation s, Step step, NoticeRecord notice, int place) {
        if (!notice.step().equals(step.code()) || notice.stepIndex() != s.level()) {
            return false;
        }
        List<CaseItem> items = s.dunningCase().items();
        for (int i = 0; i < items.size(); i++) {
            CaseItem item = items.get(i);
            if (item.isOpen() && item.level() == s.level() && place >= item.noticesFrom() && notice.covers(item.id())) {
                return true;
            }
        }
        return false;
    }

    private static int preferred(Situation s, Step step, int open) {
        Preferences wishes = s.debtor().preferences();
        int unwanted = 0;
        for (int i = 0; i < step.options().size(); i++) {
            unwanted |= isUnwanted(wishes, step.options().get(i)) ? 1 << i : 0;
        }
        int left = firstWorth(s, step, open, open & ~unwanted);
        ChannelKind wanted = wishes.channel();
        int byWish = wanted == null ? 0 : left & by(step, wanted);
        return firstWorth(s, step, left, byWish, wishes.onPaper() ? left & onPaper(step) : 0);
    }

    private static boolean isUnwanted(Preferences wishes, StepOption option) {
        StepOption companion = option.companion();
        return wishes.unwanted().contains(option.channel()) || companion != null && isUnwanted(wishes, companion);
    }

    /** The first of these sets of ways in which one is worth its cost, else all that are open. */
    private static int firstWorth(Situation s, Step step, int open, int... sets) {
        for (int ways : sets) {
            if (ways != 0 && (step.mandatory() || bestNetMinor(s, step, ways) > 0)) {
                return ways;
            }
        }
        return open;
    }

    private static int by(Step step, ChannelKind channel) {
        int ways = 0;
        for (int i = 0; i < step.options().size(); i++) {
            ways |= step.options().get(i).uses(channel) ? 1 << i : 0;
        }
        return ways;
    }

    private static int onPaper(Step step) {
        int ways = 0;
        for (int i = 0; i < step.options().size(); i++) {
            StepOption option = step.options().get(i);
            StepOption companion = option.companion();
            boolean paper = option.channel().isPostal()
                    || companion != null && companion.channel().isPostal();
            ways |= paper ? 1 << i : 0;
        }
        return ways;
    }
}
