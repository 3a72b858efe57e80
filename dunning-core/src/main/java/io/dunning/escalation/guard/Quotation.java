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

    /**
     * The latest proved notice of the quoted step, if every item concerned was in one of them; {@code null} where one wasn't. The date
     * of the latest is what a text may speak of: by then all had been written about.
     */
    public static @Nullable NoticeRecord find(Situation situation, StepOption option) {
        List<NoticeRecord> notices = situation.dunningCase().notices();
        int latest = -1;
        for (CaseItem item : situation.items()) {
            int proved = latestProved(notices, item, option);
            if (proved < 0) {
                return null;
            }
            latest = Math.max(latest, proved);
        }
        return latest < 0 ? null : notices.get(latest);
    }

    private static int latestProved(List<NoticeRecord> notices, CaseItem item, StepOption option) {
        for (int i = notices.size() - 1; i >= item.noticesFrom(); i--) {
            NoticeRecord notice = notices.get(i);
            if (notice.step().equals(option.quotes())
                    && notice.isProved(option.quoteProof())
                    && notice.covers(item.id())) {
                return i;
            }
        }
        return -1;
    }
}
