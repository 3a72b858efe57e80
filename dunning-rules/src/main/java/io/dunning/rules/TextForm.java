package io.dunning.rules;

import io.dunning.channel.ChannelKind;
import io.dunning.contact.IdentityLevel;

/** How much room a text has, and how openly it may speak. */
enum TextForm {
    /** On paper or on a page: room for all that law asks for. */
    WRITTEN,
    /** A text message or a call: a sentence or two. */
    SHORT,
    /** Says only that there is a message and where to read it: it may reach somebody else. */
    NEUTRAL;

    static TextForm of(ChannelKind channel, IdentityLevel discloses) {
        if (!discloses.reaches(IdentityLevel.VERIFIED)) {
            return NEUTRAL;
        }
        return switch (channel) {
            case SMS, VOICE, AGENT_CALL -> SHORT;
            case PORTAL, EMAIL, DIGITAL_MAILBOX, LETTER, CERTIFIED_MAIL, REGISTERED_LETTER, JUDICIAL_SERVICE -> WRITTEN;
        };
    }
}
