package io.dunning.escalation.guard;

import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;

/** A claim whose limitation period is over is not pursued. */
final class NotTimeBarred extends Guard {

    NotTimeBarred() {
        super("not-time-barred");
    }

    @Override
    public int verdict(Situation s) {
        return s.hasItems() || s.dunningCase().openMinor() <= 0 ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s) {
        return "The limitation period runs.";
    }

    @Override
    String against(Situation s, int verdict) {
        return "The limitation period of all that is open is over.";
    }
}
