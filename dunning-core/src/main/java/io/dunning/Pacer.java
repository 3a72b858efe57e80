package io.dunning;

import io.dunning.channel.ChannelKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Keeps hand-overs apart, so that no channel gets more in a second than it takes. Thread-safe. */
final class Pacer {

    private final Map<ChannelKind, Long> gapNanos = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelKind, Long> nextNanos = new EnumMap<>(ChannelKind.class);
    private final LongSupplier ticker;
    private final Consumer<Duration> pause;

    /**
     * @param paces the most per second, by kind; others are not paced
     * @param ticker nanoseconds that never go back
     * @param pause waits for so long
     */
    Pacer(Map<ChannelKind, Integer> paces, LongSupplier ticker, Consumer<Duration> pause) {
        paces.forEach(
                (kind, perSecond) -> gapNanos.put(kind, Duration.ofSeconds(1).toNanos() / perSecond));
        this.ticker = ticker;
        this.pause = pause;
    }

    /** Returns when the channel may be given its next message. */
    void await(ChannelKind kind) {
        Long gap = gapNanos.get(kind);
        if (gap == null) {
            return;
        }
        long wait = reserve(kind, gap);
        if (wait > 0) {
            pause.accept(Duration.ofNanos(wait));
        }
    }

    private synchronized long reserve(ChannelKind kind, long gap) {
        long now = ticker.getAsLong();
        Long next = nextNanos.get(kind);
        long at = next == null || next - now < 0 ? now : next;
        nextNanos.put(kind, at + gap);
        return at - now;
    }

    /** Sleeps. */
    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a channel; nothing is lost", e);
        }
    }
}
