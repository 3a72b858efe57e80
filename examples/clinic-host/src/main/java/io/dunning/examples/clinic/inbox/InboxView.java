package io.dunning.examples.clinic.inbox;

import io.dunning.channel.ChannelKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The boxes in which messages lie. */
public enum InboxView {
    MAILS,
    LETTERS,
    TEXTS;

    /** What lies in it. */
    public List<ChannelKind> channels() {
        return Arrays.stream(ChannelKind.values()).filter(c -> of(c) == this).toList();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static InboxView of(ChannelKind channel) {
        return switch (channel) {
            case PORTAL, EMAIL, DIGITAL_MAILBOX, CERTIFIED_MAIL -> MAILS;
            case LETTER, REGISTERED_LETTER, JUDICIAL_SERVICE -> LETTERS;
            case SMS, VOICE, AGENT_CALL -> TEXTS;
        };
    }
}
