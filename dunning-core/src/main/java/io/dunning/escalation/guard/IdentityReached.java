package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;

/** A text goes only where the identity level that its content needs is reached. */
final class IdentityReached extends ContactGuard {

    IdentityReached() {
        super("identity-reached");
    }

    @Override
    public int verdict(Situation s, StepOption option, ContactPoint point) {
        return point.reaches().reaches(option.discloses()) ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s, StepOption option, ContactPoint point) {
        return "The text needs " + option.discloses() + ", the contact point reaches " + point.reaches() + ".";
    }

    @Override
    String against(Situation s, StepOption option, ContactPoint point, int verdict) {
        return "The text needs " + option.discloses() + ", the contact point reaches only " + point.reaches() + ".";
    }
}
