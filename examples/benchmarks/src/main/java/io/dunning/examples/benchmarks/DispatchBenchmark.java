package io.dunning.examples.benchmarks;

import io.dunning.CaseStore;
import io.dunning.DispatchReport;
import io.dunning.DunningEngine;
import io.dunning.Policies;
import io.dunning.channel.ChannelKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * What it costs to hand notices over where the channels cost nothing: by the engine, by the store's bookkeeping alone, and by the usual
 * outbox table whose rows are claimed and changed. Each measurement is on a fresh copy of one database; rounds take turns.
 *
 * <p>Options, as words {@code key=value}, all with defaults: see the module's README.
 */
public final class DispatchBenchmark {

    private static final String PLANNED = "planned";
    private static final LocalDate ON = NightPlan.oneNightOn();

    private final Report report;
    private final BenchServer server;
    private final long seed;
    private final int cases;
    private final int rounds;
    private final int workers;
    private final List<Integer> batches;
    private final Map<String, Sends> all = new LinkedHashMap<>();
    private int notices;
    private int copies;

    private DispatchBenchmark(
            Report report, BenchServer server, long seed, int cases, int rounds, int workers, List<Integer> batches) {
        this.report = report;
        this.server = server;
        this.seed = seed;
        this.cases = cases;
        this.rounds = rounds;
        this.workers = workers;
        this.batches = batches;
        for (Way way : Way.values()) {
            for (int batch : batches) {
                all.put(way.name(batch), new Sends());
            }
        }
    }

    public static void main(String[] args) {
        run(new Options(args), new Report());
    }

    static void run(Options options, Report report) {
        String out = options.text("out", "results/dispatch.txt");
        int seed = options.number("seed", 1);
        int cases = options.number("cases", 150_000);
        int rounds = options.number("rounds", 5);
        int workers = options.number("workers", 2);
        List<Integer> batches = Arrays.stream(
                        options.text("batches", "500,100,10").split(","))
                .map(Integer::valueOf)
                .toList();
        try (BenchServer server = BenchServer.start(options, report)) {
            new DispatchBenchmark(report, server, seed, cases, rounds, workers, batches).run();
        }
        report.write(out);
    }

    /** How it is done. */
    private enum Way {
        ENGINE("a engine, all checks and events"),
        STORE("b store, bookkeeping alone"),
        CLAIMS("c claimed rows (SKIP LOCKED)");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String name(int batch) {
            return words + ", batch " + batch;
        }
    }

    /** What was measured of one way with one size of batch. */
    private static final class Sends {
        final Series perSecond = new Series();
        final Series walBytes = new Series();
        final Series statements = new Series();
        final Series trips = new Series();
    }

    private void run() {
        plan();
        // The first round isn't counted.
        for (int round = 0; round <= rounds; round++) {
            round(round);
        }
        report.say("%n%,d notices, %d workers, %d rounds after one for warming up", notices, workers, rounds);
        report.say("%-44s %-28s %9s %11s %8s", "median (min-max)", "sends/s", "WAL B", "statements", "trips");
        all.forEach((name, sends) -> report.say(
                "%-44s %-28s %9.0f %11.3f %8.3f",
                name,
                sends.perSecond.show("%.0f"),
                sends.walBytes.median(),
                sends.statements.median(),
                sends.trips.median()));
        for (int batch : batches) {
            ratio("bookkeeping / claimed rows, batch " + batch, Way.STORE.name(batch), Way.CLAIMS.name(batch));
        }
        report.say("load average at the end: %s", DecisionBenchmark.Machine.load());
    }

    private void ratio(String what, String one, String other) {
        Series ratio = sends(one).perSecond.over(sends(other).perSecond);
        report.say("  %-42s %s, within the rounds", what, ratio.show("%.2f"));
    }

    private Sends sends(String name) {
        return Objects.requireNonNull(all.get(name));
    }

    // ---- before ----

    /** One night's notices, and the same once more as messages of the usual kind. */
    private void plan() {
        server.createDatabase(PLANNED);
        try (BenchStore store = BenchStore.create(server.url(PLANNED), 2 * workers)) {
            Region region = new Region(seed, NightPlan.oneNight(cases, cases), true);
            new Loader(region, store.store(), server.source(PLANNED), report).load();
            notices = engine(store, 1).run(ON).planned();
        }
        Sql.run(server.source(PLANNED), Sql.file("night/message.sql", Sql.NO_VALUES), "DROP TABLE books.portfolio");
        Sql.run(server.source(PLANNED), "VACUUM (ANALYZE)");
    }

    private DunningEngine engine(BenchStore store, int batch) {
        DayClock clock = new DayClock();
        clock.set(ON);
        return DunningEngine.builder()
                .store(store.store())
                .ledger(new Books(store.source(), clock::day))
                .debtors(Region.debtors(seed))
                .policies(Policies.always(BenchPolicy.policy()))
                .renderer(Letter::render)
                .channel(new NullChannel(ChannelKind.SMS))
                .channel(new NullChannel(ChannelKind.LETTER))
                .clock(clock)
                .workers(workers)
                .batchSize(batch)
                .build();
    }

    // ---- the rounds ----

    private void round(int round) {
        List<Runnable> turns = new ArrayList<>();
        for (int batch : batches) {
            turns.add(() -> measure(Way.ENGINE.name(batch), round, store -> dispatched(engine(store, batch))));
            turns.add(() -> measure(Way.STORE.name(batch), round, store -> kept(store.store(), batch)));
            turns.add(() ->
                    measure(Way.CLAIMS.name(batch), round, store -> Outboxes.byClaim(store.source(), batch, workers)));
        }
        if (round % 2 == 1) {
            Collections.reverse(turns);
        }
        turns.forEach(Runnable::run);
    }

    private static int dispatched(DunningEngine engine) {
        DispatchReport done = engine.dispatch(ON);
        return done.handedOver();
    }

    private int kept(CaseStore store, int batch) {
        return Outboxes.byStore(store, ON, batch, workers);
    }

    private void measure(String name, int round, ToIntFunction<BenchStore> work) {
        String copy = PLANNED + "_" + ++copies;
        server.createDatabase(copy, PLANNED);
        try (BenchStore store = BenchStore.open(server.url(copy), 2 * workers)) {
            server.checkpoint();
            long wal = server.walBytes();
            long statements = store.counts().statements();
            long trips = store.counts().trips();
            long start = System.nanoTime();
            int sent = work.applyAsInt(store);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (sent != notices) {
                throw new IllegalStateException(name + ": " + sent + " sent instead of " + notices);
            }
            report.progress("round %d  %-44s %8.0f/s", round, name, sent / seconds);
            if (round > 0) {
                Sends sends = sends(name);
                sends.perSecond.add(sent / seconds);
                sends.walBytes.add((double) (server.walBytes() - wal) / sent);
                sends.statements.add((double) (store.counts().statements() - statements) / sent);
                sends.trips.add((double) (store.counts().trips() - trips) / sent);
            }
        }
        server.dropDatabase(copy);
    }
}
