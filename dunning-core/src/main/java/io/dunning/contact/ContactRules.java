package io.dunning.contact;

import io.dunning.BusinessCalendar;
import io.dunning.channel.ChannelKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When and how often people may be contacted.
 *
 * @param caps limits per person; one contact a day always holds besides
 * @param windows hours per channel; a channel that isn't named may be used at any hour of a day, but for people who ring, who keep the hours of
 *     automatic calls unless they have their own
 * @param calendar which days are holidays
 */
public record ContactRules(
        List<ContactCap> caps, Map<ChannelKind, List<ContactWindow>> windows, BusinessCalendar calendar) {

    private static final int SEARCH_DAYS_MAX = 30;

    public ContactRules {
        caps = List.copyOf(caps);
        Map<ChannelKind, List<ContactWindow>> copy = new EnumMap<>(ChannelKind.class);
        windows.forEach((channel, list) -> copy.put(channel, List.copyOf(list)));
        List<ContactWindow> ofVoice = copy.get(ChannelKind.VOICE);
        if (ofVoice != null) {
            copy.putIfAbsent(ChannelKind.AGENT_CALL, ofVoice);
        }
        windows = copy.isEmpty() ? Map.of() : Map.copyOf(copy);
        Objects.requireNonNull(calendar, "calendar");
    }

    /** The first day from {@code day} on which the channel may be used at some hour. */
    public LocalDate firstDayOpen(ChannelKind channel, LocalDate day) {
        List<ContactWindow> own = windows.get(channel);
        if (own == null) {
            return day;
        }
        LocalDate candidate = day;
        for (int tries = 0; tries < SEARCH_DAYS_MAX; tries++) {
            if (isOpen(own, candidate)) {
                return candidate;
            }
            candidate = candidate.plusDays(1);
        }
        throw new IllegalStateException(
                channel + " has no open window within " + SEARCH_DAYS_MAX + " days after " + day);
    }

    /** Whether the channel may be used at that instant, in the debtor's zone. */
    public boolean isOpen(ChannelKind channel, Instant at, ZoneId zone) {
        return !nextOpen(channel, at, zone).isAfter(at);
    }

    /**
     * The first instant from {@code at} at which the channel may be used. Where clocks skip the opening hour, the first
     * valid instant after it counts; where they repeat it, the first occurrence.
     */
    public Instant nextOpen(ChannelKind channel, Instant at, ZoneId zone) {
        List<ContactWindow> own = windows.get(channel);
        if (own == null) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = firstDayOpen(channel, local.toLocalDate());
        LocalTime time = day.equals(local.toLocalDate()) ? local.toLocalTime() : LocalTime.MIN;
        boolean holiday = calendar.isHoliday(day);
        LocalTime opens = null;
        for (ContactWindow window : own) {
            if (window.opensOn(day.getDayOfWeek(), holiday)) {
                if (window.holds(time)) {
                    return day.equals(local.toLocalDate())
                            ? at
                            : ZonedDateTime.of(day, time, zone).toInstant();
                }
                if (window.from().isAfter(time)
                        && (opens == null || window.from().isBefore(opens))) {
                    opens = window.from();
                }
            }
        }
        if (opens != null) {
            return ZonedDateTime.of(day, opens, zone).toInstant();
        }
        return nextOpen(channel, day.plusDays(1).atStartOfDay(zone).toInstant(), zone);
    }

    private boolean isOpen(List<ContactWindow> own, LocalDate day) {
        boolean holiday = calendar.isHoliday(day);
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).opensOn(day.getDayOfWeek(), holiday)) {
                return true;
            }
        }
        return false;
    }
}
