package io.dunning;

import io.dunning.CaseStore.Change;
import java.time.Clock;
import java.time.Instant;

/** A lease while it is worked under: every commit asks whether it still holds, and renews it. Not thread-safe. */
final class Tenure implements AutoCloseable {

    private final CaseStore store;
    private final Commits commits;
    private final Clock clock;
    private Lease lease;

    Tenure(CaseStore store, Commits commits, Clock clock, Lease lease) {
        this.store = store;
        this.commits = commits;
        this.clock = clock;
        this.lease = lease;
    }

    Partition partition() {
        return lease.partition();
    }

    long epoch() {
        return lease.epoch();
    }

    /** Whether something may still be begun that can't be taken back. */
    boolean isHeld() {
        return lease.isHeldAt(clock.instant());
    }

    void commit(Change change) {
        store(change);
        commits.tell(change);
    }

    /** As {@link #commit} without telling the listener. */
    void store(Change change) {
        // The moment before: the store counts from later, so this side gives up first.
        Instant before = clock.instant();
        Lease next = lease.renewedAt(before);
        commits.store(change.under(next));
        lease = next;
    }

    void renew() {
        store(Change.NOTHING);
    }

    @Override
    public void close() {
        store.release(lease);
    }
}
