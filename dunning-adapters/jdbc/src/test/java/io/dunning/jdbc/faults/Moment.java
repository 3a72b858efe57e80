package io.dunning.jdbc.faults;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The hours of a business date at which something happens, in UTC. */
enum Moment {
    /** Bills come in, money was booked overnight, people act; then the run. */
    MORNING(6, 0),
    /** After the run, before its notices leave. */
    AFTER_RUN(9, 0),
    /** The notices leave. */
    DISPATCH(10, 0),
    /** After the hand-over. */
    NOON(12, 0),
    /** What is unclear is settled, what is paid is called back: the print shop prints at four. */
    AFTERNOON(15, 0),
    /** The last receipts of the day. */
    EVENING(18, 0);

    private final LocalTime time;

    Moment(int hour, int minute) {
        time = LocalTime.of(hour, minute);
    }

    /** The one that was reached last at that instant. */
    static Moment at(Instant now) {
        LocalTime time = now.atOffset(ZoneOffset.UTC).toLocalTime();
        Moment last = MORNING;
        for (Moment moment : values()) {
            last = time.isBefore(moment.time) ? last : moment;
        }
        return last;
    }

    Instant on(LocalDate date) {
        return date.atTime(time).toInstant(ZoneOffset.UTC);
    }
}
