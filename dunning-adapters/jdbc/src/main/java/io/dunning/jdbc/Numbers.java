package io.dunning.jdbc;

import java.sql.SQLException;

/**
 * Numbers of a sequence, drawn in blocks: most commits need no question for theirs. What isn't used when the process ends is lost.
 * Thread-safe.
 */
final class Numbers {

    /** As the layout says. */
    static final int BLOCK = 64;

    private final String draw;
    private long next;
    private long end;

    Numbers(String draw) {
        this.draw = draw;
    }

    synchronized long[] take(Session session, int count) throws SQLException {
        long[] numbers = new long[count];
        int taken = 0;
        while (taken < count && next < end) {
            numbers[taken++] = next++;
        }
        if (taken < count) {
            int[] at = {taken};
            session.query(
                    draw, row -> at[0] = use(row.getLong(1), numbers, at[0]), (count - taken + BLOCK - 1) / BLOCK);
        }
        return numbers;
    }

    /** Fills with a block; what is left of the last one is kept. */
    private int use(long first, long[] numbers, int from) {
        int at = from;
        next = first;
        end = first + BLOCK;
        while (at < numbers.length && next < end) {
            numbers[at++] = next++;
        }
        return at;
    }

    /** Draws anew from now on: the database has given these numbers to somebody else, as one that was set back does. */
    synchronized void forget() {
        next = 0;
        end = 0;
    }
}
