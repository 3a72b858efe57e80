package io.dunning.desk.staffing;

import io.dunning.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who answers the phone when, and how well they mean to. On a day it bears so many calls as let each of its hours meet the target: a mean over the day
 * would hide the hour in which nobody gets through.
 *
 * @param week the hours of each day of the week; a day that isn't there is closed
 * @param dates days with other hours, such as those of the holidays; an empty list is a closed day
 * @param calendar on its holidays the desk is closed, whatever {@code week} says
 * @param handling mean time for one call as measured, the work after it included
 * @param target how well calls are to be answered
 * @param otherCallsPerDay calls that come on every open day for other reasons than the notices that are planned, 0 to 1,000,000
 */
public record PhoneDesk(
        Map<DayOfWeek, List<DeskHour>> week,
        Map<LocalDate, List<DeskHour>> dates,
        BusinessCalendar calendar,
        Duration handling,
        ServiceTarget target,
        int otherCallsPerDay) {

    static final int CALLS_OF_DAY_MAX = 1_000_000;
    private static final int CLOSED_DAYS_MAX = 100;

    public PhoneDesk {
        week = checked(week);
        dates = checked(dates);
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(target, "target");
        if (otherCallsPerDay < 0 || otherCallsPerDay > CALLS_OF_DAY_MAX) {
            throw new IllegalArgumentException("other calls are 0 to " + CALLS_OF_DAY_MAX + ": " + otherCallsPerDay);
        }
        // Refuses a handling time that can't be.
        new CallLoad(0, Duration.ofHours(1), handling).erlangs();
    }

    private static <K> Map<K, List<DeskHour>> checked(Map<K, List<DeskHour>> days) {
        Map<K, List<DeskHour>> copy = new HashMap<>();
        days.forEach((day, hours) -> copy.put(day, checked(day, hours)));
        return Map.copyOf(copy);
    }

    private static <K> List<DeskHour> checked(K day, List<DeskHour> hours) {
        List<DeskHour> sorted = new ArrayList<>(hours);
        sorted.sort(Comparator.comparing(DeskHour::from));
        for (int i = 1; i < sorted.size(); i++) {
            DeskHour before = sorted.get(i - 1);
            if (before.from().toNanoOfDay() + before.length().toNanos()
                    > sorted.get(i).from().toNanoOfDay()) {
                throw new IllegalArgumentException(
                        "hours of " + day + " overlap at " + sorted.get(i).from());
            }
        }
        if (!sorted.isEmpty()
                && !Shares.areWhole(sorted.stream().map(DeskHour::callsPermille).toList())) {
            throw new IllegalArgumentException("the parts of the calls of " + day + " are 1000 in all");
        }
        return List.copyOf(sorted);
    }

    /** The hours of that day; none where the desk is closed. */
    public List<DeskHour> hoursOn(LocalDate day) {
        List<DeskHour> own = dates.get(day);
        if (own != null) {
            return own;
        }
        return calendar.isBusinessDay(day) ? week.getOrDefault(day.getDayOfWeek(), List.of()) : List.of();
    }

    /** That day if the desk is open, else the next one; {@link IllegalStateException} where it is closed for 100 days. */
    public LocalDate openOnOrAfter(LocalDate day) {
        for (LocalDate candidate = day;
                candidate.isBefore(day.plusDays(CLOSED_DAYS_MAX));
                candidate = candidate.plusDays(1)) {
            if (!hoursOn(candidate).isEmpty()) {
                return candidate;
            }
        }
        throw new IllegalStateException("the desk is closed for " + CLOSED_DAYS_MAX + " days from " + day);
    }

    /** The most calls of that day with which every hour meets the target, up to a million. */
    public long callsOn(LocalDate day) {
        return hoursOn(day).stream()
                .mapToLong(hour -> hour.callsOfDay(handling, target))
                .map(calls -> Math.min(calls, CALLS_OF_DAY_MAX))
                .min()
                .orElse(0);
    }
}
