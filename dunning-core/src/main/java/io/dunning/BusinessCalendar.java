package io.dunning;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The working days of a country or region. A port: hosts bring their own, or use the holiday calendars of the rules module.
 *
 * <p>Called very often and from several threads: answers must be quick, and the same for the same day.
 */
@FunctionalInterface
public interface BusinessCalendar {

    /** Monday to Friday, knowing no holidays. */
    BusinessCalendar WEEKDAYS = day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;

    /** Whether offices work on that day. */
    boolean isBusinessDay(LocalDate day);

    /**
     * Whether it is a public holiday. Unless a calendar knows better: a day from Monday to Friday on which offices don't work; of a
     * Saturday or a Sunday it says no.
     */
    default boolean isHoliday(LocalDate day) {
        return WEEKDAYS.isBusinessDay(day) && !isBusinessDay(day);
    }

    /** That day if it is a business day, else the next one. */
    default LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        for (int tries = 0; tries < 30; tries++) {
            if (isBusinessDay(candidate)) {
                return candidate;
            }
            candidate = candidate.plusDays(1);
        }
        throw new IllegalStateException("no business day within 30 days after " + day);
    }
}
