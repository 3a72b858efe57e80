package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;

/** A place from which a message came back as unknown is not used again until it is confirmed. */
final class AddressAlive extends ContactGuard {

    AddressAlive() {
        super("address-alive");
    }

    @Override
    public int verdict(Situation s, StepOption option, ContactPoint point) {
        return s.dunningCase().isDead(point, s.debtor()) ? Verdict.FORBID : Verdict.ALLOW;
    }

    @Override
    String allowed(Situation s, StepOption option, ContactPoint point) {
        return "Nothing came back from this address.";
    }

    @Override
    String against(Situation s, StepOption option, ContactPoint point, int verdict) {
        return "A message to this address came back as unknown.";
    }
}
