package io.dunning.report;

import java.util.EnumMap;
import java.util.Map;
import javax.money.CurrencyUnit;

/** The sums of one currency, in minor units. */
final class Purse {

    final CurrencyUnit currency;
    final Map<Bucket, Long> opening = new EnumMap<>(Bucket.class);
    final Map<Bucket, Long> closing = new EnumMap<>(Bucket.class);
    long added;
    long collected;
    long billedEver;
    long collectedEver;
    long adjustedEver;
    long expired;
    long ripeBilled;
    long ripeCollected;
    long cost;
    long saved;
    boolean savedKnown;

    Purse(CurrencyUnit currency) {
        this.currency = currency;
        for (Bucket bucket : Bucket.values()) {
            opening.put(bucket, 0L);
            closing.put(bucket, 0L);
        }
    }

    static long sum(Map<Bucket, Long> open) {
        return open.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }
}
