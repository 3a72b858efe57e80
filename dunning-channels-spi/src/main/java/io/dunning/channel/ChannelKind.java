package io.dunning.channel;

/** The kinds of contact, from the least to the most intrusive: on equal worth the earlier constant is chosen. */
public enum ChannelKind {
    /** A message in the creditor's own patient portal. */
    PORTAL(true),
    /** Electronic mail without legal proof of delivery. */
    EMAIL(true),
    /** A national digital mailbox (Digipost, e-Boks and the like). */
    DIGITAL_MAILBOX(true),
    /** A text message. */
    SMS(true),
    /** Ordinary post. */
    LETTER(false),
    /** An automatic call with a recorded or synthetic voice. */
    VOICE(true),
    /** A call by a person. */
    AGENT_CALL(false),
    /** Certified mail with legal receipts (the Italian posta elettronica certificata; ERDS elsewhere). */
    CERTIFIED_MAIL(true),
    /** Registered post with acknowledgement of receipt (raccomandata A/R, LRAR, burofax, rekommandert). */
    REGISTERED_LETTER(false),
    /** Service as a judicial act (atto giudiziario). */
    JUDICIAL_SERVICE(false);

    private final boolean digital;

    ChannelKind(boolean digital) {
        this.digital = digital;
    }

    /** Whether it reaches a screen or a phone, whose owner must be certain before anything is said of a debt. */
    public boolean isDigital() {
        return digital;
    }

    /** Whether it goes by post, to postal address lines. */
    public boolean isPostal() {
        return this == LETTER || this == REGISTERED_LETTER || this == JUDICIAL_SERVICE;
    }
}
