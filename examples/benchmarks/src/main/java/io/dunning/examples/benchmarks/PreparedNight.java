package io.dunning.examples.benchmarks;

import io.dunning.CaseStore;
import io.dunning.CaseStore.Change;
import io.dunning.Lease;
import io.dunning.Ledger;
import io.dunning.Partition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All that a run asks of its store and its ledger and all that it commits, written down without anything being stored, to be made again
 * later with nothing to judge, to render or to hash.
 */
final class PreparedNight {

    private final Map<Partition, List<Call>> calls = new ConcurrentHashMap<>();
    /** What each thread is at: one partition at a time. */
    private final Map<Thread, List<Call>> current = new ConcurrentHashMap<>();

    private final AtomicInteger cases = new AtomicInteger();

    /** Something to be asked or stored, under the lease of the partition. */
    private interface Call {
        void make(CaseStore store, Ledger ledger, Lease lease) throws Throwable;
    }

    /** How many cases are changed. */
    int cases() {
        return cases.get();
    }

    // ---- writing down ----

    /** Reads from a store, writes down what is read under a lease, and says yes to every commit without making it. */
    CaseStore noting(CaseStore store) {
        return Intercepted.of(CaseStore.class, (method, arguments) -> switch (method.getName()) {
            case "claim" -> claimed(arguments);
            case "release" -> {
                current.remove(Thread.currentThread());
                yield null;
            }
            case "commit" -> {
                note((Change) arguments[0]);
                yield null;
            }
            case "due", "contacts" -> {
                note((other, ledger, lease) -> Intercepted.call(other, method, arguments));
                yield Intercepted.call(store, method, arguments);
            }
            default -> Intercepted.call(store, method, arguments);
        });
    }

    Ledger noting(Ledger ledger) {
        return Intercepted.of(Ledger.class, (method, arguments) -> {
            note((store, other, lease) -> Intercepted.call(other, method, arguments));
            return Intercepted.call(ledger, method, arguments);
        });
    }

    private Optional<Lease> claimed(Object[] arguments) {
        Partition partition = (Partition) arguments[0];
        Duration time = (Duration) arguments[3];
        current.put(Thread.currentThread(), calls.computeIfAbsent(partition, p -> new ArrayList<>()));
        return Optional.of(new Lease(partition, (String) arguments[1], 0, time, ((Instant) arguments[2]).plus(time)));
    }

    private void note(Change change) {
        cases.addAndGet(change.cases().size());
        note((store, ledger, lease) -> store.commit(change.under(lease)));
    }

    private void note(Call call) {
        List<Call> own = current.get(Thread.currentThread());
        if (own != null) {
            own.add(call);
        }
    }

    // ---- making it so ----

    /** Asks and commits all that was written down, partition by partition, on so many threads. */
    void replay(CaseStore store, Ledger ledger, LocalDate on, int workers) {
        Queue<Partition> partitions = new ConcurrentLinkedQueue<>(Partition.all(store.partitions()));
        Threads.run(workers, () -> {
            for (Partition next = partitions.poll(); next != null; next = partitions.poll()) {
                replay(next, store, ledger, on);
            }
        });
    }

    private void replay(Partition partition, CaseStore store, Ledger ledger, LocalDate on) {
        if (store.due(partition, on, null, 1).isEmpty()) {
            store.commit(Change.NOTHING.closing(Map.of(partition, on)));
            return;
        }
        Lease lease = store.claim(partition, "replay", Instant.EPOCH, Duration.ofMinutes(2))
                .orElseThrow(() -> new IllegalStateException("somebody else holds " + partition));
        for (Call call : calls.getOrDefault(partition, List.of())) {
            make(call, store, ledger, lease);
        }
        store.release(lease);
    }

    private static void make(Call call, CaseStore store, Ledger ledger, Lease lease) {
        try {
            call.make(store, ledger, lease);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a call that was noted can't be made again", e);
        }
    }
}
