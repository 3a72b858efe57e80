package io.dunning.escalation.guard;

import io.dunning.cases.CaseItem;
import io.dunning.cases.NoticeRecord;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the notice that a text may quote. */
public final class Quotation {

    private Quotation() {}

    /** The latest proved notice of the quoted step that covers every item concerned; {@code null} where there is none. */
    public static @Nullable NoticeRecord find(Situation situation, StepOption option) {
        List<CaseItem> items = situation.items();
        List<NoticeRecord> notices = situation.dunningCase().notices();
        for (int i = notices.size() - 1; i >= 0; i--) {
            NoticeRecord notice = notices.get(i);
            if (notice.step().equals(option.quotes())
                    && notice.isProved(option.quoteProof())
                    && coversAll(notice, items, i)) {
                return notice;
            }
        }
        return null;
    }

    private static boolean coversAll(NoticeRecord notice, List<CaseItem> items, int index) {
        for (CaseItem item : items) {
            if (index < item.noticesFrom() || !notice.covers(item.id())) {
                return false;
            }
        }
        return !items.isEmpty();
    }
}
