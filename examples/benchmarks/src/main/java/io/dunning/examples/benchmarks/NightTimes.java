package io.dunning.examples.benchmarks;

import io.dunning.examples.benchmarks.Child.Answer;

/** What was measured of one way to get through a night, over the rounds. */
final class NightTimes {

    static final String HEAD = Report.text(
            "%-34s %-21s %9s %10s %7s %6s %9s %7s %10s %9s",
            "median (min-max)",
            "seconds",
            "due/s",
            "statements",
            "trips",
            "WAL B",
            "ledger s",
            "seal s",
            "server MB",
            "vacuum s");

    private final String name;
    private final Series seconds = new Series();
    private final Series perSecond = new Series();
    private final Series walBytes = new Series();
    private final Series ledger = new Series();
    private final Series seal = new Series();
    private final Series vacuum = new Series();
    private double statements;
    private double trips;
    private long serverMegabytes;

    NightTimes(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** @param walBytes all that was written to the log meanwhile */
    void add(Answer answer, long walBytes, long serverMegabytes, double vacuumSeconds) {
        double cases = Math.max(1, answer.get("cases"));
        seconds.add(answer.get("seconds"));
        perSecond.add(cases / answer.get("seconds"));
        this.walBytes.add(walBytes / cases);
        ledger.add(answer.values().getOrDefault("ledgerSeconds", 0.0));
        seal.add(answer.values().getOrDefault("sealSeconds", 0.0));
        vacuum.add(vacuumSeconds);
        statements = answer.get("statements");
        trips = answer.get("trips");
        this.serverMegabytes = Math.max(this.serverMegabytes, serverMegabytes);
    }

    Series seconds() {
        return seconds;
    }

    /** Cases in a second. */
    Series perSecond() {
        return perSecond;
    }

    /** The times in thousandths of a second. */
    Series millis() {
        return seconds.times(1000);
    }

    double statements() {
        return statements;
    }

    /** WAL bytes are per case that was due. */
    String row() {
        return Report.text(
                "%-34s %-21s %9.0f %10.0f %7.0f %6.0f %9.2f %7.2f %10d %9.1f",
                name,
                seconds.show("%.2f"),
                perSecond.median(),
                statements,
                trips,
                walBytes.median(),
                ledger.median(),
                seal.median(),
                serverMegabytes,
                vacuum.median());
    }
}
