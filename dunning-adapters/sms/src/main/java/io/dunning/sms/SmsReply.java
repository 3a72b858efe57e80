package io.dunning.sms;

import java.time.Instant;
import java.util.Objects;

/**
 * A message that somebody sent to the house.
 *
 * @param from the number it came from, in E.164 form where it is one
 * @param text what they wrote
 * @param at when it came in
 */
public record SmsReply(String from, String text, Instant at) {
    public SmsReply {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
    }

    /** One whose number is put into E.164 form, with or without its plus, where it is one. */
    public static SmsReply of(String from, String text, Instant at) {
        return new SmsReply(
                PhoneNumbers.e164("+" + from.replaceFirst("^\\+", "")).orElse(from), text, at);
    }

    /** Gives it to who reads replies, as an opt-out or as anything else. */
    public void to(SmsReplies replies) {
        OptOutWords.in(text).ifPresentOrElse(word -> replies.optedOut(this, word), () -> replies.said(this));
    }

    /** Names neither the number nor what was written. */
    @Override
    public String toString() {
        return "SmsReply[" + at + "]";
    }
}
