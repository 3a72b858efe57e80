package io.dunning.rules.builtin;

import io.dunning.escalation.Finding;
import io.dunning.escalation.Rule;
import io.dunning.escalation.Situation;
import io.dunning.escalation.Verdict;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Keeps a part of every year free of notices, such as the middle of August or the days around Christmas, when offices are
 * closed and nobody could answer a question.
 *
 * @param from first day of the pause
 * @param to last day of the pause; before {@code from} where it spans the turn of the year
 */
public record NoContactPeriod(
        @NotNull(message = "this key is missing") MonthDay from,
        @NotNull(message = "this key is missing") MonthDay to) implements Rule {

    public static final String CODE = "no-contact-period";

    /** A longer pause is not a pause but a policy that sends nothing. */
    private static final int DAYS_MAX = 90;

    public NoContactPeriod {
        LocalDate begin = from.atYear(2027);
        LocalDate end = to.atYear(to.isBefore(from) ? 2028 : 2027);
        if (begin.plusDays(DAYS_MAX).isBefore(end)) {
            throw new IllegalArgumentException("a pause has at most " + DAYS_MAX + " days");
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int verdict(Situation situation) {
        return verdict(situation.on());
    }

    @Override
    public Finding judge(Situation situation) {
        int verdict = verdict(situation.on());
        String sentence = verdict == Verdict.ALLOW
                ? "No pause in notices on " + situation.on() + "."
                : "No notices are sent in this time of the year; it ends before " + LocalDate.ofEpochDay(verdict) + ".";
        return new Finding(CODE, verdict, sentence);
    }

    private int verdict(LocalDate on) {
        MonthDay today = MonthDay.from(on);
        boolean afterStart = !today.isBefore(from);
        boolean beforeEnd = !today.isAfter(to);
        boolean acrossYears = to.isBefore(from);
        if (acrossYears ? !afterStart && !beforeEnd : !afterStart || !beforeEnd) {
            return Verdict.ALLOW;
        }
        int endYear = acrossYears && afterStart ? on.getYear() + 1 : on.getYear();
        return Verdict.deferUntil(to.atYear(endYear).plusDays(1).toEpochDay());
    }
}
