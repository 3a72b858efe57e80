package io.dunning.loadlist;

import io.dunning.channel.ChannelKind;
import java.util.List;

/** The groups of columns that describe one place each, and the channels that reach it. */
enum ContactColumns {
    POST(Column.POST_ADDRESS, Column.POST_SOURCE, Column.POST_SEEN_ON),
    EMAIL(Column.EMAIL, Column.EMAIL_SOURCE, Column.EMAIL_SEEN_ON),
    MOBILE(Column.MOBILE, Column.MOBILE_SOURCE, Column.MOBILE_SEEN_ON),
    CERTIFIED_MAIL(Column.CERTIFIED_MAIL, Column.CERTIFIED_MAIL_SOURCE, Column.CERTIFIED_MAIL_SEEN_ON),
    DIGITAL_MAILBOX(Column.DIGITAL_MAILBOX, Column.DIGITAL_MAILBOX_SOURCE, Column.DIGITAL_MAILBOX_SEEN_ON);

    final Column address;
    final Column source;
    final Column seenOn;

    ContactColumns(Column address, Column source, Column seenOn) {
        this.address = address;
        this.source = source;
        this.seenOn = seenOn;
    }

    List<ChannelKind> channels() {
        return switch (this) {
            case POST -> List.of(ChannelKind.LETTER, ChannelKind.REGISTERED_LETTER, ChannelKind.JUDICIAL_SERVICE);
            case EMAIL -> List.of(ChannelKind.EMAIL);
            case MOBILE -> List.of(ChannelKind.SMS, ChannelKind.VOICE, ChannelKind.AGENT_CALL);
            case CERTIFIED_MAIL -> List.of(ChannelKind.CERTIFIED_MAIL);
            case DIGITAL_MAILBOX -> List.of(ChannelKind.DIGITAL_MAILBOX);
        };
    }
}
