package io.dunning.escalation.guard;

import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;

/** Nobody is reminded who owes nothing, by the case or by the ledger. */
final class StillOwed extends Guard {

    StillOwed() {
        super("still-owed");
    }

    @Override
    public int verdict(Situation s) {
        return s.dunningCase().openMinor() > 0 && s.facts().ledger().openMinor() > 0 ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s) {
        return s.dunningCase().open() + " is open.";
    }

    @Override
    String against(Situation s, int verdict) {
        return "Nothing is owed any more.";
    }
}
