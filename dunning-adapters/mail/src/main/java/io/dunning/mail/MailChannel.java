package io.dunning.mail;

import io.dunning.channel.Receipt;

/**
 * Ordinary electronic mail, with bounces as receipts.
 *
 * <p>{@link Receipt.Outcome#ACKNOWLEDGED} is never given: whether somebody opened a mail is not spied out. {@link
 * Receipt.Outcome#DELIVERED} only comes from servers that report success (RFC 3461), which many don't; silence means nothing.
 */
public final class MailChannel extends SmtpChannel {

    private MailChannel(MailDoor door, ReceiptMailbox mailbox) {
        super(door, mailbox);
    }

    /**
     * @param smtp the server that mails are handed to
     * @param keys shared by all channels and nodes of the house
     * @param bounces the address of the mailbox for bounces; it takes in what is sent to {@code mailbox+anything}, and lies in
     *     the domain of {@code From} or below it
     * @param inbox that mailbox
     */
    public static MailChannel of(
            MailServer smtp, Letterhead letterhead, MailKeys keys, MailAddress bounces, Inbox inbox) {
        BounceReader reader =
                new BounceReader(keys, bounces, letterhead.sender().from().domain());
        return new MailChannel(MailDoor.ordinary(smtp, keys, letterhead, bounces), ReceiptMailbox.of(inbox, reader));
    }
}
