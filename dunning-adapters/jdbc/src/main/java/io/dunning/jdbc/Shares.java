package io.dunning.jdbc;

import io.dunning.CaseStore.Fenced;
import io.dunning.Lease;
import io.dunning.Partition;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who works on which partition, and which day each has closed. Whether a lease is over is said by the database's clock. Thread-safe. */
final class Shares {

    private final Dialect dialect;
    private final int count;
    private final String renew;
    private final String release;
    private final String closed;

    Shares(Dialect dialect, String quotedSchema, int count) {
        this.dialect = dialect;
        this.count = count;
        renew = dialect.renew();
        release = "UPDATE " + quotedSchema + ".work_share SET node = NULL, held_until = NULL"
                + " WHERE number = ? AND epoch = ? AND node = ?";
        closed = "SELECT number, closed_on FROM " + quotedSchema + ".work_share WHERE closed_on IS NOT NULL";
    }

    private int number(Partition partition) {
        if (partition.count() != count) {
            throw new IllegalArgumentException("partition " + partition + " is none of this store: it has " + count);
        }
        return partition.number();
    }

    Optional<Lease> claim(Session session, Partition partition, String node, Instant now, Duration time)
            throws SQLException {
        long[] epoch = new long[1];
        session.query(
                dialect.claim(), row -> epoch[0] = row.getLong(1), node, time.toMillis(), number(partition), node);
        return epoch[0] == 0
                ? Optional.empty()
                : Optional.of(new Lease(partition, node, epoch[0], time, now.plus(time)));
    }

    /** From here to the end of the transaction nobody else can claim it. */
    void renew(Session session, Lease lease) throws SQLException {
        int held =
                session.update(renew, lease.time().toMillis(), number(lease.partition()), lease.epoch(), lease.node());
        if (held == 0) {
            throw new Fenced(lease);
        }
    }

    void release(Session session, Lease lease) throws SQLException {
        session.update(release, number(lease.partition()), lease.epoch(), lease.node());
    }

    void close(Session session, Map<Partition, LocalDate> closes) throws SQLException {
        Keys keys = new Keys();
        closes.forEach((partition, on) -> keys.add(number(partition), Math.toIntExact(on.toEpochDay())));
        session.forEach(dialect.close(), keys);
    }

    Map<Partition, LocalDate> closed(Session session) throws SQLException {
        Map<Partition, LocalDate> days = new HashMap<>();
        session.query(closed, row -> days.put(new Partition(row.getInt(1), count), row.getObject(2, LocalDate.class)));
        return days;
    }
}
