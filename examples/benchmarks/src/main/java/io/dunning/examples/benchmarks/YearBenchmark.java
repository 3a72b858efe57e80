package io.dunning.examples.benchmarks;

import io.dunning.CaseStore.StoredCase;
import io.dunning.DispatchReport;
import io.dunning.DunningEngine;
import io.dunning.DunningListener;
import io.dunning.Policies;
import io.dunning.RunReport;
import io.dunning.cases.CaseId;
import io.dunning.cases.History;
import io.dunning.cases.RecordedEvent;
import io.dunning.channel.ChannelKind;
import io.dunning.channel.Message;
import io.dunning.evidence.Actor;
import io.dunning.examples.benchmarks.Town.PostOffice;
import io.dunning.memory.MemoryCaseStore;
import io.dunning.notice.NoticeRequest;
import io.dunning.receivable.Receivable;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A simulated year of follow-up with everything in memory: each of the 365 days the ledger is read, the cases that are due are judged
 * and the notices handed over, with all events, their hash chains and the texts kept.
 *
 * <p>Arguments, all optional: cases (1000000), days (365), seed (1).
 */
public final class YearBenchmark {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int LOAD_CHUNK = 10_000;
    private static final int PROGRESS_DAYS = 30;
    private static final int HISTORIES_CHECKED = 10_000;

    private final int days;
    private final Town town;
    private final MemoryCaseStore store = new MemoryCaseStore();
    private final DayClock clock = new DayClock();
    private final List<PostOffice> offices = List.of(
            new PostOffice(ChannelKind.SMS),
            new PostOffice(ChannelKind.LETTER),
            new PostOffice(ChannelKind.REGISTERED_LETTER));
    private final DunningEngine engine;

    private long events;
    private long judged;
    private long planned;
    private long handedOver;
    private long refused;
    private long cancelled;

    YearBenchmark(int cases, int days, long seed) {
        this.days = days;
        town = new Town(seed, cases, START, days);
        DunningEngine.Builder builder = DunningEngine.builder()
                .store(store)
                .ledger(town)
                .debtors(town)
                .policies(Policies.always(BenchPolicy.policy()))
                .renderer(YearBenchmark::render)
                .clock(clock)
                .listener(new DunningListener() {
                    @Override
                    public void recorded(List<RecordedEvent> recorded) {
                        events += recorded.size();
                    }
                })
                .chunkSize(1000);
        offices.forEach(builder::channel);
        engine = builder.build();
    }

    public static void main(String[] args) {
        int cases = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int days = args.length > 1 ? Integer.parseInt(args[1]) : 365;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        DecisionBenchmark.Machine.print();
        say("cases %d, days %d, seed %d", cases, days, seed);
        long start = System.nanoTime();
        YearBenchmark year = new YearBenchmark(cases, days, seed);
        say("town drawn in %.1f s", secondsSince(start));
        year.load();
        year.run();
        year.report();
        say("load average at the end: %s", DecisionBenchmark.Machine.load());
    }

    void load() {
        long start = System.nanoTime();
        clock.set(START.minusDays(40));
        List<Receivable> chunk = new ArrayList<>(LOAD_CHUNK);
        for (int i = 0; i < town.inhabitants(); i++) {
            chunk.add(town.bill(i));
            if (chunk.size() == LOAD_CHUNK || i == town.inhabitants() - 1) {
                engine.open(chunk, START.minusDays(40), Actor.person("loader"));
                chunk.clear();
            }
        }
        double seconds = secondsSince(start);
        say("loaded in %.1f s: %.0f cases/s, %d events", seconds, town.inhabitants() / seconds, events);
        events = 0;
    }

    void run() {
        long start = System.nanoTime();
        long collecting = collectingMillis();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        say("%6s %9s %10s %10s %10s %9s", "day", "seconds", "judged", "planned", "events", "heap MB");
        for (int day = 0; day < days; day++) {
            LocalDate on = START.plusDays(day);
            clock.set(on);
            town.book(day);
            add(engine.run(on));
            add(engine.dispatch(on));
            if ((day + 1) % PROGRESS_DAYS == 0 || day == days - 1) {
                say(
                        "%6d %9.1f %10d %10d %10d %9d",
                        day + 1, secondsSince(start), judged, planned, events, usedMegabytes());
            }
        }
        double seconds = secondsSince(start);
        say(
                "the year took %.1f s: %.0f cases judged/s, %.0f events/s, %.0f notices/s",
                seconds, judged / seconds, events / seconds, planned / seconds);
        // On a machine that others share, the wall clock counts their work too.
        say(
                "of it this thread computed for %.1f s, and the collector stopped it for %.1f s",
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 1e9,
                (collectingMillis() - collecting) / 1e3);
    }

    private void add(RunReport report) {
        if (!report.failures().isEmpty()) {
            throw new IllegalStateException(
                    "could not be judged: " + report.failures().get(0));
        }
        judged += report.judged();
        planned += report.planned();
    }

    private void add(DispatchReport report) {
        handedOver += report.handedOver();
        refused += report.refused();
        cancelled += report.cancelled().values().stream().mapToInt(n -> n).sum();
    }

    private void report() {
        say(
                "judged %d, planned %d, handed over %d, refused %d, cancelled %d, events %d",
                judged, planned, handedOver, refused, cancelled, events);
        say("hash chains checked: %d histories, %d broken", HISTORIES_CHECKED, brokenHistories());
        say("peak heap %d MB, %s", peakMegabytes(), peakResident());
    }

    /** The histories of all cases, in the order of their inhabitants. */
    List<List<RecordedEvent>> histories() {
        List<List<RecordedEvent>> histories = new ArrayList<>();
        for (int i = 0; i < town.inhabitants(); i++) {
            Receivable bill = town.bill(i);
            histories.add(store.history(new CaseId(bill.creditor(), bill.debtor(), bill.kind())));
        }
        return histories;
    }

    /** How many of the first histories don't fit their hashes. */
    int brokenHistories() {
        int broken = 0;
        for (int i = 0; i < Math.min(HISTORIES_CHECKED, town.inhabitants()); i++) {
            Receivable bill = town.bill(i);
            CaseId id = new CaseId(bill.creditor(), bill.debtor(), bill.kind());
            StoredCase stored = store.find(id).orElseThrow();
            if (History.verify(id, store.history(id), stored.head()).isPresent()) {
                broken++;
            }
        }
        return broken;
    }

    /** {@code judged, planned, handed over, refused, cancelled, events}: the same for the same seed. */
    List<Long> counts() {
        return List.of(judged, planned, handedOver, refused, cancelled, events);
    }

    private static Message render(NoticeRequest request) {
        return new Message(
                "it",
                "Reference " + request.reference(),
                "Dear patient, please pay " + request.total() + " for your visit of "
                        + request.lines().get(0).serviceOn() + " by " + request.payBy()
                        + ". If you have paid already, you need do nothing. Questions: call us.");
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long collectingMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private static long usedMegabytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(u -> u.getUsed())
                        .sum()
                >> 20;
    }

    /** Linux only. */
    private static String peakResident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(l -> l.startsWith("VmHWM"))
                    .findFirst()
                    .map(l -> "peak resident " + l.replaceAll("[^0-9]", "") + " kB")
                    .orElse("peak resident unknown");
        } catch (java.io.IOException e) {
            return "peak resident unknown";
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
