package io.dunning.rules.builtin;

import io.dunning.cases.CaseItem;
import io.dunning.escalation.Finding;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Leaves a bill alone for some days after its due date: payments on their way and settlements of insurers arrive first.
 *
 * @param days after the due date of the youngest bill concerned
 */
public record MinimumAgeOfDebt(
        @NotNull(message = "this key is missing")
        @Min(value = 1, message = "this must be at least {value}")
        @Max(value = 365, message = "this must be at most {value}")
        Integer days)
        implements Rule {

    public static final String CODE = "minimum-age-of-debt";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Finding judge(Situation situation) {
        LocalDate youngest = situation.items().stream()
                .map(CaseItem::dueOn)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        int verdict = Verdict.notBefore(youngest.plusDays(days).toEpochDay(), situation.day());
        return new Finding(CODE, verdict, "A bill is left alone for " + days + " days after it was due.");
    }
}
