package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;

/** A step whose price on that day is unknown is not taken. */
final class CostKnown extends ContactGuard {

    CostKnown() {
        super("cost-known");
    }

    @Override
    public int verdict(Situation s, StepOption option, ContactPoint point) {
        return s.policy().economics().costs().wholeMinor(option.channel(), s.day()) < 0
                ? Verdict.FORBID
                : Verdict.ALLOW;
    }

    @Override
    String allowed(Situation s, StepOption option, ContactPoint point) {
        return "The price of the channel is known.";
    }

    @Override
    String against(Situation s, StepOption option, ContactPoint point, int verdict) {
        return "The cost table has no price of this channel on " + s.on() + ".";
    }
}
