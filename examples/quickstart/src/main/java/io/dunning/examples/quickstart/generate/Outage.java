package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;

/**
 * A time in which nothing is booked: the ledger stands still at the day before.
 *
 * @param from first day without bookings
 * @param until last day without bookings
 */
record Outage(LocalDate from, LocalDate until) {
    Outage {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an outage ends before it begins: " + until);
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    LocalDate completeUpTo() {
        return from.minusDays(1);
    }
}
