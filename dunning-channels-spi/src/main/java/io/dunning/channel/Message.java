package io.dunning.channel;

import java.util.Objects;

/**
 * A rendered message: final text, nothing left to fill in.
 *
 * @param language a BCP 47 tag such as {@code nb} or {@code it}
 * @param subject one line; neutral, as it may be seen by others; empty where the channel has none
 * @param body the text; line breaks are {@code \n}
 */
public record Message(String language, String subject, String body) {
    public Message {
        Objects.requireNonNull(language, "language");
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject holds control characters");
        }
        if (body.isBlank()) {
            throw new IllegalArgumentException("a message has no body");
        }
        if (body.indexOf(0) >= 0 || hasLoneSurrogate(subject) || hasLoneSurrogate(body)) {
            throw new IllegalArgumentException("a message holds half a character or NUL, which no store keeps");
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** Says only how long it is: content stays out of logs. */
    @Override
    public String toString() {
        return "Message[" + language + ", " + body.length() + " characters]";
    }
}
