package io.dunning.escalation.guard;

import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;

/** Nothing goes out while the ledger may not know of a payment that was made. */
final class LedgerFresh extends Guard {

    LedgerFresh() {
        super("ledger-fresh");
    }

    @Override
    public int verdict(Situation s) {
        long age = s.day() - s.facts().ledger().completeUpToDay();
        return age >= 0 && age <= s.policy().ledgerAgeDaysMax() ? Verdict.ALLOW : Verdict.deferUntil(s.day() + 1L);
    }

    @Override
    String allowed(Situation s) {
        return "The ledger is complete up to " + s.facts().ledger().completeUpTo() + ".";
    }

    @Override
    String against(Situation s, int verdict) {
        if (!s.facts().ledger().isReachable()) {
            return "The ledger could not be asked, so nobody knows whether a payment came in.";
        }
        if (s.facts().ledger().completeUpToDay() > s.day()) {
            return "The ledger says that it is complete up to "
                    + s.facts().ledger().completeUpTo() + ", a day that has not come: its watermark can't be trusted.";
        }
        return "The ledger is complete only up to " + s.facts().ledger().completeUpTo() + "; at most "
                + s.policy().ledgerAgeDaysMax() + " day(s) behind are allowed. A payment may be on its way.";
    }
}
