package io.dunning.examples.benchmarks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands at ten in the morning, UTC, of the day it is set to, for all threads. */
final class DayClock extends Clock {

    private volatile LocalDate day = LocalDate.EPOCH;

    void set(LocalDate value) {
        day = value;
    }

    LocalDate day() {
        return day;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return day.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC);
    }
}
