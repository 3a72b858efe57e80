package io.dunning.mail;

import io.dunning.channel.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** Puts messages into the form of mails: what all mails of a sender have in common. Safe for all threads. */
public final class Letterhead {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Sender sender;
    private final HtmlBody html;
    private final Clock clock;

    /**
     * @param linkHosts the hosts that texts may link to, such as that of the payment page; in lower case, each for itself only
     * @param clock for the {@code Date} of each mail
     */
    public Letterhead(Sender sender, Set<String> linkHosts, Clock clock) {
        this.sender = sender;
        this.html = new HtmlBody(linkHosts);
        this.clock = clock;
    }

    public Sender sender() {
        return sender;
    }

    /** Text and HTML of the same words, for receivers to choose from. */
    OutgoingMail withHtml(Envelope envelope, Message message, BodyText body) throws MessagingException {
        OutgoingMail mail = headed(envelope, message);
        MimeMultipart both = new MimeMultipart(
                "alternative",
                part(body.value(), "plain"),
                part(html.page(message.language(), message.subject(), body.value()), "html"));
        mail.setContent(both);
        return mail;
    }

    /** Text only, as certified mail wants to be read for years. */
    OutgoingMail asText(Envelope envelope, Message message, BodyText body) throws MessagingException {
        OutgoingMail mail = headed(envelope, message);
        mail.setText(body.value(), UTF_8, "plain");
        mail.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return mail;
    }

    private OutgoingMail headed(Envelope envelope, Message message) throws MessagingException {
        OutgoingMail mail = new OutgoingMail(envelope);
        try {
            mail.setFrom(named(sender.from(), sender.name()));
            mail.setRecipient(jakarta.mail.Message.RecipientType.TO, named(envelope.to(), envelope.recipient()));
            mail.setReplyTo(new InternetAddress[] {named(sender.replyTo(), new HeaderText(""))});
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        mail.setSubject(new HeaderText(message.subject()).value(), UTF_8);
        mail.setHeader("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)));
        mail.setHeader("Content-Language", message.language());
        // RFC 3834: nobody's holiday reply is wanted, and none is answered.
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static InternetAddress named(MailAddress address, HeaderText name)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress internet = new InternetAddress(address.value(), true);
        if (!name.value().isBlank()) {
            internet.setPersonal(name.value(), UTF_8);
        }
        return internet;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
