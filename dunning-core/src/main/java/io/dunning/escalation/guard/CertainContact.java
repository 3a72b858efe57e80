package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;

/** What speaks of a debt goes only to a contact point that is certain, where the text needs that. */
final class CertainContact extends ContactGuard {

    CertainContact() {
        super("certain-contact");
    }

    @Override
    public int verdict(Situation s, StepOption option, ContactPoint point) {
        return !option.certainContact() || point.isCertain(s.day()) ? Verdict.ALLOW : Verdict.FORBID;
    }

    @Override
    String allowed(Situation s, StepOption option, ContactPoint point) {
        return "The contact point is certain enough (" + point.provenance() + ", " + point.seenOn() + ").";
    }

    @Override
    String against(Situation s, StepOption option, ContactPoint point, int verdict) {
        return "The contact point is not certain (" + point.provenance() + ", " + point.seenOn() + ").";
    }
}
