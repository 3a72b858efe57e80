package io.dunning.escalation.guard;

import io.dunning.escalation.Finding;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;

/** A rule that no policy can switch off: a code, a verdict, and the sentences for the three sorts of verdict. */
abstract class Guard implements Rule {

    private final String code;

    Guard(String code) {
        this.code = code;
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public abstract int verdict(Situation situation);

    @Override
    public final Finding judge(Situation situation) {
        int verdict = verdict(situation);
        return new Finding(code, verdict, verdict == Verdict.ALLOW ? allowed(situation) : against(situation, verdict));
    }

    /** Why there is nothing against the step. */
    abstract String allowed(Situation situation);

    /** Why the step must wait or is forbidden. */
    abstract String against(Situation situation, int verdict);
}
