package io.dunning.jdbc.faults;

import io.dunning.CaseStore;
import io.dunning.EvidenceLog;
import io.dunning.Lease;
import io.dunning.Partition;
import io.dunning.evidence.Checkpoint;
import io.dunning.memory.MemoryCaseStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Cases in memory, which outlive a process because the test keeps them. An earlier moment is reached by doing all again. */
final class MemoryBase implements Base {

    private static final int PARTITIONS = 2;

    private final List<Consumer<CaseStore>> done = new ArrayList<>();
    private final Map<Integer, List<Consumer<CaseStore>>> saved = new HashMap<>();
    private final Map<Partition, Lease> leases = new HashMap<>();
    private CaseStore store = new MemoryCaseStore(PARTITIONS);

    @Override
    public CaseStore open() {
        CaseStore behind = store;
        return (CaseStore) Proxy.newProxyInstance(
                MemoryBase.class.getClassLoader(),
                new Class<?>[] {CaseStore.class, EvidenceLog.class},
                (self, method, arguments) -> {
                    try {
                        Object answer = method.invoke(behind, arguments);
                        switch (method.getName()) {
                            case "commit" -> done.add(s -> s.commit((CaseStore.Change) arguments[0]));
                            case "seal" -> done.add(s -> ((EvidenceLog) s).seal((Checkpoint) arguments[0]));
                            case "release" -> done.add(s -> s.release((Lease) arguments[0]));
                            case "claim" -> claimed(arguments, answer);
                            default -> {}
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void claimed(Object[] arguments, Object answer) {
        if (((Optional<?>) answer).orElse(null) instanceof Lease lease) {
            leases.put(lease.partition(), lease);
            Instant now = (Instant) arguments[2];
            done.add(s -> leases.put(
                    lease.partition(),
                    s.claim(lease.partition(), lease.node(), now, (Duration) arguments[3])
                            .orElseThrow()));
        }
    }

    @Override
    public long epoch(Partition partition) {
        Lease lease = leases.get(partition);
        return lease == null ? 0 : lease.epoch();
    }

    /** A store in memory believes whoever claims: the time is over for one that comes with a later one. */
    @Override
    public void expireLeases() {}

    @Override
    public void save(int number) {
        saved.put(number, List.copyOf(done));
    }

    @Override
    public void restore(int number) {
        List<Consumer<CaseStore>> before = Objects.requireNonNull(saved.get(number), "kept before");
        store = new MemoryCaseStore(PARTITIONS);
        leases.clear();
        before.forEach(act -> act.accept(store));
        done.clear();
        done.addAll(before);
    }
}
