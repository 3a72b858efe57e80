package io.dunning.rules.builtin;

import io.dunning.escalation.Finding;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Leaves a claim that is about to become time-barred to a person: it needs a provable demand in time, not a routine notice.
 *
 * @param days before the end of the limitation period
 */
public record NearLimitationNeedsPerson(
        @NotNull(message = "this key is missing")
        @Min(value = 1, message = "this must be at least {value}")
        @Max(value = 365, message = "this must be at most {value}")
        Integer days)
        implements Rule {

    public static final String CODE = "near-limitation-needs-person";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Finding judge(Situation situation) {
        LocalDate last = situation.on().plusDays(days);
        boolean near = situation.items().stream()
                .anyMatch(i ->
                        situation.limitationOf(i).map(l -> !l.isAfter(last)).orElse(false));
        return near
                ? new Finding(
                        CODE,
                        Verdict.FORBID,
                        "The claim may be pursued for less than " + days + " days more: a person decides what to do.")
                : new Finding(CODE, Verdict.ALLOW, "The limitation period has more than " + days + " days left.");
    }
}
