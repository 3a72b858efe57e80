package io.dunning.rules.builtin;

import io.dunning.escalation.Finding;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Step;
import io.dunning.escalation.Verdict;
import io.dunning.notice.NoticeKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes steps of some kinds on business days only, by the policy's own calendar, so that somebody answers when the debtor
 * calls.
 *
 * @param kinds which kinds of notices
 */
public record BusinessDaysOnly(
        @NotNull(message = "this key is missing")
        @Size(min = 1, max = 10, message = "this must have {min} to {max} entries")
        List<NoticeKind> kinds)
        implements Rule {

    public static final String CODE = "business-days-only";

    public BusinessDaysOnly {
        kinds = List.copyOf(kinds);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Finding judge(Situation situation) {
        boolean concerned =
                situation.step().map(Step::kind).filter(kinds::contains).isPresent();
        LocalDate open = situation.policy().contact().calendar().onOrAfter(situation.on());
        if (!concerned || open.equals(situation.on())) {
            return new Finding(CODE, Verdict.ALLOW, "Somebody is there to answer questions.");
        }
        return new Finding(
                CODE, Verdict.deferUntil(open.toEpochDay()), "Such a notice goes out on a business day: " + open + ".");
    }
}
