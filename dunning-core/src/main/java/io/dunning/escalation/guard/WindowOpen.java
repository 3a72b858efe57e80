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
        LocalDate first = s.policy().contact().firstDayOpen(option.channel(), s.on());
        return first.equals(s.on()) ? Verdict.ALLOW : Verdict.notBefore(first.toEpochDay(), s.day());
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
