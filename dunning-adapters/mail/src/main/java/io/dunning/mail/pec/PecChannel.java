package io.dunning.mail.pec;

import io.dunning.channel.Receipt;
import io.dunning.mail.Inbox;
import io.dunning.mail.Letterhead;
import io.dunning.mail.MailDoor;
import io.dunning.mail.MailKeys;
import io.dunning.mail.MailServer;
import io.dunning.mail.Reading;
import io.dunning.mail.ReceiptMailbox;
import io.dunning.mail.SmtpChannel;
import java.time.Clock;

/**
 * Italian certified mail (posta elettronica certificata, PEC): sent through the provider's SMTP server, proved by receipts that
 * providers sign.
 *
 * <p>{@link Receipt.Outcome#DELIVERED} is the receipt of delivery (avvenuta-consegna) of that recipient: the mail lies in their
 * mailbox, read or not. It has the effect of registered post, and the instant that counts is {@link Receipt#at}, which the
 * recipient's provider certifies; the day is that of the zone in the receipt, in practice {@code Europe/Rome} (D.Lgs. 82/2005,
 * art. 48; DPR 68/2005, art. 3 and 6; not checked by a lawyer). It never becomes {@link Receipt.Outcome#ACKNOWLEDGED}.
 *
 * <p>A refusal (non-accettazione) and a failure (errore-consegna) are {@link Receipt.Outcome#ADDRESS_UNKNOWN} if the data say
 * that there is no such recipient or domain, else {@link Receipt.Outcome#UNDELIVERED}. The receipt of acceptance and the warning
 * after twelve hours settle nothing: they are counted as {@link Reading.Why#ON_ITS_WAY}.
 */
public final class PecChannel extends SmtpChannel {

    private PecChannel(MailDoor door, ReceiptMailbox mailbox) {
        super(door, mailbox);
    }

    /**
     * @param smtp the provider's server for sending
     * @param letterhead whose {@code From} is the certified address that the login belongs to
     * @param keys shared by all channels and nodes of the house
     * @param inbox the certified mailbox itself: receipts come to the sender
     * @param providers whose signatures are believed
     * @param clock against receipts from the future
     */
    public static PecChannel of(
            MailServer smtp, Letterhead letterhead, MailKeys keys, Inbox inbox, PecProviders providers, Clock clock) {
        String domain = letterhead.sender().from().domain();
        return new PecChannel(
                MailDoor.certified(smtp, keys, letterhead),
                ReceiptMailbox.of(inbox, new PecReader(providers, keys, domain, clock)));
    }
}
