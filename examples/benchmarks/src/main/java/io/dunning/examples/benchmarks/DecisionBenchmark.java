package io.dunning.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Judges one generated portfolio by the library, by hand-written code, by Drools, by Easy Rules and, as far as it goes, by Kill Bill:
 * first all answers are compared, then rounds of all contestants take turns.
 *
 * <p>Arguments, all optional: claims (200000), rounds (7), seed (1).
 */
public final class DecisionBenchmark {

    /** A Wednesday, on which no channel is closed. */
    static final LocalDate ON = LocalDate.of(2026, 5, 13);

    private static final int WARM_UP_ROUNDS = 4;
    private static final int BATCH = 1000;

    private final int claims;
    private final int rounds;
    private final long seed;

    private DecisionBenchmark(int claims, int rounds, long seed) {
        this.claims = claims;
        this.rounds = rounds;
        this.seed = seed;
    }

    public static void main(String[] args) throws IOException {
        new DecisionBenchmark(
                        args.length > 0 ? Integer.parseInt(args[0]) : 200_000,
                        args.length > 1 ? Integer.parseInt(args[1]) : 7,
                        args.length > 2 ? Long.parseLong(args[2]) : 1)
                .run();
    }

    private void run() throws IOException {
        Machine.print();
        say("claims %d, rounds %d after %d for warming up, seed %d", claims, rounds, WARM_UP_ROUNDS, seed);
        fullPolicy();
        reducedPolicy();
        say("load average at the end: %s", Machine.load());
    }

    private void fullPolicy() throws IOException {
        Portfolio portfolio = Generator.portfolio(seed, claims, ON);
        long start = System.nanoTime();
        var rules = DroolsRules.compile();
        say("%nDrools compiled its rules in %.1f s", (System.nanoTime() - start) / 1e9);
        HandWritten byHand = new HandWritten();
        DroolsRules drools = new DroolsRules(rules, BATCH);
        DroolsRules droolsSingle = new DroolsRules(rules, 1);
        EasyRules easy = new EasyRules();

        Answer[] answers = Comparison.equalAnswers(
                portfolio,
                List.of(new TypedDecider(BenchPolicy.policy(), ON, claims), byHand, drools, droolsSingle, easy));
        say("All %d answers of all contestants are equal: kind, rule, day and option. The mix:", answers.length);
        Comparison.mix(answers).forEach((what, count) -> say("  %-42s %8d", what, count));

        TypedDecider typed = new TypedDecider(BenchPolicy.policy(), ON, BATCH);
        say("%nThe whole portfolio, in order, %d claims:", claims);
        table(
                portfolio,
                claims,
                List.of(
                        new Timing(typed, 10, rounds),
                        new Timing(byHand, 40, rounds),
                        new Timing(drools, 1, rounds),
                        new Timing(easy, 1, rounds)));
        int few = Math.min(2 * BATCH, claims);
        say("%nThe first %d claims again and again, as a run judges a chunk that it has just read:", few);
        table(
                portfolio,
                few,
                List.of(
                        new Timing(typed, 1000, rounds),
                        new Timing(byHand, 4000, rounds),
                        new Timing(drools, 50, rounds),
                        new Timing(droolsSingle, 2, rounds),
                        new Timing(easy, 50, rounds)));
        policyLines();
    }

    private void reducedPolicy() {
        Portfolio portfolio = OverduePolicy.portfolio(seed, claims, ON);
        KillBillOverdue killBill = new KillBillOverdue(portfolio);
        Comparison.equalAnswers(
                portfolio, List.of(killBill, new StepIsDue(new TypedDecider(OverduePolicy.policy(), ON, claims))));
        say("%nReduced policy (age and amount only): all %d answers equal, as to whether a step is due.", claims);
        TypedDecider typed = new TypedDecider(OverduePolicy.policy(), ON, BATCH);
        table(portfolio, claims, List.of(new Timing(typed, 10, rounds), new Timing(killBill, 5, rounds)));
    }

    /** The first timing is the library's. */
    private void table(Portfolio portfolio, int count, List<Timing> timings) {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            timings.forEach(t -> t.warmUp(portfolio, count));
        }
        for (int i = 0; i < rounds; i++) {
            timings.forEach(t -> t.round(portfolio, count));
        }
        say("%s", Timing.head());
        timings.forEach(t -> say("%s", t.row(timings.get(0).median())));
        say(
                "(load average %s, checksum %d)",
                Machine.load(), timings.stream().mapToLong(Timing::sum).sum());
    }

    /** Counted in the sources where the program is started from the module's folder or the repository's. */
    private static void policyLines() throws IOException {
        for (Path module : List.of(Path.of("."), Path.of("examples/benchmarks"))) {
            Path sources = module.resolve("src/main/java/io/dunning/examples/benchmarks");
            if (Files.exists(sources.resolve("BenchPolicy.java"))) {
                say("%nLines of policy, without blank lines and comments:");
                say("  dunning      %4d", lines(sources.resolve("BenchPolicy.java"), true));
                say("  hand-written %4d", lines(sources.resolve("HandWritten.java"), true));
                Path drl = module.resolve("src/main/resources/io/dunning/examples/benchmarks/policy.drl");
                say("  Drools       %4d (and Slip, the conflict rule, %d)", lines(drl, false), slip(sources));
                say("  Easy Rules   %4d (and Slip)", lines(sources.resolve("EasyRules.java"), true));
                return;
            }
        }
    }

    private static int slip(Path sources) throws IOException {
        return lines(sources.resolve("Slip.java"), false);
    }

    private static int lines(Path file, boolean marked) throws IOException {
        List<String> counted = new ArrayList<>();
        boolean inside = !marked;
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            if (text.equals("// policy ends")) {
                inside = false;
            }
            if (inside
                    && !text.isEmpty()
                    && !text.startsWith("//")
                    && !text.startsWith("*")
                    && !text.startsWith("/*")) {
                counted.add(text);
            }
            if (text.equals("// policy begins")) {
                inside = true;
            }
        }
        return counted.size();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** As a contestant that says no more than Kill Bill can. */
    record StepIsDue(TypedDecider typed) implements Contestant {
        @Override
        public String name() {
            return typed.name();
        }

        @Override
        public long judge(Portfolio portfolio, int from, int to) {
            return typed.judge(portfolio, from, to);
        }

        @Override
        public Answer answer(Portfolio portfolio, int index) {
            Answer full = typed.answer(portfolio, index);
            return KillBillOverdue.reduced(full.kind() == io.dunning.escalation.Decision.Kind.SEND);
        }
    }

    /** What the figures were measured on. */
    static final class Machine {
        private Machine() {}

        static void print() {
            say("%s", text());
            say("load average at the start: %s", load());
        }

        static String text() {
            Runtime runtime = Runtime.getRuntime();
            return String.format(
                    Locale.ROOT,
                    "%d processors, heap up to %d MB, %s %s, %s",
                    runtime.availableProcessors(),
                    runtime.maxMemory() >> 20,
                    System.getProperty("java.vm.name"),
                    System.getProperty("java.vm.version"),
                    ManagementFactory.getRuntimeMXBean().getInputArguments());
        }

        static String load() {
            return String.format(
                    Locale.ROOT,
                    "%.2f",
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }
}
