package io.dunning.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which nights are measured, on which dates, and how many cases are due on each. Dates rise, as an engine's must; nothing is due on
 * Saturdays and Sundays. All lie within the time in which no case that was looked at comes up again, unless there are many rounds.
 */
final class NightPlan {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final int REST_AFTER_DAYS = 80;
    private static final int MISSED_DAYS = 7;

    /** What is done on a night. */
    enum Kind {
        /** All contestants, not counted. */
        WARM_UP,
        /** The prepared night, not counted. */
        WARM_UP_PREPARED,
        /** The engine, with a tenth of the usual number. */
        FEW,
        /** The engine, with nothing due. */
        NOTHING,
        /** All contestants but the prepared night. */
        ROUND,
        /** The prepared night. */
        PREPARED,
        /** The engine, with ten times the usual number. */
        MANY,
        /** The engine, to be compared with the next one. */
        NORMAL,
        /** The engine, after several dates on which it wasn't run. */
        MISSED
    }

    /** One of them; {@code due} is how many cases are due by then. */
    record Night(LocalDate on, Kind kind, int due) {}

    private final List<Night> nights = new ArrayList<>();
    private final List<LocalDate> missed = new ArrayList<>();
    private int day;

    NightPlan(int rounds, int due, int few, int many) {
        next(Kind.WARM_UP, few);
        next(Kind.WARM_UP_PREPARED, few);
        next(Kind.FEW, few);
        next(Kind.FEW, few);
        for (int i = 0; i < rounds; i++) {
            next(Kind.ROUND, due);
            next(Kind.PREPARED, due);
        }
        next(Kind.FEW, few);
        next(Kind.MANY, many);
        next(Kind.NORMAL, due);
        for (int i = 0; i < MISSED_DAYS; i++) {
            missed.add(MONDAY.plusDays(++day));
        }
        nights.add(new Night(weekday(missed.get(MISSED_DAYS - 1)), Kind.MISSED, due / MISSED_DAYS * MISSED_DAYS));
    }

    /** On the next day from Monday to Friday; the days between are nights of their own. */
    private void next(Kind kind, int due) {
        day++;
        while (!isWeekday(MONDAY.plusDays(day))) {
            nights.add(new Night(MONDAY.plusDays(day), Kind.NOTHING, 0));
            day++;
        }
        nights.add(new Night(MONDAY.plusDays(day), kind, due));
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static LocalDate weekday(LocalDate date) {
        LocalDate result = date;
        while (!isWeekday(result)) {
            result = result.plusDays(1);
        }
        return result;
    }

    List<Night> nights() {
        return List.copyOf(nights);
    }

    /** The due days of a portfolio on which all of them can be lived through. */
    DueDays dueDays(int people) {
        DueDays days = new DueDays(people, MONDAY.plusDays(REST_AFTER_DAYS));
        for (Night night : nights) {
            if (night.kind() == Kind.MISSED) {
                missed.forEach(date -> days.on(date, night.due() / MISSED_DAYS));
            } else if (night.due() > 0) {
                days.on(night.on(), night.due());
            }
        }
        return days;
    }

    /** The due days of a portfolio with a single night. */
    static DueDays oneNight(int people, int due) {
        return new DueDays(people, MONDAY.plusDays(REST_AFTER_DAYS)).on(MONDAY, due);
    }

    /** A date before all nights, on which nothing is due. */
    static LocalDate before() {
        return MONDAY.minusDays(3);
    }

    /** The date of that night. */
    static LocalDate oneNightOn() {
        return MONDAY;
    }
}
