package io.dunning.examples.benchmarks;

import io.dunning.DunningEngine;
import io.dunning.Policies;
import io.dunning.cases.CaseId;
import io.dunning.cases.DunningCase;
import io.dunning.cases.Outcome;
import io.dunning.evidence.Actor;
import io.dunning.hold.HoldReason;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Single acts of people at their desks: a case is read, put on hold or released, and stored, each in a durable commit of its own; by one
 * thread and by many, in turns.
 *
 * <p>Options, as words {@code key=value}, all with defaults: see the module's README.
 */
public final class ActBenchmark {

    private static final String DESK = "desk";
    private static final LocalDate ON = NightPlan.oneNightOn();
    private static final Actor CLERK = Actor.person("clerk");

    private final Report report;
    private final BenchServer server;
    private final long seed;
    private final int cases;
    private final int acts;
    private final int rounds;
    private final int threads;
    private final Region region;
    private final Map<Integer, Desks> all = new LinkedHashMap<>();

    private ActBenchmark(Report report, BenchServer server, long seed, int cases, int acts, int rounds, int threads) {
        this.report = report;
        this.server = server;
        this.seed = seed;
        this.cases = cases;
        this.acts = acts;
        this.rounds = rounds;
        this.threads = threads;
        region = new Region(seed, NightPlan.oneNight(cases, 0), true);
    }

    public static void main(String[] args) {
        run(new Options(args), new Report());
    }

    static void run(Options options, Report report) {
        String out = options.text("out", "results/act.txt");
        int seed = options.number("seed", 1);
        int cases = options.number("cases", 1_000_000);
        int acts = options.number("acts", 50_000);
        int rounds = options.number("rounds", 5);
        int threads = options.number("threads", 16);
        try (BenchServer server = BenchServer.start(options, report)) {
            new ActBenchmark(report, server, seed, cases, acts, rounds, threads).run();
        }
        report.write(out);
    }

    /** What was measured with so many threads. */
    private static final class Desks {
        final Series perSecond = new Series();
        final Series median = new Series();
        final Series slow = new Series();
        final Series slowest = new Series();
        final Series statements = new Series();
        final Series trips = new Series();
        final Series walBytes = new Series();
    }

    private void run() {
        server.createDatabase(DESK);
        try (BenchStore store = BenchStore.create(server.url(DESK), threads)) {
            new Loader(region, store.store(), server.source(DESK), report).load();
            Sql.run(server.source(DESK), "VACUUM (ANALYZE)");
            // The first round isn't counted.
            for (int round = 0; round <= rounds; round++) {
                measure(store, round, threads, acts);
                measure(store, round, 1, Math.max(1, acts / 10));
            }
        }
        print();
    }

    private void measure(BenchStore store, int round, int workers, int count) {
        server.checkpoint();
        long wal = server.walBytes();
        long statements = store.counts().statements();
        long trips = store.counts().trips();
        long[] nanos = new long[count];
        long start = System.nanoTime();
        act(engine(store), round, workers, nanos);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        report.progress("round %d  %d threads %8.0f acts/s", round, workers, count / seconds);
        if (round > 0) {
            Desks desks = all.computeIfAbsent(workers, w -> new Desks());
            desks.perSecond.add(count / seconds);
            desks.median.add(nanos[count / 2] / 1e6);
            desks.slow.add(nanos[(int) (count * 0.99)] / 1e6);
            desks.slowest.add(nanos[count - 1] / 1e6);
            desks.statements.add((double) (store.counts().statements() - statements) / count);
            desks.trips.add((double) (store.counts().trips() - trips) / count);
            desks.walBytes.add((double) (server.walBytes() - wal) / count);
        }
    }

    private DunningEngine engine(BenchStore store) {
        DayClock clock = new DayClock();
        clock.set(ON);
        return DunningEngine.builder()
                .store(store.store())
                .ledger(new Books(store.source(), clock::day))
                .debtors(Region.debtors(seed))
                .policies(Policies.always(BenchPolicy.policy()))
                .renderer(Letter::render)
                .clock(clock)
                .build();
    }

    /** Each at its own place of {@code nanos}. */
    private void act(DunningEngine engine, int round, int workers, long[] nanos) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger who = new AtomicInteger();
        Threads.run(workers, () -> {
            SplittableRandom random = new SplittableRandom(seed + 1000L * round + who.getAndIncrement());
            for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                CaseId id = Region.caseId(region.inhabitant(random.nextInt(cases)));
                long start = System.nanoTime();
                Outcome outcome = engine.act(id, CLERK, ActBenchmark::turn);
                nanos[i] = System.nanoTime() - start;
                if (!(outcome instanceof Outcome.Accepted)) {
                    throw new IllegalStateException("case " + id + ": " + outcome);
                }
            }
        });
    }

    /** Holds what isn't held by a clerk, and releases what is. */
    private static Outcome turn(DunningCase now) {
        boolean held = now.holds().stream().anyMatch(hold -> hold.reason() == HoldReason.MANUAL);
        return held ? now.release(HoldReason.MANUAL, ON) : now.hold(HoldReason.MANUAL, ON.plusDays(30), ON);
    }

    private void print() {
        report.say("%n%,d open cases, %d rounds after one for warming up", cases, rounds);
        report.say(
                "%-8s %-22s %-22s %-22s %9s %11s %6s %8s",
                "threads", "acts/s", "median ms", "99 % within ms", "slowest", "statements", "trips", "WAL B");
        all.forEach((workers, desks) -> report.say(
                "%-8d %-22s %-22s %-22s %9.1f %11.2f %6.2f %8.0f",
                workers,
                desks.perSecond.show("%.0f"),
                desks.median.show("%.2f"),
                desks.slow.show("%.2f"),
                desks.slowest.max(),
                desks.statements.median(),
                desks.trips.median(),
                desks.walBytes.median()));
        report.say("load average at the end: %s", DecisionBenchmark.Machine.load());
    }
}
