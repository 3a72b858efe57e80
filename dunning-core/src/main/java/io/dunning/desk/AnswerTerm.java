package io.dunning.desk;

import io.dunning.BusinessCalendar;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Within how many days somebody shall have an answer.
 *
 * @param days 1 to 365, not counting the day on which they asked
 * @param count which days count
 * @param source where the number comes from
 */
public record AnswerTerm(int days, Count count, String source) {

    /** Which days count. */
    public enum Count {
        CALENDAR,
        BUSINESS
    }

    private static final int DAYS_MAX = 365;

    public AnswerTerm {
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(source, "source");
        if (days < 1 || days > DAYS_MAX) {
            throw new IllegalArgumentException("a term is of 1 to " + DAYS_MAX + " days: " + days);
        }
    }

    /**
     * The last day to answer what came in on that day. A term of calendar days that ends on a day on which offices rest ends on the business
     * day before: whichever way a law reads, the answer is in time.
     */
    public LocalDate lastDay(LocalDate receivedOn, BusinessCalendar calendar) {
        return switch (count) {
            case CALENDAR -> {
                LocalDate last = receivedOn.plusDays(days);
                LocalDate day = last;
                while (day.isAfter(receivedOn) && !calendar.isBusinessDay(day)) {
                    day = day.minusDays(1);
                }
                yield day.isAfter(receivedOn) ? day : calendar.onOrAfter(last);
            }
            case BUSINESS -> {
                LocalDate day = receivedOn;
                for (int counted = 0; counted < days; counted++) {
                    day = calendar.onOrAfter(day.plusDays(1));
                }
                yield day;
            }
        };
    }
}
