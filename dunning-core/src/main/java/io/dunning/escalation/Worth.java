package io.dunning.escalation;

import io.dunning.receivable.Amount;

/** The two numbers of the economics: what a step is expected to bring, and what it costs. */
final class Worth {

    /** The code of the finding. */
    static final String CODE = "worth-its-cost";

    private Worth() {}

    /** Of both parts where something goes along, the calls that each causes included: never understated. */
    static long costMinor(Situation s, StepOption option) {
        long own = s.policy().economics().costs().wholeMinor(option.channel(), s.day(), s.unitsOf(option.alone()));
        StepOption companion = option.companion();
        if (companion == null || own < 0) {
            return own;
        }
        long more = costMinor(s, companion);
        return more < 0 ? more : own + more;
    }

    /** Of two parts that go together, what the better one would bring by itself: more was never measured. */
    static long expectedMinor(Situation s, Step step, StepOption option) {
        int perThousand = s.policy()
                .economics()
                .recovery()
                .perThousand(step.code(), option.channel(), (long) s.day() - s.oldestDueDay(), s.openMinor());
        long own = s.policy().economics().expectedMinor(s.openMinor(), perThousand);
        StepOption companion = option.companion();
        return companion == null ? own : Math.max(own, expectedMinor(s, step, companion));
    }

    static long netMinor(Situation s, Step step, StepOption option) {
        return expectedMinor(s, step, option) - costMinor(s, option);
    }

    /** Both numbers in words. */
    static Finding finding(Situation s, Step step, StepOption option) {
        long expected = expectedMinor(s, step, option);
        long cost = costMinor(s, option);
        boolean worth = expected > cost || step.mandatory();
        String numbers = "By " + option.channels() + " the step is expected to bring " + amount(s, expected)
                + " and costs " + amount(s, cost);
        String end = expected > cost
                ? "."
                : step.mandatory() ? "; the policy makes this step mandatory." : ": not worth it.";
        return new Finding(CODE, worth ? Verdict.ALLOW : Verdict.FORBID, numbers + end);
    }

    private static String amount(Situation s, long minor) {
        return new Amount(minor, s.dunningCase().currency()).toString();
    }
}
