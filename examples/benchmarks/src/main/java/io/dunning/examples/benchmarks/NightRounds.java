package io.dunning.examples.benchmarks;

import io.dunning.examples.benchmarks.Child.Answer;
import io.dunning.examples.benchmarks.NightPlan.Kind;
import io.dunning.examples.benchmarks.NightPlan.Night;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Lives through the nights of a plan, each measured from a fresh checkpoint, and vacuums after each. */
final class NightRounds {

    private static final String OURS = "dunning";
    private static final List<String> GROWING = List.of("event", "notice", "outbox", "contact_moved");

    private final BenchServer server;
    private final NightResults results;
    private final Report report;
    private final Child engine;
    private final Child preparing;
    private int copies;

    /**
     * Begins.
     *
     * @param engine runs nights
     * @param preparing has nights prepared and replays them; of a larger heap
     */
    NightRounds(BenchServer server, NightResults results, Report report, Child engine, Child preparing) {
        this.server = server;
        this.results = results;
        this.report = report;
        this.engine = engine;
        this.preparing = preparing;
    }

    /**
     * Lives through one.
     *
     * @param big the database with the large portfolio and the tables of the statements
     * @param small the one with the small portfolio
     * @param dueOnSmall how many cases are due in that one, on its only night
     */
    void live(Night night, String big, String small, int dueOnSmall) {
        report.progress(
                "%s %s, %,d due, load average %s",
                night.on(), night.kind(), night.due(), DecisionBenchmark.Machine.load());
        if (night.kind() == Kind.ROUND) {
            results.load().add(Double.parseDouble(DecisionBenchmark.Machine.load()));
        }
        String day = night.on().toString();
        switch (night.kind()) {
            case WARM_UP, ROUND -> round(night, big, small, dueOnSmall);
            case PREPARED, WARM_UP_PREPARED -> {
                preparing.ask("prepare", big, day);
                measure(night, results.prepared(), big, OURS, () -> preparing.ask("replay", big, day));
            }
            case FEW, NOTHING, MANY, NORMAL, MISSED ->
                measure(night, results.engine(night.kind()), big, OURS, () -> engine.ask("run", big, day));
        }
    }

    /** Every other round the other way round. */
    private void round(Night night, String big, String small, int dueOnSmall) {
        List<Runnable> turns = new ArrayList<>();
        String day = night.on().toString();
        turns.add(() -> measure(night, results.engine(night.kind()), big, OURS, () -> engine.ask("run", big, day)));
        turns.add(() -> onSmall(night.kind(), small, dueOnSmall));
        for (SqlNight statement : SqlNight.values()) {
            turns.add(() -> measure(
                    night,
                    results.statement(statement),
                    big,
                    statement.schema(),
                    () -> statement.run(server.source(big), night.on())));
        }
        if (copies % 2 == 1) {
            Collections.reverse(turns);
        }
        turns.forEach(Runnable::run);
    }

    /** On a fresh copy each time: a small portfolio hasn't as many cases as all rounds need. */
    private void onSmall(Kind kind, String small, int due) {
        String copy = small + "_" + ++copies;
        server.createDatabase(copy, small);
        LocalDate on = NightPlan.oneNightOn();
        measure(new Night(on, kind, due), results.onSmall(), copy, OURS, () -> engine.ask("run", copy, on.toString()));
        engine.ask("forget", copy);
        server.dropDatabase(copy);
    }

    private void measure(Night night, NightTimes times, String database, String schema, Supplier<Answer> work) {
        server.checkpoint();
        long wal = server.walBytes();
        Answer answer;
        long peak;
        try (ServerMemory memory = new ServerMemory(server.pid())) {
            answer = work.get();
            peak = memory.peakMegabytes();
        }
        wal = server.walBytes() - wal;
        if (!fits(night, answer.get("cases"))) {
            throw new IllegalStateException(Report.text(
                    "%s on %s: %.0f cases instead of %d", times.name(), night.on(), answer.get("cases"), night.due()));
        }
        double vacuum = vacuum(server.source(database), schema);
        report.progress(
                "  %-34s %7.2f s, %,.0f statements, %.1f s vacuum",
                times.name(), answer.get("seconds"), answer.get("statements"), vacuum);
        if (night.kind() != Kind.WARM_UP && night.kind() != Kind.WARM_UP_PREPARED) {
            times.add(answer, wal, peak, vacuum);
        }
    }

    /** By the end some of the cases of the first nights come up again. */
    private static boolean fits(Night night, double cases) {
        return night.kind() == Kind.MISSED ? cases >= night.due() : cases == night.due();
    }

    private static double vacuum(DataSource source, String schema) {
        List<String> statements = new ArrayList<>();
        Sql.rows(
                        source,
                        "SELECT oid::regclass FROM pg_class WHERE relkind = 'r' AND relnamespace = '" + schema
                                + "'::regnamespace")
                .forEach(row -> statements.add("VACUUM " + row.get(0)));
        GROWING.forEach(table -> statements.add("ANALYZE " + schema + "." + table));
        long start = System.nanoTime();
        Sql.run(source, statements.toArray(String[]::new));
        return (System.nanoTime() - start) / 1e9;
    }
}
