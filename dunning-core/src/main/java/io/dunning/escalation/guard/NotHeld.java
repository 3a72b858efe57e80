package io.dunning.escalation.guard;

import io.dunning.desk.Enquiry;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import io.dunning.hold.Hold;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case that rests is left in peace, and so is one about which somebody asked and has no answer yet: who wrote that they have paid is not
 * reminded before somebody has looked.
 */
final class NotHeld extends Guard {

    /** An enquiry that nobody answers in time is on the desk's list every day; the case itself is looked at again after so many. */
    private static final int OVERDUE_DAYS = 7;

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
        List<Enquiry> enquiries = s.dunningCase().desk().enquiries();
        for (int i = 0; i < enquiries.size(); i++) {
            Enquiry enquiry = enquiries.get(i);
            if (enquiry.isOpen()) {
                long after = Math.max(enquiry.answer().by().toEpochDay() + 1, s.day() + OVERDUE_DAYS);
                strictest = Math.max(strictest, Verdict.deferUntil(after));
            }
        }
        return strictest;
    }

    @Override
    String allowed(Situation s) {
        return "Nothing holds the case, and nobody waits for an answer.";
    }

    @Override
    String against(Situation s, int verdict) {
        return Stream.concat(
                        s.dunningCase().activeHolds(s.on()).stream().map(NotHeld::sentence),
                        s.dunningCase().desk().openEnquiries().stream().map(NotHeld::sentence))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Hold hold) {
        String until = hold.until() == null ? "" : " until " + hold.until();
        return "The case rests" + until + ": " + hold.reason().sentence() + ".";
    }

    private static String sentence(Enquiry enquiry) {
        return "Somebody turned to the desk on " + enquiry.receivedAt().toLocalDate() + " and waits for an answer.";
    }
}
