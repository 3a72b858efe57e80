package io.dunning.escalation.guard;

import io.dunning.cases.CaseState;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;

/** Only an open case is followed up. */
final class CaseIsOpen extends Guard {

    CaseIsOpen() {
        super("case-open");
    }

    @Override
    public int verdict(Situation s) {
        return s.dunningCase().state() == CaseState.OPEN ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s) {
        return "The case is open.";
    }

    @Override
    String against(Situation s, int verdict) {
        String why = switch (s.dunningCase().state()) {
            case OPEN -> "is open";
            case AWAITING_DECISION -> "waits for a decision";
            case REFERRED -> "was handed over";
            case CLOSED -> "is closed";
        };
        return "The case is not followed up: it " + why + ".";
    }
}
