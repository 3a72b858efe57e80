package io.dunning.jdbc;

import io.dunning.cases.CaseId;
import io.dunning.evidence.Checkpoint;
import io.dunning.evidence.Hash;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The events as one log, and the checkpoints that seal it. Thread-safe. */
final class Log {

    private static final int ROWS_AT_ONCE = 5_000;

    /** So much is sorted at once. */
    private static final long POSITIONS_AT_ONCE = 1_000_000;

    private final AtomicLong complete = new AtomicLong();
    private final CaseReader cases;
    private final String hashes;
    private final String position;
    private final String lock;
    private final String checkpoints;
    private final String last;
    private final String keep;

    Log(CaseReader cases, String s) {
        this.cases = cases;
        hashes = "SELECT hash FROM " + s + ".event WHERE event_no > ? AND event_no <= ? ORDER BY event_no";
        position = "SELECT event_no FROM " + s + ".event WHERE case_no = ? AND seq = ?";
        lock = "SELECT layout FROM " + s + ".store FOR UPDATE";
        checkpoints = "SELECT note FROM " + s + ".checkpoint WHERE sealed_day >= ? ORDER BY sealed_day";
        last = "SELECT note FROM " + s + ".checkpoint ORDER BY sealed_day DESC FETCH FIRST 1 ROW ONLY";
        keep = "INSERT INTO " + s + ".checkpoint (sealed_day, up_to, note) VALUES (?, ?, ?)";
    }

    /**
     * What was complete once, and what is sealed, stays so: a writer that seems to begin before it hasn't numbered anything yet, and
     * will number it later.
     */
    long recordedUpTo(Session session) throws SQLException {
        long now = session.dialect().recordedUpTo(session);
        long sealed = lastCheckpoint(session).map(Checkpoint::upTo).orElse(0L);
        return complete.accumulateAndGet(Math.max(now, sealed), Math::max);
    }

    void hashes(Session session, long after, long upTo, Consumer<Hash> each) throws SQLException {
        long end = Math.min(upTo, recordedUpTo(session));
        for (long from = after; from < end; from += POSITIONS_AT_ONCE) {
            session.stream(
                    hashes,
                    ROWS_AT_ONCE,
                    row -> each.accept(Hash.ofBytes(row.getBytes(1))),
                    from,
                    Math.min(end, from + POSITIONS_AT_ONCE));
        }
    }

    OptionalLong position(Session session, CaseId id, long seq) throws SQLException {
        Integer caseNo = cases.numbersOf(session, List.of(id)).get(id);
        List<Long> found = new ArrayList<>(1);
        if (caseNo != null && seq <= Integer.MAX_VALUE) {
            session.query(position, row -> found.add(row.getLong(1)), caseNo, (int) seq);
        }
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(found.get(0));
    }

    void seal(Session session, Checkpoint checkpoint, String origin) throws SQLException {
        session.query(lock, row -> {});
        checkpoint.follows(lastCheckpoint(session).orElse(null)).ifPresent(fault -> {
            throw new IllegalArgumentException("the checkpoint of " + checkpoint.day() + " cannot be kept: " + fault);
        });
        if (!checkpoint.origin().equals(origin)) {
            throw new IllegalArgumentException(
                    "the checkpoint of " + checkpoint.day() + " is not of the store " + origin);
        }
        session.update(keep, checkpoint.day(), checkpoint.upTo(), checkpoint.text());
    }

    List<Checkpoint> checkpoints(Session session, LocalDate from) throws SQLException {
        List<Checkpoint> found = new ArrayList<>();
        session.query(checkpoints, row -> found.add(Checkpoint.parse(row.getString(1))), from);
        return List.copyOf(found);
    }

    Optional<Checkpoint> lastCheckpoint(Session session) throws SQLException {
        List<Checkpoint> found = new ArrayList<>(1);
        session.query(last, row -> found.add(Checkpoint.parse(row.getString(1))));
        return found.stream().findFirst();
    }
}
