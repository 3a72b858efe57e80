package io.dunning.examples.quickstart.year;

import io.dunning.examples.quickstart.scenario.Booking;
import io.dunning.receivable.Amount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was booked on bills so far, and what of {@code payments.csv} could not be. */
final class Bookings {

    private final List<Booking> booked = new ArrayList<>();
    private final List<Booking> notBooked = new ArrayList<>();

    void book(Booking booking) {
        booked.add(booking);
    }

    /** Its bill was not in the books on its day. */
    void leaveOut(Booking booking) {
        notBooked.add(booking);
    }

    /** In order. */
    List<Booking> booked() {
        return Collections.unmodifiableList(booked);
    }

    List<Booking> notBooked() {
        return Collections.unmodifiableList(notBooked);
    }

    /** What came in, less what was taken back. */
    Amount paid(Amount zero) {
        return booked.stream().filter(Booking::isMoney).map(Booking::change).reduce(zero, Amount::minus);
    }
}
