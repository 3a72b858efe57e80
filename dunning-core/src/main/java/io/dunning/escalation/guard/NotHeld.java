package io.dunning.escalation.guard;

import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import io.dunning.hold.Hold;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A case that rests is left in peace. */
final class NotHeld extends Guard {

    NotHeld() {
        super("not-held");
    }

    @Override
    public int verdict(Situation s) {
        List<Hold> holds = s.dunningCase().holds();
        int strictest = Verdict.ALLOW;
        for (int i = 0; i < holds.size(); i++) {
            Hold hold = holds.get(i);
            if (hold.isActive(s.day())) {
                LocalDate until = hold.until();
                int verdict = until == null ? Verdict.FORBID : Verdict.deferUntil(until.toEpochDay() + 1);
                strictest = Math.max(strictest, verdict);
            }
        }
        return strictest;
    }

    @Override
    String allowed(Situation s) {
        return "Nothing holds the case.";
    }

    @Override
    String against(Situation s, int verdict) {
        return s.dunningCase().activeHolds(s.on()).stream()
                .map(NotHeld::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Hold hold) {
        String until = hold.until() == null ? "" : " until " + hold.until();
        return "The case rests" + until + ": " + hold.reason().sentence() + ".";
    }
}
