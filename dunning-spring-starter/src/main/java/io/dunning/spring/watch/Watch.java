package io.dunning.spring.watch;

import io.dunning.CaseStore;
import io.dunning.DunningEngine;
import io.dunning.Ledger;
import io.dunning.Partition;
import io.dunning.receivable.CreditorId;
import io.dunning.spring.schedule.Nights;
import io.dunning.spring.watch.Standing.Books;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks where the engine stands, and not more often than it is told to, however often it is asked. Thread-safe. */
public final class Watch {

    /** Up to so many are counted: counting reads them. */
    public static final int COUNT_MAX = 1000;

    private final DunningEngine engine;
    private final CaseStore store;
    private final Ledger ledger;
    private final Nights nights;
    private final InstantSource clock;
    private final Duration refreshEvery;
    private @Nullable Standing last;

    public Watch(
            DunningEngine engine,
            CaseStore store,
            Ledger ledger,
            Nights nights,
            InstantSource clock,
            Duration refreshEvery) {
        this.engine = engine;
        this.store = store;
        this.ledger = ledger;
        this.nights = nights;
        this.clock = clock;
        this.refreshEvery = refreshEvery;
    }

    /**
     * The latest standing.
     *
     * @throws CaseStore.StoreUnavailable where the store is away
     */
    public synchronized Standing standing() {
        Instant now = clock.instant();
        Standing known = last;
        if (known == null || Duration.between(known.at(), now).abs().compareTo(refreshEvery) >= 0) {
            known = look(now);
            last = known;
        }
        return known;
    }

    private Standing look(Instant now) {
        LocalDate night = nights.lastBegun(now);
        LocalDate closed = engine.lastClosed().orElse(null);
        return new Standing(
                now,
                night,
                closed,
                closed == null ? 0 : nights.between(closed, night),
                Math.min(
                        COUNT_MAX,
                        store.planned(Partition.WHOLE, null, COUNT_MAX).size()),
                Math.min(
                        COUNT_MAX,
                        store.unsettled(Partition.WHOLE, null, COUNT_MAX).size()),
                new TreeSet<>(store.cursors().keySet())
                        .stream().map(this::books).toList());
    }

    private Books books(CreditorId creditor) {
        try {
            return new Books(creditor, ledger.balances(creditor, List.of()).completeUpTo());
        } catch (RuntimeException unreachable) {
            // That is the answer; what the ledger said may name people.
            return new Books(creditor, null);
        }
    }
}
