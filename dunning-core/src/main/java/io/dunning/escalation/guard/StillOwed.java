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
        // Of a bill that the ledger doesn't name it says nothing; that is for the guard on their agreement.
        boolean owed = s.facts().ledger().openMinor() > 0 || !s.facts().ledger().knowsAll();
        return s.dunningCase().openMinor() > 0 && owed ? Verdict.ALLOW : Verdict.FORBID;
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
