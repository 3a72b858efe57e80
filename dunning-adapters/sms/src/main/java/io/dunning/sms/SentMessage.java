package io.dunning.sms;

import io.dunning.channel.Receipt;
import io.dunning.channel.Receipt.Outcome;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message of one or more segments that was begun, and what is known of each segment. The receipts that follow from it are the
 * same in whatever order the reports came, and however often. Not thread-safe.
 */
final class SentMessage {

    private final String key;
    private final Instant begunAt;
    private final boolean noted;
    private List<String> ids = List.of();
    private boolean complete;

    /** A message; {@code noted} where that was written down before any of it was submitted. */
    SentMessage(String key, Instant begunAt, boolean noted) {
        this.key = key;
        this.begunAt = begunAt;
        this.noted = noted;
    }

    String key() {
        return key;
    }

    Instant begunAt() {
        return begunAt;
    }

    boolean isNoted() {
        return noted;
    }

    /** The ids that the message centre gave, by segment. */
    List<String> ids() {
        return ids;
    }

    /** Whether every segment has its id, so that the centre is known to have all of it. */
    boolean isComplete() {
        return complete;
    }

    void sent(List<String> given, boolean all) {
        ids = List.copyOf(given);
        complete = all;
    }

    /**
     * The receipts due by now. Delivered means: all segments; not delivered: one is enough, since what the phone shows then isn't
     * the message.
     */
    List<Receipt> receipts(Map<String, EnumMap<Outcome, SegmentReport>> reports) {
        List<Receipt> receipts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            List<SegmentReport> found = new ArrayList<>();
            for (String id : ids) {
                Optional.ofNullable(reports.get(DeliveryReader.normal(id)))
                        .map(of -> of.get(outcome))
                        .ifPresent(found::add);
            }
            if (isDue(outcome, found.size())) {
                receipts.add(receipt(outcome, found));
            }
        }
        return receipts;
    }

    private boolean isDue(Outcome outcome, int reports) {
        return switch (outcome) {
            case DELIVERED, ACKNOWLEDGED -> complete && reports == ids.size();
            case UNDELIVERED, ADDRESS_UNKNOWN -> reports > 0;
        };
    }

    private Receipt receipt(Outcome outcome, List<SegmentReport> reports) {
        Instant at =
                reports.stream().map(SegmentReport::at).max(Instant::compareTo).orElseThrow();
        return new Receipt(key, key + "/" + ids.get(0) + "/" + outcome, outcome, at, joined(reports));
    }

    private static byte[] joined(Collection<SegmentReport> reports) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        reports.forEach(report -> joined.writeBytes(report.raw()));
        return joined.toByteArray();
    }
}
