package io.dunning.sms;

import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Knows which message each segment belongs to, by the ids that a message centre gave, and what the centre reported of it. A report
 * may come before the id is known, twice, in any order, or after a restart.
 *
 * <p>For one process: in memory, or also in a file that survives it. What is older than {@code keep} is forgotten, and a report
 * that comes later still is answered and dropped. Thread-safe.
 */
public final class SegmentBook implements AutoCloseable {

    /** Longer than any message centre tries to deliver. */
    private static final Duration KEEP_USUAL = Duration.ofDays(10);

    private static final int BEGUN = 1;
    private static final int SENT = 2;
    private static final int WITHDRAWN = 3;
    private static final int REPORTED = 4;
    private static final int FORGOTTEN = 5;
    private static final int FORGET_EVERY = 1_000;
    private static final int REPORTS_MAX = 2_000_000;

    private final InstantSource clock;
    private final Duration keep;
    private final Map<String, SentMessage> byKey = new LinkedHashMap<>();
    private final Map<String, String> keyById = new LinkedHashMap<>();
    private final Map<String, EnumMap<Outcome, SegmentReport>> reports = new LinkedHashMap<>();
    private final Set<Long> forgotten = new HashSet<>();
    private final Journal journal;
    private int sinceForgotten;

    private SegmentBook(InstantSource clock, Duration keep, Path... file) {
        this.clock = clock;
        this.keep = keep;
        journal = file.length == 0 ? Journal.NOWHERE : FileJournal.open(file[0], this::replay);
    }

    /** In memory only: receipts of what was sent before a restart can't be told apart any more. */
    public static SegmentBook inMemory() {
        return new SegmentBook(InstantSource.system(), KEEP_USUAL);
    }

    static SegmentBook inMemory(InstantSource clock, Duration keep) {
        return new SegmentBook(clock, keep);
    }

    /** In a file too, for ten days. The folder must exist; one process at a time. */
    public static SegmentBook at(Path file) {
        return at(file, InstantSource.system(), KEEP_USUAL);
    }

    /** In a file too. */
    public static SegmentBook at(Path file, InstantSource clock, Duration keep) {
        return new SegmentBook(clock, keep, file);
    }

    boolean isDurable() {
        return journal.isDurable();
    }

    /** Says that a message is about to be submitted, before any of it is. */
    void begin(String key) {
        Instant at = clock.instant();
        begun(key, at, true);
        journal.append(begunEntry(key, at));
    }

    /** Says that nothing of a message left. */
    void withdraw(String key) {
        synchronized (this) {
            byKey.remove(key);
        }
        journal.append(Fields.written(out -> {
            out.writeByte(WITHDRAWN);
            out.writeUTF(key);
        }));
    }

    /**
     * Says which ids a message has.
     *
     * @param complete whether each segment has one
     * @return receipts due by now, where reports came first
     */
    List<Receipt> sent(String key, List<String> ids, boolean complete) {
        Instant at = clock.instant();
        List<Receipt> due;
        synchronized (this) {
            due = applySent(key, at, ids, complete).receipts(reports);
        }
        journal.append(sentEntry(key, at, ids, complete));
        if (isTimeToForget()) {
            journal.tidy(this::living);
        }
        return due;
    }

    /** Takes a report, and gives the receipts due by now for the message it belongs to; those already given too. */
    List<Receipt> reported(SegmentReport report) {
        List<Receipt> due;
        synchronized (this) {
            if (reports.size() >= REPORTS_MAX && !reports.containsKey(report.messageId())) {
                throw new IllegalStateException("no room for more reports");
            }
            applyReported(report);
            due = of(report.messageId())
                    .map(message -> message.receipts(reports))
                    .orElse(List.of());
        }
        // A repetition too: it may have come while the first one is still on its way to the disk.
        journal.append(reportedEntry(report));
        return due;
    }

    /** All receipts that follow from what it holds. */
    synchronized List<Receipt> receipts() {
        List<Receipt> all = new ArrayList<>();
        reports.keySet().stream()
                .flatMap(id -> of(id).stream())
                .distinct()
                .forEach(message -> all.addAll(message.receipts(reports)));
        return all;
    }

    /** What is known of a message; empty where none was ever begun, or it was withdrawn or forgotten. */
    synchronized Optional<SentMessage> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Ids of segments that went out before {@code instant} and of which nothing was reported. */
    synchronized List<String> silent(Instant before, int limit) {
        return byKey.values().stream()
                .filter(message -> message.begunAt().isBefore(before))
                .flatMap(message -> message.ids().stream())
                .filter(id -> !reports.containsKey(DeliveryReader.normal(id)))
                .limit(limit)
                .toList();
    }

