package io.dunning.channel;

import java.time.Instant;
import java.util.Objects;

/**
 * News about a message that was handed over.
 *
 * @param key the key of the dispatch that it speaks of
 * @param receiptId the provider's own id of this receipt: the same receipt given twice has the same id
 * @param outcome what it says
 * @param at when it happened, by the provider's clock
 * @param raw the receipt as received; its hash is kept as evidence
 */
@SuppressWarnings("ArrayRecordComponent")
public record Receipt(String key, String receiptId, Outcome outcome, Instant at, byte[] raw) {

    /** What a receipt can say. */
    public enum Outcome {
        /** It reached the device, the mailbox or the letter box. */
        DELIVERED,
        /** The addressee, or who may sign for them, took it in hand; law may deem it served. */
        ACKNOWLEDGED,
        /** It did not arrive, for a reason that may pass (box full, phone off, nobody at home). */
        UNDELIVERED,
        /** It did not arrive and the address is wrong: not to be used again. */
        ADDRESS_UNKNOWN
    }

    public Receipt {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
        if (receiptId.isBlank()) {
            throw new IllegalArgumentException("a receipt needs an id");
        }
        raw = raw.clone();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }

    @Override
    public String toString() {
        return "Receipt[" + key + ", " + outcome + "]";
    }
}
