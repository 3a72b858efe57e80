package io.dunning.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test sets it. Thread-safe; clocks made by {@link #withZone} go with it. */
public final class SettableClock extends Clock {

    private final Hand hand;
    private final ZoneId zone;

    private SettableClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    /** A clock in UTC that stands at that instant. */
    public static SettableClock at(Instant instant) {
        return new SettableClock(new Hand(instant), ZoneOffset.UTC);
    }

    /** A clock in UTC that stands at ten in the morning of that day. */
    public static SettableClock on(LocalDate day) {
        return at(morningOf(day));
    }

    public void set(Instant instant) {
        hand.set(instant);
    }

    /** Sets it to ten in the morning of that day, UTC: an hour at which most contact windows are open. */
    public void set(LocalDate day) {
        hand.set(morningOf(day));
    }

    public void advance(Duration duration) {
        hand.advance(duration);
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(10, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(hand, other);
    }

    @Override
    public Instant instant() {
        return hand.get();
    }

    /** What a clock and those made from it have in common. */
    private static final class Hand {
        private Instant now;

        Hand(Instant now) {
            this.now = now;
        }

        synchronized Instant get() {
            return now;
        }

        synchronized void set(Instant instant) {
            now = instant;
        }

        synchronized void advance(Duration duration) {
            now = now.plus(duration);
        }
    }
}
