package io.dunning.contact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;

/**
 * Hours in which a channel may be used, in the debtor's own zone.
 *
 * @param days on which days of the week
 * @param from first minute
 * @param to end, exclusive; after {@code from}
 * @param onHolidays whether also on public holidays
 */
public record ContactWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, boolean onHolidays) {
    public ContactWindow {
        days = Set.copyOf(days);
        Objects.requireNonNull(from, "from");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a contact window ends after it begins: " + from + " to " + to);
        }
    }

    boolean opensOn(DayOfWeek day, boolean holiday) {
        return days.contains(day) && (onHolidays || !holiday);
    }

    boolean holds(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
