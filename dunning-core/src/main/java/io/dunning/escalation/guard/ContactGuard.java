package io.dunning.escalation.guard;

import io.dunning.contact.ContactPoint;
import io.dunning.escalation.ContactRule;
import io.dunning.escalation.Finding;
import io.dunning.escalation.Situation;
import io.dunning.escalation.StepOption;
import io.dunning.escalation.Verdict;

/** As {@link Guard}, for one option and one contact point. */
abstract class ContactGuard implements ContactRule {

    private final String code;

    ContactGuard(String code) {
        this.code = code;
    }

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final Finding judge(Situation situation, StepOption option, ContactPoint point) {
        int verdict = verdict(situation, option, point);
        return new Finding(
                code,
                verdict,
                verdict == Verdict.ALLOW
                        ? allowed(situation, option, point)
                        : against(situation, option, point, verdict));
    }

    abstract String allowed(Situation situation, StepOption option, ContactPoint point);

    abstract String against(Situation situation, StepOption option, ContactPoint point, int verdict);
}
