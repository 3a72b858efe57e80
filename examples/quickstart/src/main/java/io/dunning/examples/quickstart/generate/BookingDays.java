package io.dunning.examples.quickstart.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * When the bank books what happened: on a weekday, 0 to 3 days later, for one payment in forty 5 to 12 days later.
 */
final class BookingDays {

    private static final double LATE = 0.025;

    private BookingDays() {}

    static LocalDate after(Dice dice, LocalDate paidOn) {
        int days = dice.chance(LATE) ? dice.between(5, 10) : dice.between(0, 1);
        return weekday(paidOn.plusDays(days));
    }

    /** That day, or the first one after it on which something is booked. */
    static LocalDate weekday(LocalDate day) {
        LocalDate next = day;
        while (isWeekend(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
