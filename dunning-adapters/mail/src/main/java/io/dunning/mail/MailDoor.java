package io.dunning.mail;

import io.dunning.channel.ChannelKind;
import io.dunning.channel.Dispatch;
import io.dunning.channel.Handover;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails over to an SMTP server and says honestly what became of it.
 *
 * <p>Rejected: the server refused (4xx or 5xx at any point, RFC 5321, section 4.2.1), or the line failed before the server had
 * asked for the text. Accepted: it answered 250 to the end of the text. If it falls silent in between, {@link MailTrouble} is
 * thrown: it may have the mail. Safe for all threads; {@link #close} it when no more mails come.
 */
public final class MailDoor implements AutoCloseable {

    private static final int LINES_MAX = 4;

    private final ChannelKind kind;
    private final MailKeys keys;
    private final Letterhead letterhead;
    private final SmtpLines lines;
    private final @Nullable MailAddress bounces;

    private MailDoor(MailServer server, MailKeys keys, Letterhead letterhead, @Nullable MailAddress bounces) {
        this.kind = bounces == null ? ChannelKind.CERTIFIED_MAIL : ChannelKind.EMAIL;
        this.keys = keys;
        this.letterhead = letterhead;
        this.bounces = bounces;
        this.lines = new SmtpLines(server, letterhead.sender().from().domain(), LINES_MAX);
    }

    /**
     * For ordinary mail: text and HTML, each mail with a bounce address of its own.
     *
     * @param bounces the mailbox for bounces; must take in what is sent to {@code mailbox+anything}
     * @throws IllegalArgumentException if its domain is neither that of {@code From} nor below it
     */
    public static MailDoor ordinary(MailServer server, MailKeys keys, Letterhead letterhead, MailAddress bounces) {
        return new MailDoor(server, keys, letterhead, letterhead.sender().requireAligned(bounces));
    }

    /**
     * For certified mail: text only, and the reverse path is the address in {@code From}, without which a PEC provider refuses
     * (RFC 6109, section 3.1.1).
     */
    public static MailDoor certified(MailServer server, MailKeys keys, Letterhead letterhead) {
        return new MailDoor(server, keys, letterhead, null);
    }

    /** The kind of address that it takes. */
    public ChannelKind kind() {
        return kind;
    }

    /** @throws MailTrouble if the server may have the mail, or may not */
    public Handover handOver(Dispatch dispatch) {
        try {
            Envelope envelope = envelope(dispatch);
            OutgoingMail mail = written(envelope, dispatch, Envelope.body(dispatch));
            return handOver(dispatch.key(), mail, envelope.messageId());
        } catch (Envelope.Refused e) {
            return new Handover.Rejected(e.reason(), e.addressInvalid());
        }
    }

    private Envelope envelope(Dispatch dispatch) throws Envelope.Refused {
        MailAddress to = Envelope.recipient(dispatch, kind);
        MailAddress from = letterhead.sender().from();
        return new Envelope(
                keys.messageId(dispatch.key(), to, from.domain()),
                bounces == null ? from : keys.bounceAddress(dispatch.key(), bounces),
                to,
                Envelope.name(dispatch));
    }

    private OutgoingMail written(Envelope envelope, Dispatch dispatch, BodyText body) {
        try {
            OutgoingMail mail = bounces == null
                    ? letterhead.asText(envelope, dispatch.message(), body)
                    : letterhead.withHtml(envelope, dispatch.message(), body);
            if (bounces != null) {
                // Headers only: what was written is not to travel once more.
                mail.setReturnOption(SMTPMessage.RETURN_HDRS);
                mail.setNotifyOptions(SMTPMessage.NOTIFY_SUCCESS | SMTPMessage.NOTIFY_FAILURE);
            }
            mail.saveChanges();
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail of " + dispatch.key() + " could not be written", e);
        }
    }

    private Handover handOver(String key, OutgoingMail mail, String messageId) {
        try {
            lines.send(mail);
            return new Handover.Accepted(messageId);
        } catch (MessagingException e) {
            SmtpReply reply = SmtpReply.of(e);
            if (mail.isLeaving() && !reply.isRefusal()) {
                throw new MailTrouble("the mail server fell silent over " + key + ": it may have the mail", cause(e));
            }
            return new Handover.Rejected(reply.reason(), reply.isAddressInvalid());
        }
    }

    /** Only troubles of the line: the mail library's own exceptions repeat what the server said, and that names people. */
    private static @Nullable IOException cause(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (m.getNextException() instanceof IOException io) {
                return io;
            }
        }
        return null;
    }

    /** Says goodbye on all lines. Mails under way are finished. */
    @Override
    public void close() {
        lines.close();
    }
}
