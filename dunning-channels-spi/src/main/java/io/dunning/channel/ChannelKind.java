package io.dunning.channel;

/** The kinds of contact, from the least to the most intrusive: on equal worth the earlier constant is chosen. */
public enum ChannelKind {
    /** A message in the creditor's own patient portal. */
    PORTAL(true, "message in the portal"),
    /** Electronic mail without legal proof of delivery. */
    EMAIL(true, "e-mail"),
    /** A national digital mailbox (Digipost, e-Boks and the like). */
    DIGITAL_MAILBOX(true, "digital mailbox"),
    /** A text message. */
    SMS(true, "text message"),
    /** Ordinary post. */
    LETTER(false, "letter"),
    /** An automatic call with a recorded or synthetic voice. */
    VOICE(true, "automatic call"),
    /** A call by a person. */
    AGENT_CALL(false, "call by a person"),
    /** Certified mail with legal receipts (the Italian posta elettronica certificata; ERDS elsewhere). */
    CERTIFIED_MAIL(true, "certified mail"),
    /** Registered post with acknowledgement of receipt (raccomandata A/R, LRAR, burofax, rekommandert). */
    REGISTERED_LETTER(false, "registered letter"),
    /** Service as a judicial act (atto giudiziario). */
    JUDICIAL_SERVICE(false, "judicial service");

    private final boolean digital;
    private final String words;

    ChannelKind(boolean digital, String words) {
        this.digital = digital;
        this.words = words;
    }

    /** What a message by it is called in a sentence, such as {@code registered letter}. */
    public String words() {
        return words;
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
