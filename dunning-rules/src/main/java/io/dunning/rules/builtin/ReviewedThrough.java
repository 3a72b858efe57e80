package io.dunning.rules.builtin;

import io.dunning.escalation.Finding;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Stops a policy after the last day for which its law was reviewed. Every policy file has it; none can switch it off.
 *
 * @param last that day
 */
public record ReviewedThrough(LocalDate last) implements Rule {

    public static final String CODE = "reviewed-through";

    public ReviewedThrough {
        Objects.requireNonNull(last, "last");
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int verdict(Situation situation) {
        return situation.on().isAfter(last) ? Verdict.FORBID : Verdict.ALLOW;
    }

    @Override
    public Finding judge(Situation situation) {
        int verdict = verdict(situation);
        String sentence = verdict == Verdict.FORBID
                ? "The rules for such notices were reviewed for the days until " + last
                        + " and have to be looked at again."
                : "The rules for such notices are reviewed until " + last + ".";
        return new Finding(CODE, verdict, sentence);
    }
}