    private Optional<SentMessage> of(String messageId) {
        return Optional.ofNullable(keyById.get(messageId)).map(byKey::get);
    }

    private synchronized SentMessage begun(String key, Instant at, boolean noted) {
        return byKey.computeIfAbsent(key, k -> new SentMessage(k, at, noted));
    }

    private synchronized SentMessage applySent(String key, Instant at, List<String> ids, boolean complete) {
        SentMessage message = begun(key, at, false);
        message.sent(ids, complete);
        ids.forEach(id -> keyById.put(DeliveryReader.normal(id), key));
        return message;
    }

    private synchronized void applyReported(SegmentReport report) {
        reports.computeIfAbsent(report.messageId(), id -> new EnumMap<>(Outcome.class))
                .putIfAbsent(report.outcome(), report);
    }

    private synchronized boolean isTimeToForget() {
        if (++sinceForgotten < FORGET_EVERY) {
            return false;
        }
        sinceForgotten = 0;
        forget(clock.instant().minus(keep));
        return true;
    }

    private synchronized void forget(Instant before) {
        byKey.values().removeIf(message -> message.begunAt().isBefore(before) && isForgotten(message));
        keyById.values().removeIf(key -> !byKey.containsKey(key));
        reports.entrySet()
                .removeIf(of -> !keyById.containsKey(of.getKey())
                        && of.getValue().values().stream()
                                .allMatch(report -> report.at().isBefore(before)));
    }

    /** Of what may be asked for by key something stays: all, where its end isn't known, and else that there was one. */
    private boolean isForgotten(SentMessage message) {
        if (message.isNoted() && message.isComplete()) {
            forgotten.add(shortened(message.key()));
        }
        return !message.isNoted() || message.isComplete();
    }

    private static long shortened(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
    }

    /** Whether it had a message of that key once; rarely also of another one, and never {@code false} for one it had. */
    synchronized boolean hasForgotten(String key) {
        return forgotten.contains(shortened(key));
    }

    private synchronized List<byte[]> living() {
        List<byte[]> living = new ArrayList<>();
        forgotten.forEach(key -> living.add(forgottenEntry(key)));
        for (SentMessage message : byKey.values()) {
            if (message.isNoted()) {
                living.add(begunEntry(message.key(), message.begunAt()));
            }
            if (!message.ids().isEmpty()) {
                living.add(sentEntry(message.key(), message.begunAt(), message.ids(), message.isComplete()));
            }
        }
        reports.values().forEach(of -> of.values().forEach(report -> living.add(reportedEntry(report))));
        return living;
    }

    private static byte[] begunEntry(String key, Instant at) {
        return Fields.written(out -> {
            out.writeByte(BEGUN);
            out.writeUTF(key);
            Fields.write(out, at);
        });
    }

    private static byte[] sentEntry(String key, Instant at, List<String> ids, boolean complete) {
        return Fields.written(out -> {
            out.writeByte(SENT);
            out.writeUTF(key);
            Fields.write(out, at);
            out.writeBoolean(complete);
            out.writeInt(ids.size());
            for (String id : ids) {
                out.writeUTF(id);
            }
        });
    }

    private static byte[] forgottenEntry(long key) {
        return Fields.written(out -> {
            out.writeByte(FORGOTTEN);
            out.writeLong(key);
        });
    }

    private static byte[] reportedEntry(SegmentReport report) {
        return Fields.written(out -> {
            out.writeByte(REPORTED);
            out.writeUTF(report.messageId());
            out.writeUTF(report.outcome().name());
            Fields.write(out, report.at());
            Fields.write(out, report.raw());
        });
    }

    private void replay(byte[] entry) {
        Fields.read(entry, in -> {
            switch (in.readByte()) {
                case BEGUN -> begun(in.readUTF(), Fields.instant(in), true);
                case FORGOTTEN -> forgotten.add(in.readLong());
                case SENT -> {
                    String key = in.readUTF();
                    Instant at = Fields.instant(in);
                    boolean complete = in.readBoolean();
                    List<String> ids = new ArrayList<>();
                    for (int rest = in.readInt(); rest > 0; rest--) {
                        ids.add(in.readUTF());
                    }
                    applySent(key, at, ids, complete);
                }
                case WITHDRAWN -> byKey.remove(in.readUTF());
                case REPORTED ->
                    applyReported(new SegmentReport(
                            in.readUTF(), Outcome.valueOf(in.readUTF()), Fields.instant(in), Fields.raw(in)));
                default -> throw new IllegalStateException("an entry of a later version");
            }
        });
    }

    @Override
    public void close() {
        journal.close();
    }
}
