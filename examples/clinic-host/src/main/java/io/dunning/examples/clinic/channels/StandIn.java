package io.dunning.examples.clinic.channels;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.DeliveryContract;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import io.dunning.channel.Receipt;
import io.dunning.channel.ReceiptSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in for a channel for which a demonstration has no provider: takes everything over, sends nothing, and reports after some days. Of
 * sixteen messages fifteen arrive, as their keys decide.
 */
final class StandIn implements ReceiptSource {

    private static final Duration WINDOW = Duration.ofDays(366);
    private static final int LOST_OF_16 = 1;

    private final ChannelKind kind;
    private final Duration reportsAfter;
    private final Clock clock;
    private final Map<String, Instant> onTheirWay = new ConcurrentHashMap<>();

    StandIn(ChannelKind kind, Duration reportsAfter, Clock clock) {
        this.kind = kind;
        this.reportsAfter = reportsAfter;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    @Override
    public DeliveryContract contract() {
        return new DeliveryContract.Idempotent(WINDOW);
    }

    @Override
    public Handover dispatch(Dispatch dispatch) {
        onTheirWay.putIfAbsent(dispatch.key(), clock.instant());
        return new Handover.Accepted("stand-in-" + dispatch.key().substring(0, 12));
    }

    @Override
    public List<Receipt> receipts(int limit) {
        Instant before = clock.instant().minus(reportsAfter);
        List<Receipt> due = new ArrayList<>();
        onTheirWay.forEach((key, at) -> {
            if (due.size() < limit && !at.isAfter(before)) {
                due.add(receipt(key, at.plus(reportsAfter)));
            }
        });
        return due;
    }

    private static Receipt receipt(String key, Instant at) {
        boolean lost = Character.digit(key.charAt(0), 16) < LOST_OF_16;
        Receipt.Outcome outcome = lost ? Receipt.Outcome.UNDELIVERED : Receipt.Outcome.DELIVERED;
        byte[] raw = (key + " " + outcome + " " + at).getBytes(StandardCharsets.UTF_8);
        return new Receipt(key, "stand-in-" + key, outcome, at, raw);
    }

    @Override
    public void acknowledge(List<Receipt> receipts) {
        receipts.forEach(receipt -> onTheirWay.remove(receipt.key()));
    }
}
