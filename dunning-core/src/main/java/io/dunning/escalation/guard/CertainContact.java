package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;

/**
 * What speaks of a debt goes only to a contact point that is certain, where the text needs that. One from which nothing arrived several
 * times in a row is not, until it is confirmed.
 */
final class CertainContact extends ContactGuard {

    CertainContact() {
        super("certain-contact");
    }

    @Override
    public int verdict(Situation s, StepOption option, ContactPoint point) {
        return !option.certainContact() || point.isCertain(s.day()) && !isWornOut(s, point)
                ? Verdict.ALLOW
                : Verdict.FORBID;
    }

    private static boolean isWornOut(Situation s, ContactPoint point) {
        return failures(s, point) >= ContactPoint.FAILURES_MAX;
    }

    private static int failures(Situation s, ContactPoint point) {
        return s.dunningCase().failuresInARow(point.channel(), point.seenOn());
    }

    @Override
    String allowed(Situation s, StepOption option, ContactPoint point) {
        return "The contact point is certain enough (" + point.provenance() + ", " + point.seenOn() + ").";
    }

    @Override
    String against(Situation s, StepOption option, ContactPoint point, int verdict) {
        if (point.isCertain(s.day())) {
            return "The last " + failures(s, point) + " messages to this contact point did not arrive.";
        }
        return "The contact point is not certain (" + point.provenance() + ", " + point.seenOn() + ").";
    }
}
