package io.dunning.escalation.guard;

import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;

/** Nothing goes out while ledger and case disagree on what is open. */
final class LedgerAgrees extends Guard {

    LedgerAgrees() {
        super("ledger-agrees");
    }

    @Override
    public int verdict(Situation s) {
        return s.facts().ledger().knowsAll()
                        && s.facts().ledger().openMinor() == s.dunningCase().openMinor()
                ? Verdict.ALLOW
                : Verdict.deferUntil(s.day() + 1L);
    }

    @Override
    String allowed(Situation s) {
        return "Ledger and case agree on what is open.";
    }

    @Override
    String against(Situation s, int verdict) {
        return s.facts().ledger().knowsAll()
                ? "Ledger and case disagree on what is open; that is cleared up first."
                : "The ledger gives no answer about a bill of this case: it is unknown there or in another currency, or waits"
                        + " until money that may be meant for it is explained.";
    }
}
