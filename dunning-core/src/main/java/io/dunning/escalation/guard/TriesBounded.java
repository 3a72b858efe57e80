package io.dunning.escalation.guard;

import io.dunning.cases.NoticeRecord;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Step;
import io.dunning.escalation.Verdict;
import java.util.List;

/** A step that failed three times is not tried again by itself. */
final class TriesBounded extends Guard {

    private static final int TRIES_MAX = 3;

    TriesBounded() {
        super("tries-bounded");
    }

    @Override
    public int verdict(Situation s) {
        Step step = s.stepOrNull();
        if (step == null || !s.dunningCase().hasNoticeFailed()) {
            return Verdict.ALLOW;
        }
        List<NoticeRecord> notices = s.dunningCase().notices();
        int failures = 0;
        for (int i = 0; i < notices.size(); i++) {
            NoticeRecord notice = notices.get(i);
            boolean ofOwn = notice.step().equals(step.code()) && !notice.companion();
            if (ofOwn && notice.failed() && !notice.isContradictory()) {
                failures++;
            }
        }
        return failures < TRIES_MAX ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s) {
        return "This step has not failed too often.";
    }

    @Override
    String against(Situation s, int verdict) {
        return "This step failed " + TRIES_MAX + " times; a person looks for another way.";
    }
}
