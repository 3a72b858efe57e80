package io.dunning.escalation.guard;

import io.dunning.cases.CaseItem;
import io.dunning.cases.NoticeRecord;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Step;
import io.dunning.escalation.Verdict;
import io.dunning.evidence.EvidenceGrade;
import java.util.List;

/** A step that builds on the one before is taken only if that one is proved. */
final class EarlierNoticeProved extends Guard {

    EarlierNoticeProved() {
        super("earlier-notice-proved");
    }

    @Override
    public int verdict(Situation s) {
        if (s.dunningCase().hasContradiction()) {
            return Verdict.FORBID;
        }
        Step step = s.stepOrNull();
        if (step == null || s.level() == 0 || step.requires() == EvidenceGrade.NONE) {
            return Verdict.ALLOW;
        }
        List<NoticeRecord> notices = s.dunningCase().notices();
        for (CaseItem item : s.items()) {
            if (!isProved(notices, item, s.level() - 1, step.requires())) {
                return Verdict.FORBID;
            }
        }
        return Verdict.ALLOW;
    }

    @Override
    String allowed(Situation s) {
        return "What this step builds on is proved.";
    }

    @Override
    String against(Situation s, int verdict) {
        return s.dunningCase().hasContradiction()
                ? "Receipts of an earlier notice contradict each other; a person must look."
                : "The notice that this step builds on is not proved well enough.";
    }

    private static boolean isProved(List<NoticeRecord> notices, CaseItem item, int stepIndex, EvidenceGrade required) {
        for (int i = item.noticesFrom(); i < notices.size(); i++) {
            NoticeRecord notice = notices.get(i);
            if (notice.stepIndex() == stepIndex && notice.covers(item.id()) && notice.isProved(required)) {
                return true;
            }
        }
        return false;
    }
}
