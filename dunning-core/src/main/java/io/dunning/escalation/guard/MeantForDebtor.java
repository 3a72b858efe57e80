package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;

/** An option that is meant for one kind of debtor is not used for another. */
final class MeantForDebtor extends ContactGuard {

    MeantForDebtor() {
        super("meant-for-debtor");
    }

    @Override
    public int verdict(Situation s, StepOption option, ContactPoint point) {
        return option.onlyFor() == null || option.onlyFor() == s.debtor().kind() ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s, StepOption option, ContactPoint point) {
        return "The option is meant for this kind of debtor.";
    }

    @Override
    String against(Situation s, StepOption option, ContactPoint point, int verdict) {
        return "The option is meant for " + option.onlyFor() + " only.";
    }
}
