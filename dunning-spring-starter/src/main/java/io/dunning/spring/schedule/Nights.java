package io.dunning.spring.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * At what time of which days the run of a business date begins. Everything is worked out from the instant that is asked about: that
 * something was called at some moment says nothing.
 *
 * @param zone where the creditors are
 * @param begins at what time of day; where clocks are put forward over it, at the moment after
 * @param days on which days of the week there is a run; at least one
 */
public record Nights(ZoneId zone, LocalTime begins, Set<DayOfWeek> days) {
    public Nights {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("there is no day with a run");
        }
    }

    /** The business date whose night began last. */
    public LocalDate lastBegun(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        while (!days.contains(day.getDayOfWeek())
                || ZonedDateTime.of(day, begins, zone).toInstant().isAfter(now)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** How many nights there are after one date, up to and including another. */
    public int between(LocalDate after, LocalDate upTo) {
        return Math.toIntExact(after.plusDays(1)
                .datesUntil(after.isBefore(upTo) ? upTo.plusDays(1) : after.plusDays(1))
                .filter(day -> days.contains(day.getDayOfWeek()))
                .count());
    }
}
