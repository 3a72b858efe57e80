package io.dunning.jdbc;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The host's own transaction, to be joined: what is stored then becomes final with whatever else the host stores in it, or is taken
 * back with it.
 *
 * <p>Asked before every piece of work, on the thread that does it. While it answers a connection, work is done on it within a
 * savepoint: a refused change leaves the host's transaction as it was. Nothing is committed, rolled back or closed here.
 *
 * <p>The host's transaction should be at READ COMMITTED. At a stricter level a clash with somebody else's commit can't be decided anew
 * within it, as it would see the old state again: {@link io.dunning.CaseStore.StaleCase} reaches the host, who repeats its transaction.
 *
 * <p>Runs and hand-overs must not be called within a transaction: they commit as they go, so that what was sent is known whatever
 * happens next. A change under a lease or with an attempt is refused there.
 */
@FunctionalInterface
public interface HostTransaction {

    /** No host's transaction is ever joined. */
    HostTransaction NONE = () -> null;

    /** The connection of the transaction that the calling thread is in, with auto-commit off; {@code null} where it is in none. */
    @Nullable
    Connection current();
}
