package io.dunning.jdbc;

import io.dunning.reconcile.Fact;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * Ties on their way into the table. Their numbers come in no order, and an index is filled several times as quickly in its own: so many of
 * them wait, and are sorted before they are written. Not thread-safe.
 */
final class WaitingTies {

    /** In four megabytes. */
    static final int AT_ONCE = 1 << 18;

    private static final int FEW = 64;

    private final Session session;
    private long[] ties = new long[FEW];
    private long[] positions = new long[FEW];
    private int count;

    WaitingTies(Session session) {
        this.session = session;
    }

    /** Lets a fact be found, once it is written. */
    void add(long position, Fact fact) throws SQLException {
        for (long tie : Ties.stored(fact)) {
            if (count == ties.length) {
                ties = Arrays.copyOf(ties, 2 * count);
                positions = Arrays.copyOf(positions, 2 * count);
            }
            ties[count] = tie;
            positions[count++] = position;
            if (count == AT_ONCE) {
                write();
            }
        }
    }

    /** Writes those that wait. */
    void write() throws SQLException {
        if (count == 0) {
            return;
        }
        try (Rows rows = session.rows(Table.PAYMENT_TIE, count)) {
            for (long one : inOrder()) {
                int place = (int) one & AT_ONCE - 1;
                rows.big(ties[place]).big(positions[place]).end();
            }
            rows.finish();
        }
        count = 0;
    }

    /** By the upper bits of the ties, which is order enough; the lower bits are the places. */
    private long[] inOrder() {
        long[] order = new long[count];
        for (int place = 0; place < count; place++) {
            order[place] = ties[place] & -AT_ONCE | place;
        }
        Arrays.sort(order);
        return order;
    }
}
