package io.dunning.escalation.guard;

import io.dunning.cases.NoticeRecord;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import java.util.List;

/** A case takes one step at a time, and none while a notice still waits to go out. */
final class OneStepPerRun extends Guard {

    OneStepPerRun() {
        super("one-step-per-run");
    }

    @Override
    public int verdict(Situation s) {
        List<NoticeRecord> notices = s.dunningCase().notices();
        for (int i = notices.size() - 1; i >= 0; i--) {
            NoticeRecord notice = notices.get(i);
            if (notice.isWaiting() || notice.stands() && !notice.plannedOn().isBefore(s.on())) {
                return Verdict.deferUntil(s.day() + 1L);
            }
        }
        return Verdict.ALLOW;
    }

    @Override
    String allowed(Situation s) {
        return "No other notice is on its way.";
    }

    @Override
    String against(Situation s, int verdict) {
        return "Another notice of this case is on its way, or was decided today.";
    }
}
