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
 * Leaves a first notice about an old service to a person: nobody keeps receipts for ever, and an exemption of that time is
 * easily overlooked.
 *
 * @param years since the service
 */
public record OldServiceNeedsPerson(
        @NotNull(message = "this key is missing")
        @Min(value = 1, message = "this must be at least {value}")
        @Max(value = 30, message = "this must be at most {value}")
        Integer years)
        implements Rule {

    public static final String CODE = "old-service-needs-person";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Finding judge(Situation situation) {
        LocalDate oldest = situation.on().minusYears(years);
        boolean old = situation.level() == 0
                && situation.items().stream().anyMatch(i -> i.serviceOn().isBefore(oldest));
        return old
                ? new Finding(
                        CODE,
                        Verdict.FORBID,
                        "The service lies more than " + years + " years back: a person looks at the bill first.")
                : new Finding(CODE, Verdict.ALLOW, "The bill is not too old for a first notice.");
    }
}
