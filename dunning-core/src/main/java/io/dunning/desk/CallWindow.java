package io.dunning.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * When somebody was promised a call: a day and hours as they read on the debtor's clock.
 *
 * <p>A time that clocks skip on that day is the first valid one after it; of one that they repeat the first counts.
 *
 * @param day the day there
 * @param from first minute
 * @param to end, exclusive; after {@code from}
 * @param zone where the debtor lives
 */
public record CallWindow(LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
    public CallWindow {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(zone, "zone");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a window ends after it begins: " + from + " to " + to);
        }
    }

    public Instant opens() {
        return ZonedDateTime.of(day, from, zone).toInstant();
    }

    public Instant closes() {
        return ZonedDateTime.of(day, to, zone).toInstant();
    }

    public boolean holds(Instant at) {
        return !at.isBefore(opens()) && at.isBefore(closes());
    }
}
