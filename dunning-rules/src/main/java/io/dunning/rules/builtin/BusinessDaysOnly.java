package io.dunning.rules.builtin;

import io.dunning.escalation.Finding;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
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
    public int verdict(Situation situation) {
        if (!NextNotice.isOf(kinds, situation)) {
            return Verdict.ALLOW;
        }
        LocalDate open = situation.policy().contact().calendar().onOrAfter(situation.on());
        return open.equals(situation.on()) ? Verdict.ALLOW : Verdict.deferUntil(open.toEpochDay());
    }

    @Override
    public Finding judge(Situation situation) {
        int verdict = verdict(situation);
        String sentence = verdict == Verdict.ALLOW
                ? "Somebody is there to answer questions."
                : "Such a notice goes out on a business day: " + LocalDate.ofEpochDay(verdict) + ".";
        return new Finding(CODE, verdict, sentence);
    }
}
