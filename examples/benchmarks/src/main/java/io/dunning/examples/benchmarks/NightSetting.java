package io.dunning.examples.benchmarks;

/**
 * What {@link NightBenchmark} was asked for.
 *
 * @param seed of the portfolio
 * @param big open cases of the one portfolio
 * @param small open cases of the other
 * @param equal open cases of the one on which results are compared
 * @param due cases that are due on a usual night
 * @param few cases that are due on a quiet night
 * @param many cases that are due on a long night
 * @param rounds how often everybody takes their turn
 * @param workers threads of the engine
 * @param chunk cases that the engine judges and commits together
 * @param scattered whether who is due on a night was loaded at all times, and not together
 * @param jvm how the engine's JVM is started
 * @param preparedJvm how the JVM is started that replays what was prepared
 */
record NightSetting(
        long seed,
        int big,
        int small,
        int equal,
        int due,
        int few,
        int many,
        int rounds,
        int workers,
        int chunk,
        boolean scattered,
        String jvm,
        String preparedJvm) {

    static NightSetting of(Options options) {
        int big = options.number("big", 10_000_000);
        int due = options.number("due", big / 100 * 3);
        String collector = options.text("gc", "-XX:+UseParallelGC");
        return new NightSetting(
                options.number("seed", 1),
                big,
                options.number("small", big / 10),
                options.number("equal", 20_000),
                due,
                options.number("few", due / 10),
                options.number("many", due * 10),
                options.number("rounds", 5),
                options.number("workers", 2),
                options.number("chunk", 2_000),
                isScattered(options.text("order", "scattered")),
                "-Xmx" + options.text("heap", "128m") + " " + collector,
                "-Xmx" + options.text("prepared.heap", "4g") + " " + collector);
    }

    private static boolean isScattered(String order) {
        return switch (order) {
            case "scattered" -> true;
            case "together" -> false;
            default -> throw new IllegalArgumentException("order is scattered or together, and not " + order);
        };
    }
}
