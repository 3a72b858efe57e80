package io.dunning.escalation.guard;

import io.dunning.contact.Capacity;
import io.dunning.contact.Debtor;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;

/** Children and the dead are never written to; their guardian or estate is. */
final class RightPerson extends Guard {

    RightPerson() {
        super("right-person");
    }

    @Override
    public int verdict(Situation s) {
        Debtor debtor = s.debtor();
        boolean stands = debtor.capacity() == Capacity.ESTATE || !debtor.hasDied();
        return stands && !debtor.isMinor(s.day()) ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s) {
        return "The debtor is the right person to ask.";
    }

    @Override
    String against(Situation s, int verdict) {
        return s.debtor().hasDied()
                ? "The debtor has died; the estate is addressed once it is known."
                : "The debtor is under 18; the guardian is addressed once known.";
    }
}
