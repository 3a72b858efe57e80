package io.dunning.examples.quickstart.year;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands at ten in the morning of the day it is set to, when offices and contact windows are open. */
public final class DayClock extends Clock {

    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final ZoneId zone;
    /** Receivers look at it from threads of their own. */
    private volatile LocalDate day;

    /** @param day where it stands first */
    public DayClock(LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
    }

    void set(LocalDate newDay) {
        day = newDay;
    }

    public LocalDate day() {
        return day;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        DayClock clock = new DayClock(day, other);
        return clock;
    }

    @Override
    public Instant instant() {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
