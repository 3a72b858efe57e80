package io.dunning.rules.builtin;

import io.dunning.escalation.Situation;
import io.dunning.escalation.Step;
import io.dunning.notice.NoticeKind;
import java.util.List;

/** What sort of notice comes next. */
final class NextNotice {

    private NextNotice() {}

    static boolean isOf(List<NoticeKind> kinds, Situation situation) {
        Step step = situation.stepOrNull();
        return step != null && kinds.contains(step.kind());
    }
}
