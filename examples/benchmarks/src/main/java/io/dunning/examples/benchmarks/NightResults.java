package io.dunning.examples.benchmarks;

import io.dunning.examples.benchmarks.Child.Answer;
import io.dunning.examples.benchmarks.NightPlan.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All times of {@link NightBenchmark}, and how they are printed. */
final class NightResults {

    private final NightSetting setting;
    private final Report report;
    private final Map<Kind, NightTimes> engine = new EnumMap<>(Kind.class);
    private final Map<SqlNight, NightTimes> statements = new EnumMap<>(SqlNight.class);
    private final NightTimes onSmall;
    private final Series load = new Series();
    private final NightTimes prepared = new NightTimes("B persistence alone");

    NightResults(NightSetting setting, Report report) {
        this.setting = setting;
        this.report = report;
        for (Kind kind : Kind.values()) {
            engine.put(kind, new NightTimes(name(kind)));
        }
        statements.put(SqlNight.AGENDA, new NightTimes("C one statement, same layout"));
        statements.put(SqlNight.IN_PLACE, new NightTimes("D one statement, in place"));
        onSmall = new NightTimes(Report.text("engine, %,d of %,d open", setting.due(), setting.small()));
    }

    private String name(Kind kind) {
        return switch (kind) {
            case ROUND, WARM_UP -> "A engine, the whole run";
            case FEW -> Report.text("engine, %,d due", setting.few());
            case MANY -> Report.text("engine, %,d due", setting.many());
            case NORMAL -> Report.text("engine, %,d due, one day", setting.due());
            case MISSED -> Report.text("engine, %,d due, seven days", setting.due());
            case NOTHING -> "engine, nothing due";
            case PREPARED, WARM_UP_PREPARED -> "";
        };
    }

    NightTimes engine(Kind kind) {
        return Objects.requireNonNull(engine.get(kind));
    }

    NightTimes statement(SqlNight night) {
        return Objects.requireNonNull(statements.get(night));
    }

    NightTimes onSmall() {
        return onSmall;
    }

    NightTimes prepared() {
        return prepared;
    }

    /** The machine's load average, at the beginning of each round. */
    Series load() {
        return load;
    }

    /** @param memory what the engine's JVM took */
    void print(Answer memory) {
        contest();
        NightTimes nothing = engine(Kind.NOTHING);
        report.say(
                "%nNothing due: %s ms, %.0f statements, one of them the ledger's",
                nothing.millis().show("%.1f"), nothing.statements());
        report.say(
                "The engine's JVM (%s): peak resident %.0f MB, peak heap %.0f MB, %s",
                setting.jvm(), memory.get("residentMegabytes"), memory.get("peakHeapMegabytes"), alive(memory));
    }

    private static String alive(Answer memory) {
        double most = memory.get("liveMegabytes");
        return most == 0
                ? "never collected as a whole"
                : Report.text("at most %.0f MB alive after a full collection", most);
    }

    private void contest() {
        NightTimes a = engine(Kind.ROUND);
        NightTimes c = statement(SqlNight.AGENDA);
        NightTimes d = statement(SqlNight.IN_PLACE);
        report.say(
                "%n%,d open, %,d due, %d rounds in turns; load average %s",
                setting.big(), setting.due(), setting.rounds(), load.show("%.1f"));
        table(List.of(a, prepared, c, d));
        report.say("Ratios within the rounds:");
        ratio("B/C persistence alone / one statement, same layout", prepared, c);
        ratio("B/D persistence alone / one statement, in place", prepared, d);
        ratio("A/C whole run / one statement, same layout", a, c);
        ratio("A/D whole run / one statement, in place", a, d);
        report.say("%nThe cost follows what is due:");
        table(List.of(a, onSmall, engine(Kind.FEW), engine(Kind.MANY), engine(Kind.NORMAL), engine(Kind.MISSED)));
        ratio(Report.text("%,d open / %,d open, within the rounds", setting.big(), setting.small()), a, onSmall);
        report.say(
                "  %-55s %s",
                "seven days at once / one day, by case",
                engine(Kind.NORMAL)
                        .perSecond()
                        .over(engine(Kind.MISSED).perSecond())
                        .show("%.2f"));
    }

    private void table(List<NightTimes> rows) {
        report.say("%s", NightTimes.HEAD);
        rows.forEach(times -> report.say("%s", times.row()));
    }

    private void ratio(String what, NightTimes one, NightTimes other) {
        report.say("  %-55s %s", what, one.seconds().over(other.seconds()).show("%.2f"));
    }
}
