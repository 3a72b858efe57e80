package io.dunning.examples.quickstart.generate;

import java.time.LocalDate;

/**
 * A time in which no file of the bank comes through; what the bank booked meanwhile comes on the day after.
 *
 * @param from the first day
 * @param until the last day
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
}
