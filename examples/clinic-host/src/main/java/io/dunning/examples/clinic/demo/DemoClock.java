package io.dunning.examples.clinic.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock of the demonstration: set to any moment, from which it goes on, or stands still in tests. Thread-safe. */
public final class DemoClock extends Clock {

    private final ZoneId zone;
    private final boolean ticks;
    private Instant set;
    private long setNanos = System.nanoTime();

    public DemoClock(ZoneId zone, LocalDate day, boolean ticks) {
        this.zone = zone;
        this.ticks = ticks;
        set = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    /** It is that moment now. */
    public synchronized void set(Instant now) {
        set = now;
        setNanos = System.nanoTime();
    }

    public void set(LocalDate day, LocalTime time) {
        set(day.atTime(time).atZone(zone).toInstant());
    }

    /** The day on the calendar here. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone);
    }

    @Override
    public synchronized Instant instant() {
        return ticks ? set.plus(Duration.ofNanos(System.nanoTime() - setNanos)) : set;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        Clock own = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return own.withZone(zone);
            }

            @Override
            public Instant instant() {
                return own.instant();
            }
        };
    }
}
