package io.dunning.examples.benchmarks;

import io.dunning.CaseStore;
import io.dunning.DunningEngine;
import io.dunning.EvidenceLog;
import io.dunning.Ledger;
import io.dunning.Policies;
import io.dunning.RunReport;
import io.dunning.examples.benchmarks.Child.Answer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * A node in a JVM of its own: runs nights as it is told.
 *
 * <ul>
 *   <li>{@code run <database> <date>}: the engine's whole run
 *   <li>{@code prepare <database> <date>}, then {@code replay <database> <date>}: the same questions and the same commits with all else
 *       done beforehand
 *   <li>{@code forget <database>}: closes its connections
 *   <li>{@code memory}: what it took so far
 * </ul>
 */
final class NightNode {

    /** Stands for the name of a database in an address. */
    static final String ANY_DATABASE = "any_database";

    private final String url;
    private final long seed;
    private final int workers;
    private final int chunk;
    private final DayClock clock = new DayClock();
    private final HeapWatch heap = new HeapWatch();
    private final Map<String, BenchStore> open = new HashMap<>();
    private PreparedNight prepared = new PreparedNight();

    NightNode(String url, long seed, int workers, int chunk) {
        this.url = url;
        this.seed = seed;
        this.workers = workers;
        this.chunk = chunk;
    }

    /** Arguments: the address with {@link #ANY_DATABASE} in it, the seed, workers, cases in a chunk. */
    public static void main(String[] args) {
        NightNode node =
                new NightNode(args[0], Long.parseLong(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        Child.serve(node::answer);
    }

    /** Does what it is told. */
    Answer answer(List<String> words) {
        return switch (words.get(0)) {
            case "run" -> run(open(words.get(1)), LocalDate.parse(words.get(2)));
            case "prepare" -> prepare(open(words.get(1)), LocalDate.parse(words.get(2)));
            case "replay" -> replay(open(words.get(1)), LocalDate.parse(words.get(2)));
            case "forget" -> forget(words.get(1));
            case "memory" -> memory();
            default -> throw new IllegalArgumentException(words.get(0));
        };
    }

    private BenchStore open(String database) {
        return open.computeIfAbsent(database, d -> BenchStore.open(url.replace(ANY_DATABASE, d), 2 * workers));
    }

    private Answer forget(String database) {
        BenchStore store = open.remove(database);
        if (store != null) {
            store.close();
        }
        return Answer.of().with("open", open.size());
    }

    private DunningEngine engine(CaseStore store, Ledger ledger) {
        return DunningEngine.builder()
                .store(store)
                .ledger(ledger)
                .debtors(Region.debtors(seed))
                .policies(Policies.always(BenchPolicy.policy()))
                .renderer(Letter::render)
                .clock(clock)
                .workers(workers)
                .chunkSize(chunk)
                .build();
    }

    private Answer run(BenchStore on, LocalDate day) {
        clock.set(day);
        Books books = new Books(on.source(), clock::day);
        LongAdder sealing = new LongAdder();
        DunningEngine engine = engine(timingSeals(on.store(), sealing), books);
        return timed(on, books, () -> checked(engine.run(day))).with("sealSeconds", sealing.sum() / 1e9);
    }

    /** The same store; how long its log is worked with is added up. */
    private static CaseStore timingSeals(CaseStore store, LongAdder nanos) {
        return Intercepted.of(
                CaseStore.class,
                (method, arguments) -> {
                    long start = System.nanoTime();
                    Object answer = Intercepted.call(store, method, arguments);
                    if (method.getDeclaringClass() == EvidenceLog.class) {
                        nanos.add(System.nanoTime() - start);
                    }
                    return answer;
                },
                EvidenceLog.class);
    }

    private static int checked(RunReport report) {
        if (!report.failures().isEmpty() || !report.isClosed() || report.alreadyClosed()) {
            throw new IllegalStateException("a night that went wrong: " + report);
        }
        return report.judged();
    }

    private Answer prepare(BenchStore on, LocalDate day) {
        clock.set(day);
        prepared = new PreparedNight();
        Books books = new Books(on.source(), clock::day);
        checked(engine(prepared.noting(on.store()), prepared.noting(books)).run(day));
        System.gc();
        return Answer.of().with("cases", prepared.cases());
    }

    private Answer replay(BenchStore on, LocalDate day) {
        clock.set(day);
        Books books = new Books(on.source(), clock::day);
        Answer answer = timed(on, books, () -> {
            prepared.replay(on.store(), books, day, workers);
            return prepared.cases();
        });
        prepared = new PreparedNight();
        return answer;
    }

    /** Something that takes a while. */
    private interface Work {
        int cases();
    }

    private static Answer timed(BenchStore on, Books books, Work work) {
        long statements = on.counts().statements();
        long trips = on.counts().trips();
        long start = System.nanoTime();
        int cases = work.cases();
        double seconds = (System.nanoTime() - start) / 1e9;
        return Answer.of()
                .with("seconds", seconds)
                .with("cases", cases)
                .with("statements", on.counts().statements() - statements)
                .with("trips", on.counts().trips() - trips)
                .with("ledgerSeconds", books.seconds());
    }

    private Answer memory() {
        long peakHeap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(u -> u.getUsed())
                .sum();
        return Answer.of()
                .with(
                        "residentMegabytes",
                        ServerMemory.kilobytes(ProcessHandle.current().pid(), "VmHWM:") >> 10)
                .with("peakHeapMegabytes", peakHeap >> 20)
                .with("liveMegabytes", heap.mostLeftMegabytes());
    }
}
