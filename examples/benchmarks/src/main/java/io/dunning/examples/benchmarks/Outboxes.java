package io.dunning.examples.benchmarks;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Change;
import io.dunning.Lease;
import io.dunning.Partition;
import io.dunning.dispatch.Attempt;
import io.dunning.dispatch.PlannedNotice;
import io.dunning.notice.NoticeKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Two ways to keep books of what is sent, with nothing sent and nothing checked: read a batch, say that it goes, say that it went. */
final class Outboxes {

    private static final String CLAIM =
            "UPDATE usual.message m SET status = 'SENDING', attempts = attempts + 1, claimed_at = clock_timestamp(),"
                    + " claimed_by = ? FROM (SELECT message_no FROM usual.message WHERE status = 'READY'"
                    + " ORDER BY message_no LIMIT ? FOR UPDATE SKIP LOCKED) c WHERE m.message_no = c.message_no"
                    + " RETURNING m.message_no, m.channel, m.recipient, m.address, m.language, m.subject, m.body";
    private static final String SENT =
            "UPDATE usual.message SET status = 'SENT', sent_at = clock_timestamp()" + " WHERE message_no = ANY (?)";

    private Outboxes() {}

    /**
     * By the store: the notices of a partition in pages, a durable row for each attempt before, one for each result after, both under
     * unique keys. Without the events of the cases.
     *
     * @return how many
     */
    static int byStore(CaseStore store, LocalDate on, int batch, int workers) {
        AtomicInteger sent = new AtomicInteger();
        Queue<Partition> partitions = new ConcurrentLinkedQueue<>(Partition.all(store.partitions()));
        Threads.run(workers, () -> {
            for (Partition next = partitions.poll(); next != null; next = partitions.poll()) {
                sent.addAndGet(sendPartition(store, next, on, batch));
            }
        });
        return sent.get();
    }

    private static int sendPartition(CaseStore store, Partition partition, LocalDate on, int batch) {
        Instant now = on.atStartOfDay().toInstant(ZoneOffset.UTC);
        Lease lease =
                store.claim(partition, "bench", now, Duration.ofMinutes(2)).orElseThrow();
        int sent = 0;
        List<PlannedNotice> page = store.planned(partition, null, batch);
        while (!page.isEmpty()) {
            List<NoticeKey> keys = page.stream().map(PlannedNotice::key).toList();
            List<Attempt> attempts = keys.stream()
                    .map(key -> new Attempt(key, 1, now, on.minusDays(1), lease.epoch()))
                    .toList();
            store.commit(Change.NOTHING.attempting(attempts, List.of()).under(lease));
            store.commit(Change.NOTHING.resolving(keys));
            sent += page.size();
            page = store.planned(partition, page.get(page.size() - 1), batch);
        }
        store.release(lease);
        return sent;
    }

    /** By claiming rows that hold the message and its state. */
    static int byClaim(DataSource source, int batch, int workers) {
        AtomicInteger sent = new AtomicInteger();
        Threads.run(workers, () -> sent.addAndGet(claimAll(source, batch)));
        return sent.get();
    }

    private static int claimAll(DataSource source, int batch) {
        try (Connection connection = source.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM);
                PreparedStatement done = connection.prepareStatement(SENT)) {
            connection.setAutoCommit(false);
            int sent = 0;
            List<Long> claimed = claim(connection, claim, batch);
            while (!claimed.isEmpty()) {
                done.setArray(1, connection.createArrayOf("bigint", claimed.toArray()));
                done.executeUpdate();
                connection.commit();
                sent += claimed.size();
                claimed = claim(connection, claim, batch);
            }
            connection.setAutoCommit(true);
            return sent;
        } catch (SQLException e) {
            throw new IllegalStateException("claiming messages", e);
        }
    }

    private static List<Long> claim(Connection connection, PreparedStatement claim, int batch) throws SQLException {
        claim.setString(1, Thread.currentThread().getName());
        claim.setInt(2, batch);
        List<Long> claimed = new ArrayList<>(batch);
        try (ResultSet rows = claim.executeQuery()) {
            while (rows.next()) {
                claimed.add(rows.getLong(1));
                for (int column = 2; column <= 7; column++) {
                    rows.getString(column);
                }
            }
        }
        connection.commit();
        return claimed;
    }
}
