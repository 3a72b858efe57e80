package io.dunning.channel;

import java.util.List;
import java.util.Objects;

/**
 * A rendered message: final text, nothing left to fill in.
 *
 * @param language a BCP 47 tag such as {@code nb} or {@code it}
 * @param subject one line; neutral, as it may be seen by others; empty where the channel has none
 * @param body the text; line breaks are {@code \n}
 * @param slips how to pay, bill by bill, for channels that can show a code; the others leave them out, and the text says how to pay without
 */
public record Message(String language, String subject, String body, List<PaymentSlip> slips) {

    private static final int SLIPS_MAX = 100;

    /** A message without payment slips. */
    public Message(String language, String subject, String body) {
        this(language, subject, body, List.of());
    }

    public Message {
        Objects.requireNonNull(language, "language");
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject holds control characters");
        }
        slips = List.copyOf(slips);
        if (slips.size() > SLIPS_MAX) {
            throw new IllegalArgumentException("a message has at most " + SLIPS_MAX + " payment slips");
        }
        if (body.isBlank()) {
            throw new IllegalArgumentException("a message has no body");
        }
        if (body.indexOf(0) >= 0 || hasLoneSurrogate(subject) || hasLoneSurrogate(body)) {
            throw new IllegalArgumentException("a message holds half a character or NUL, which no store keeps");
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(Message::isLoneSurrogate);
    }

    static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The same message with these slips. */
    public Message with(List<PaymentSlip> payable) {
        return new Message(language, subject, body, payable);
    }

    /** Says only how long it is: content stays out of logs. */
    @Override
    public String toString() {
        return "Message[" + language + ", " + body.length() + " characters]";
    }
}
