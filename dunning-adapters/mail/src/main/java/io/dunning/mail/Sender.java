package io.dunning.mail;

/**
 * Who a house's mails are from. Can be made only from domains that the house allows, so that a creditor's settings can't make
 * it write in somebody else's name.
 */
public final class Sender {

    private final MailAddress from;
    private final HeaderText name;
    private final MailAddress replyTo;

    private Sender(MailAddress from, HeaderText name, MailAddress replyTo) {
        this.from = from;
        this.name = name;
        this.replyTo = replyTo;
    }

    /**
     * @param allowed what the house allows
     * @param from the address in {@code From}
     * @param name the name shown beside it; neutral, as others may see it
     * @param replyTo where answers go; read by people
     * @throws IllegalArgumentException if one of the addresses is malformed or not in an allowed domain
     */
    public static Sender of(MailDomains allowed, String from, String name, String replyTo) {
        return new Sender(
                allowed.require(new MailAddress(from), "From"),
                new HeaderText(name),
                allowed.require(new MailAddress(replyTo), "Reply-To"));
    }

    public MailAddress from() {
        return from;
    }

    public HeaderText name() {
        return name;
    }

    public MailAddress replyTo() {
        return replyTo;
    }

    /**
     * The mailbox for bounces, if it may stand in the envelope of this sender's mails: its domain is that of {@code From} or
     * one below it. Else receivers that check DMARC (RFC 7489, section 3.1.2, relaxed alignment) would not take SPF as proof.
     */
    MailAddress requireAligned(MailAddress bounces) {
        String domain = bounces.domain();
        if (!domain.equals(from.domain()) && !domain.endsWith("." + from.domain())) {
            throw new IllegalArgumentException("bounces go to " + domain + ", which is not of the domain of From");
        }
        return bounces;
    }
}
