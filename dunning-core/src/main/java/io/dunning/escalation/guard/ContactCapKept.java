package io.dunning.escalation.guard;

import io.dunning.contact.ContactCap;
import io.dunning.contact.ContactLog;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import java.util.List;

/** Nobody is contacted more often than agreed, over all their cases; never twice a day. */
final class ContactCapKept extends Guard {

    private static final ContactCap ONCE_A_DAY = new ContactCap(1, 1);

    ContactCapKept() {
        super("contact-cap");
    }

    @Override
    public int verdict(Situation s) {
        ContactLog contacts = s.facts().contacts();
        if (contacts.size() == 0) {
            return Verdict.ALLOW;
        }
        long first = contacts.firstDayWithin(ONCE_A_DAY, s.day());
        List<ContactCap> caps = s.policy().contact().caps();
        for (int i = 0; i < caps.size(); i++) {
            first = Math.max(first, contacts.firstDayWithin(caps.get(i), s.day()));
        }
        return Verdict.notBefore(first, s.day());
    }

    @Override
    String allowed(Situation s) {
        return s.facts().contacts().size()
                + " contact(s) with this person are on record; one more is within the limits.";
    }

    @Override
    String against(Situation s, int verdict) {
        return "This person was contacted as often as is allowed.";
    }
}
