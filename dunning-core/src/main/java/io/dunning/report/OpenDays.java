package io.dunning.report;

import io.dunning.cases.CaseEvent;
import io.dunning.cases.CaseEvent.CaseOpened;
import io.dunning.cases.CaseEvent.Closed;
import io.dunning.cases.CaseEvent.Reopened;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** On how many days of a period a case was not closed at the end of the day. */
final class OpenDays {

    private OpenDays() {}

    static long of(CaseTale tale, ReportPeriod period) {
        LocalDate since = null;
        long days = 0;
        for (CaseEvent event : tale.events()) {
            if (event instanceof CaseOpened || event instanceof Reopened && since == null) {
                since = event.on();
            } else if (event instanceof Closed) {
                days += overlap(since, event.on(), period);
                since = null;
            }
        }
        return days + overlap(since, period.to().plusDays(1), period);
    }

    private static long overlap(@Nullable LocalDate since, LocalDate until, ReportPeriod period) {
        if (since == null) {
            return 0;
        }
        LocalDate from = since.isBefore(period.from()) ? period.from() : since;
        return Math.max(0, ChronoUnit.DAYS.between(from, until));
    }
}
