package io.dunning.jdbc.testing;

import java.util.concurrent.atomic.AtomicLong;

/** A cut that waits for its moment. Any thread may arm it and count it down. */
final class Cut {

    private final AtomicLong left = new AtomicLong();

    /** Cuts when so much more has gone by. */
    void arm(long more) {
        if (more < 1) {
            throw new IllegalArgumentException("the first is number 1, not " + more);
        }
        left.set(more);
    }

    /** Counts what goes by; true for the one, and only the one, that is to be cut. */
    boolean strikes(long amount) {
        long before = left.getAndUpdate(now -> Math.max(0, now - amount));
        return before > 0 && before <= amount;
    }
}
