package io.dunning.examples.quickstart.deliver;

import io.dunning.examples.quickstart.year.DayClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of a print shop: that of the year, and in the evening some hours later, when the day's letters go to the printer. */
final class CutOffClock extends Clock {

    private static final Duration UNTIL_EVENING = Duration.ofHours(6);

    private final DayClock clock;
    private volatile Duration later = Duration.ZERO;

    CutOffClock(DayClock clock) {
        this.clock = clock;
    }

    /** Does something in the evening. */
    void inTheEvening(Runnable work) {
        later = UNTIL_EVENING;
        try {
            work.run();
        } finally {
            later = Duration.ZERO;
        }
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(later);
    }
}
