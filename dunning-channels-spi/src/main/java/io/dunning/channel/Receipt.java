package io.dunning.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * News about a message that was handed over.
 *
 * @param key the key of the dispatch that it speaks of
 * @param receiptId the provider's own id of this receipt: the same receipt given twice has the same id
 * @param outcome what it says
 * @param at when it happened, by the provider's clock
 * @param raw the receipt as received; its hash is kept as evidence
 * @param detail what it says beyond its outcome; {@link Detail#NONE} where it says no more
 * @param effectiveOn from which day law takes the message as served, where that is known; only of one that arrived. {@code null}
 *     where nobody says
 */
@SuppressWarnings("ArrayRecordComponent")
public record Receipt(
        String key,
        String receiptId,
        Outcome outcome,
        Instant at,
        byte[] raw,
        Detail detail,
        @Nullable LocalDate effectiveOn) {

    /** What a receipt can say. */
    public enum Outcome {
        /** It reached the device, the mailbox or the letter box. */
        DELIVERED,
        /** The addressee, or who may sign for them, took it in hand; law may deem it served. */
        ACKNOWLEDGED,
        /** It did not arrive, for a reason that may pass (box full, phone off, nobody at home). */
        UNDELIVERED,
        /** It did not arrive and the address is wrong: not to be used again. */
        ADDRESS_UNKNOWN;

        /** Whether it says that the message arrived. */
        public boolean arrived() {
            return this == DELIVERED || this == ACKNOWLEDGED;
        }
    }

    /**
     * What a receipt can say beyond its outcome, for letters and calls alike. Each belongs to one outcome. Of several about one message
     * the later constant is the more telling.
     */
    public enum Detail {
        /** No more than the outcome. */
        NONE(null),
        /** Something on the way broke. */
        TECHNICAL_FAILURE(Outcome.UNDELIVERED),
        /** Lost, stolen or spoilt on the way. */
        LOST(Outcome.UNDELIVERED),
        /** Its time ran out before it could be given to anybody. */
        EXPIRED(Outcome.UNDELIVERED),
        /** The line was busy. */
        BUSY(Outcome.UNDELIVERED),
        /** Nobody answered, or nobody was at home. */
        NO_ANSWER(Outcome.UNDELIVERED),
        /** A machine answered; it heard nothing of the matter. */
        VOICEMAIL(Outcome.UNDELIVERED),
        /** Not fetched from where it lay. */
        UNCLAIMED(Outcome.UNDELIVERED),
        /** The addressee did not want it, or would not say who they are. */
        REFUSED(Outcome.UNDELIVERED),
        /** There is no such address, number or mailbox. */
        NO_SUCH_ADDRESS(Outcome.ADDRESS_UNKNOWN),
        /** The addressee has moved. */
        MOVED(Outcome.ADDRESS_UNKNOWN),
        /** Somebody else answers there. */
        WRONG_PERSON(Outcome.ADDRESS_UNKNOWN),
        /** Fetched from where it lay. */
        COLLECTED(Outcome.ACKNOWLEDGED),
        /** Given to somebody who may take it for the addressee. */
        HANDED_TO_AUTHORISED(Outcome.ACKNOWLEDGED),
        /** Given to the addressee. */
        HANDED_TO_ADDRESSEE(Outcome.ACKNOWLEDGED),
        /** On the phone: the person was identified, and heard it. */
        IDENTIFIED(Outcome.ACKNOWLEDGED),
        /** Nobody took it, and law takes it as served all the same. */
        DEEMED_SERVED(Outcome.ACKNOWLEDGED);

        private final @Nullable Outcome outcome;

        Detail(@Nullable Outcome outcome) {
            this.outcome = outcome;
        }

        /** Whether a receipt of that outcome can say it. */
        public boolean fits(Outcome of) {
            return outcome == null || outcome == of;
        }
    }

    public Receipt {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(at, "at");
        if (receiptId.isBlank()) {
            throw new IllegalArgumentException("a receipt needs an id");
        }
        if (!detail.fits(outcome)) {
            throw new IllegalArgumentException("a receipt that says " + outcome + " does not say " + detail);
        }
        if (effectiveOn != null && !outcome.arrived()) {
            throw new IllegalArgumentException("what did not arrive has no effect: " + outcome);
        }
        raw = raw.clone();
    }

    /** A receipt that says no more than its outcome. */
    public Receipt(String key, String receiptId, Outcome outcome, Instant at, byte[] raw) {
        this(key, receiptId, outcome, at, raw, Detail.NONE, null);
    }

    /** The same with more to say. */
    public Receipt saying(Detail more) {
        return new Receipt(key, receiptId, outcome, at, raw, more, effectiveOn);
    }

    /** The same with the day from which law takes the message as served. */
    public Receipt effective(LocalDate on) {
        return new Receipt(key, receiptId, outcome, at, raw, detail, on);
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
