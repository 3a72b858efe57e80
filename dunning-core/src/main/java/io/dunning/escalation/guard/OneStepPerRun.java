package io.dunning.escalation.guard;

import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;

/** A case takes one step at a time, and none while a notice still waits to go out. */
final class OneStepPerRun extends Guard {

    OneStepPerRun() {
        super("one-step-per-run");
    }

    @Override
    public int verdict(Situation s) {
        boolean onItsWay = s.dunningCase().hasNoticeWaiting() || s.dunningCase().lastNoticeDay() >= s.day();
        return onItsWay ? Verdict.deferUntil(s.day() + 1L) : Verdict.ALLOW;
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
