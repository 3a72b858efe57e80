package io.dunning.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * The nightly run on a real PostgreSQL, beside one SQL statement that does the same: first all results are compared row by row, then rounds
 * take turns, each on a date of its own.
 *
 * <p>Options, as words {@code key=value}, all with defaults: see the module's README.
 */
public final class NightBenchmark {

    private static final String BIG = "big";
    private static final String SMALL = "small";
    private static final String EQUAL = "equal";

    private final Report report;
    private final BenchServer server;
    private final NightSetting setting;
    private final NightPlan plan;

    private NightBenchmark(Report report, BenchServer server, NightSetting setting) {
        this.report = report;
        this.server = server;
        this.setting = setting;
        plan = new NightPlan(setting.rounds(), setting.due(), setting.few(), setting.many());
    }

    public static void main(String[] args) {
        run(new Options(args), new Report());
    }

    static void run(Options options, Report report) {
        String out = options.text("out", "results/night.txt");
        NightSetting setting = NightSetting.of(options);
        try (BenchServer server = BenchServer.start(options, report)) {
            new NightBenchmark(report, server, setting).run();
        } finally {
            report.write(out);
        }
    }

    private void run() {
        NightResults results = new NightResults(setting, report);
        try (Child engine = child(setting.jvm())) {
            equalResults(engine);
            load(SMALL, setting.small(), NightPlan.oneNight(setting.small(), setting.due()));
            load(BIG, setting.big(), plan.dueDays(setting.big()));
            List.of(SMALL, BIG).forEach(database -> seal(engine, database));
            bytesPerCase();
            createStatements(BIG);
            try (Child preparing = child(setting.preparedJvm())) {
                NightRounds rounds = new NightRounds(server, results, report, engine, preparing);
                plan.nights().forEach(night -> rounds.live(night, BIG, SMALL, setting.due()));
            } finally {
                // What was measured before a fault is worth reading, too.
                results.print(engine.ask("memory"));
            }
        }
        report.say("load average at the end: %s", DecisionBenchmark.Machine.load());
    }

    private Child child(String jvm) {
        return new Child(
                NightNode.class,
                jvm,
                server.url(NightNode.ANY_DATABASE),
                Long.toString(setting.seed()),
                Integer.toString(setting.workers()),
                Integer.toString(setting.chunk()));
    }

    // ---- portfolios ----

    private void load(String database, int people, DueDays dueDays) {
        Region region = new Region(setting.seed(), dueDays, setting.scattered());
        server.createDatabase(database);
        try (BenchStore store = BenchStore.create(server.url(database), 4)) {
            double seconds = new Loader(region, store.store(), server.source(database), report).load();
            report.say(
                    "%s: %,d open cases and their books loaded in %.0f s, %,.0f/s",
                    database, people, seconds, people / seconds);
        }
        tidy(database);
    }

    /** The first run of a store seals all that was loaded: no night is to pay for that. */
    private void seal(Child engine, String database) {
        double seconds =
                engine.ask("run", database, NightPlan.before().toString()).get("seconds");
        report.say(
                "%s: a first night with nothing due, which seals the events of the loading: %.1f s", database, seconds);
        engine.ask("forget", database);
        tidy(database);
    }

    private void tidy(String database) {
        report.progress("vacuuming %s", database);
        Sql.run(server.source(database), "VACUUM (ANALYZE)");
        server.checkpoint();
    }

    private void createStatements(String database) {
        DataSource source = server.source(database);
        SqlNight.createPolicy(source);
        for (SqlNight night : SqlNight.values()) {
            report.progress("filling the tables of %s", night.schema());
            night.create(source);
        }
        Sql.run(source, "DROP TABLE books.portfolio");
        tidy(database);
    }

    // ---- equal results first ----

    /** The first difference ends the program. */
    private void equalResults(Child engine) {
        int due = setting.equal() / 5;
        load(EQUAL, setting.equal(), NightPlan.oneNight(setting.equal(), due));
        createStatements(EQUAL);
        DataSource source = server.source(EQUAL);
        LocalDate day = NightPlan.oneNightOn();
        engine.ask("run", EQUAL, day.toString());
        SameResults results = new SameResults(source);
        for (SqlNight night : SqlNight.values()) {
            night.run(source, day);
            results.require(night, day);
        }
        report.say(
                "%nEqual results on %,d cases of which %,d were due: each case's next day, version and hash, and every"
                        + " event, notice and outbox row of the engine and of both statements. The events:",
                setting.equal(), due);
        results.mix(day).forEach(row -> report.say("  %-40s %8s", row.get(0), row.get(1)));
        report.say(
                "Bytes of the state of a case with a notice: store %.1f, statements %.1f and %.1f%n",
                results.stateBytes("dunning.agenda", "dunning.notice"),
                results.stateBytes("sql_agenda.agenda", "sql_agenda.notice"),
                results.stateBytes("sql_in_place.head", "sql_in_place.notice"));
        engine.ask("forget", EQUAL);
        server.dropDatabase(EQUAL);
    }

    // ---- how large it is ----

    private void bytesPerCase() {
        report.say("%nBytes per open case (%,d cases):", setting.big());
        long events = 0;
        long others = 0;
        for (List<String> row : sizes()) {
            long table = Long.parseLong(row.get(1));
            long indexes = Long.parseLong(row.get(2));
            report.say("  %-24s table %6.1f, indexes %6.1f", row.get(0), perCase(table), perCase(indexes));
            if (row.get(0).endsWith(".event")) {
                events += table + indexes;
            } else {
                others += table + indexes;
            }
        }
        report.say("  all but the events %.1f; the events %.1f", perCase(others), perCase(events));
    }

    private List<List<String>> sizes() {
        return Sql.rows(
                server.source(BIG),
                "SELECT coalesce(nullif(pg_partition_root(oid), 0), oid)::regclass AS name, sum(pg_table_size(oid)),"
                        + " sum(pg_indexes_size(oid)) FROM pg_class WHERE relnamespace = 'dunning'::regnamespace"
                        + " AND relkind = 'r' GROUP BY 1 HAVING sum(pg_total_relation_size(oid)) > 100000 ORDER BY 1");
    }

    private double perCase(long bytes) {
        return (double) bytes / setting.big();
    }
}
