package io.dunning.mail;

import io.dunning.channel.Receipt;
import io.dunning.mail.Reading.NoReceipt;
import io.dunning.mail.Reading.Why;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads delivery status notifications (RFC 3464). One counts only if it carries a key that we wrote: in the address that it
 * came to, or in the Message-ID of the mail that it gives back.
 */
final class BounceReader implements MailReader {

    private static final List<String> ARRIVED_AT = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");

    private final MailKeys keys;
    private final MailAddress mailbox;
    private final String ownDomain;

    BounceReader(MailKeys keys, MailAddress mailbox, String ownDomain) {
        this.keys = keys;
        this.mailbox = mailbox;
        this.ownDomain = ownDomain;
    }

    @Override
    public Reading read(ReceivedMail mail) {
        try {
            MimeMessage message = mail.parsed();
            if (!message.isMimeType("multipart/report")) {
                return NoReceipt.of(Mails.isAutomatic(message) ? Why.AUTO_REPLY : Why.ORDINARY_MAIL);
            }
            MimeMultipart parts = new MimeMultipart(message.getDataHandler().getDataSource());
            Part status = Mails.child(parts, "message/delivery-status");
            if (status == null) {
                // A read receipt (RFC 8098), which we never ask for, or some other report.
                return NoReceipt.of(Why.AUTO_REPLY);
            }
            return read(mail, message, parts, status);
        } catch (MessagingException | IOException e) {
            return NoReceipt.malformed(e);
        }
    }

    private Reading read(ReceivedMail mail, MimeMessage message, MimeMultipart parts, Part status)
            throws MessagingException, IOException {
        Set<String> proved = new HashSet<>(keysOfAddresses(message));
        keyOfReturned(parts).ifPresent(proved::add);
        if (proved.size() != 1) {
            return NoReceipt.of(Why.SUSPECT);
        }
        String key = proved.iterator().next();
        DeliveryStatus news = DeliveryStatus.read(status);
        if (news.isMalformed()) {
            return new NoReceipt(Why.MALFORMED, key);
        }
        Receipt.Outcome outcome = news.outcome();
        if (outcome == null) {
            return new NoReceipt(Why.ON_ITS_WAY, key);
        }
        Instant at = Mails.date(message).orElse(mail.at());
        return new Reading.Evidence(new Receipt(key, receiptId(key, status), outcome, at, mail.raw()));
    }

    /** The same for the same report, however often and on whatever ways it comes: of the mail only the way differs then. */
    private static String receiptId(String key, Part status) throws MessagingException, IOException {
        try (InputStream in = status.getInputStream()) {
            return ReceivedMail.hash("dsn\n" + key + "\n" + new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    private Set<String> keysOfAddresses(MimeMessage message) throws MessagingException {
        Set<String> found = new HashSet<>();
        for (String header : ARRIVED_AT) {
            for (String line : Mails.headers(message, header)) {
                for (InternetAddress address : InternetAddress.parseHeader(line, false)) {
                    key(address).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<String> key(InternetAddress address) {
        try {
            return keys.readBounceAddress(new MailAddress(address.getAddress()), mailbox);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> keyOfReturned(MimeMultipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                try (InputStream in = part.getInputStream()) {
                    String id = new InternetHeaders(in).getHeader("Message-ID", null);
                    return id == null
                            ? Optional.empty()
                            : keys.readMessageId(id, ownDomain).map(MailKeys.Written::key);
                }
            }
        }
        return Optional.empty();
    }

    /** What the report says of the recipients: several if the address stands for a list. */
    private record DeliveryStatus(int recipients, int delivered, int failed, int underWay, boolean unknown) {

        static DeliveryStatus read(Part part) throws MessagingException, IOException {
            int recipients = 0;
            int delivered = 0;
            int failed = 0;
            int underWay = 0;
            boolean unknown = false;
            try (InputStream in = new ByteArrayInputStream(part.getInputStream().readAllBytes())) {
                // The first block of lines speaks of the mail, each further one of a recipient.
                new InternetHeaders(in);
                while (in.available() > 0) {
                    InternetHeaders lines = new InternetHeaders(in);
                    String action = word(lines.getHeader("Action", null));
                    if (action.isEmpty()) {
                        continue;
                    }
                    recipients++;
                    switch (action) {
                        case "delivered" -> delivered++;
                        case "failed" -> failed++;
                        case "delayed", "relayed", "expanded" -> underWay++;
                        default -> {
                            // Counted as a recipient only, so that the report is taken as malformed.
                        }
                    }
                    unknown |= StatusCode.saysAddressUnknown(word(lines.getHeader("Status", null)));
                }
            }
            return new DeliveryStatus(recipients, delivered, failed, underWay, unknown);
        }

        private static String word(@Nullable String value) {
            return value == null ? "" : value.strip().split("[\\s(;]", 2)[0].toLowerCase(Locale.ROOT);
        }

        boolean isMalformed() {
            return recipients == 0 || delivered + failed + underWay != recipients;
        }

        /** One who has it is enough; failed is only what failed for all; {@code null} while it is open. */
        Receipt.@Nullable Outcome outcome() {
            if (delivered > 0) {
                return Receipt.Outcome.DELIVERED;
            }
            if (failed < recipients) {
                return null;
            }
            return unknown && recipients == 1 ? Receipt.Outcome.ADDRESS_UNKNOWN : Receipt.Outcome.UNDELIVERED;
        }
    }
}
