package io.dunning.escalation.guard;

import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import java.time.LocalDate;

/** A step is taken when its time has come: after the due day, the deadline before and the bank's days. */
final class TimeHasCome extends Guard {

    TimeHasCome() {
        super("time-has-come");
    }

    @Override
    public int verdict(Situation s) {
        return s.hasItems() ? Verdict.notBefore(s.readyDay(), s.day()) : Verdict.ALLOW;
    }

    @Override
    String allowed(Situation s) {
        return "The time for this step has come.";
    }

    @Override
    String against(Situation s, int verdict) {
        return s.step()
                .map(step -> "The step " + step.code() + " is not due before " + LocalDate.ofEpochDay(verdict) + ".")
                .orElse("The last deadline runs until "
                        + LocalDate.ofEpochDay(verdict).minusDays(1) + ".");
    }
}
