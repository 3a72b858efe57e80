package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;
import java.time.LocalDate;

/** A channel is used only on days on which it may be, by the law and habits of the debtor's country. */
final class WindowOpen extends ContactGuard {

    WindowOpen() {
        super("window-open");
    }

    @Override
    public int verdict(Situation s, StepOption option, ContactPoint point) {
        return Verdict.notBefore(
                s.policy().contact().firstDayOpen(option.channel(), s.on()).toEpochDay(), s.day());
    }

    @Override
    String allowed(Situation s, StepOption option, ContactPoint point) {
        return "The channel may be used on this day.";
    }

    @Override
    String against(Situation s, StepOption option, ContactPoint point, int verdict) {
        return "The channel may not be used before " + LocalDate.ofEpochDay(verdict) + ".";
    }
}
