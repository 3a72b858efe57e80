package io.dunning.mail.pec;

import io.dunning.channel.Receipt;
import io.dunning.mail.MailAddress;
import io.dunning.mail.MailKeys;
import io.dunning.mail.MailReader;
import io.dunning.mail.Mails;
import io.dunning.mail.Reading;
import io.dunning.mail.Reading.NoReceipt;
import io.dunning.mail.Reading.Why;
import io.dunning.mail.ReceivedMail;
import io.dunning.mail.pec.CertificationData.MalformedData;
import io.dunning.mail.pec.SignedMail.BrokenSignature;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the receipts of certified mail. Believed is only what a provider signed, about a mail of ours, to the recipient that we
 * wrote it to. Headers, subjects and texts outside the signature prove nothing; where they contradict it, nothing counts.
 */
final class PecReader implements MailReader {

    private static final String PROVIDER = "posta-certificata";
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");
    private static final Duration CLOCKS_APART_MAX = Duration.ofHours(1);
    private static final int DATA_BYTES_MAX = 64_000;

    private final PecProviders providers;
    private final MailKeys keys;
    private final String ownDomain;
    private final Clock clock;

    PecReader(PecProviders providers, MailKeys keys, String ownDomain, Clock clock) {
        this.providers = providers;
        this.keys = keys;
        this.ownDomain = ownDomain;
        this.clock = clock;
    }

    @Override
    public Reading read(ReceivedMail mail) {
        try {
            MimeMessage message = mail.parsed();
            List<String> notices = Mails.headers(message, "X-Ricevuta");
            if (notices.isEmpty()) {
                // Certified mail that somebody sent, an anomaly (X-Trasporto: errore), or anything else.
                return NoReceipt.of(Mails.isAutomatic(message) ? Why.AUTO_REPLY : Why.ORDINARY_MAIL);
            }
            if (!message.isMimeType("multipart/signed")) {
                return NoReceipt.of(Why.UNSIGNED);
            }
            SignedMail signed = SignedMail.verified(message);
            CertificationData data = CertificationXml.read(attached(signed.content()));
            Why doubt = doubt(message, signed, data);
            return doubt == null ? reading(mail, data) : NoReceipt.of(doubt);
        } catch (BrokenSignature e) {
            return NoReceipt.of(Why.SIGNATURE_BROKEN);
        } catch (MalformedData | MessagingException | IOException e) {
            return NoReceipt.malformed(e);
        }
    }

    /** What speaks against believing it; {@code null} if nothing does. */
    private @Nullable Why doubt(MimeMessage message, SignedMail signed, CertificationData data)
            throws MessagingException {
        String from = from(message);
        if (!PecProviders.addresses(signed.signer()).contains(from)) {
            return Why.WRONG_DOMAIN;
        }
        Instant at = signed.signedAt() == null ? data.at() : signed.signedAt();
        Why untrusted =
                switch (providers.trust(signed.signer(), signed.others(), from.substring(PROVIDER.length() + 1), at)) {
                    case UNKNOWN -> Why.UNKNOWN_PROVIDER;
                    case NOT_VALID_THEN -> Why.CERTIFICATE_NOT_VALID;
                    case BELIEVED -> null;
                };
        if (untrusted != null) {
            return untrusted;
        }
        if (at.isAfter(clock.instant().plus(CLOCKS_APART_MAX))) {
            return Why.CERTIFICATE_NOT_VALID;
        }
        return saysTheSame(message, data) ? null : Why.CONTRADICTION;
    }

    /** The provider's address that it comes from; empty if it doesn't come from one. */
    private static String from(MimeMessage message) throws MessagingException {
        List<String> lines = Mails.headers(message, "From");
        InternetAddress[] from =
                lines.size() == 1 ? InternetAddress.parseHeader(lines.get(0), false) : new InternetAddress[0];
        String address = from.length == 1 ? String.valueOf(from[0].getAddress()).toLowerCase(Locale.ROOT) : "";
        return address.startsWith(PROVIDER + "@") ? address : "";
    }

    private static boolean saysTheSame(MimeMessage message, CertificationData data) throws MessagingException {
        return Mails.headers(message, "X-Ricevuta").stream()
                        .allMatch(v -> v.strip()
                                .toLowerCase(Locale.ROOT)
                                .equals(data.notice().value()))
                && Mails.headers(message, "X-Riferimento-Message-ID").stream()
                        .allMatch(v -> v.strip().equals(data.messageId()));
    }

    private Reading reading(ReceivedMail mail, CertificationData data) {
        MailKeys.Written written =
                keys.readMessageId(data.messageId(), ownDomain).orElse(null);
        if (written == null) {
            return NoReceipt.of(Why.SUSPECT);
        }
        if (!isTo(written, data.recipient())) {
            return new NoReceipt(Why.OTHER_RECIPIENT, written.key());
        }
        Receipt.Outcome outcome = outcome(data);
        if (outcome == null) {
            return new NoReceipt(Why.ON_ITS_WAY, written.key());
        }
        Receipt receipt = new Receipt(written.key(), receiptId(data), outcome, data.at(), mail.raw());
        return new Reading.Evidence(outcome.arrived() ? receipt.effective(dayInItaly(data)) : receipt);
    }

    /** A delivery has the effect of a registered letter from the day that the receipt certifies, which is a day in Italy (CAD art. 48; not checked by a lawyer). */
    private static LocalDate dayInItaly(CertificationData data) {
        return LocalDate.ofInstant(data.at(), ITALY);
    }

    private static boolean isTo(MailKeys.Written written, String recipient) {
        try {
            return written.isTo(new MailAddress(recipient));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What it settles; {@code null} if nothing yet. */
    private static Receipt.@Nullable Outcome outcome(CertificationData data) {
        return switch (data.notice()) {
            case DELIVERED -> data.fault().equals("nessuno") ? Receipt.Outcome.DELIVERED : null;
            case NOT_ACCEPTED, NOT_DELIVERED ->
                data.fault().equals("no-dest") || data.fault().equals("no-dominio")
                        ? Receipt.Outcome.ADDRESS_UNKNOWN
                        : Receipt.Outcome.UNDELIVERED;
            case ACCEPTED, TAKEN_IN_CHARGE, DELAYED, VIRUS_FOUND, CERTIFIED_MAIL -> null;
        };
    }

    /** The same for the same receipt, however often the provider sends it. */
    private static String receiptId(CertificationData data) {
        return ReceivedMail.hash("pec\n" + data.notice().value() + "\n" + data.id() + "\n" + data.messageId());
    }

    /**
     * The one {@code daticert.xml} beside the text. What lies deeper, in the mail that came along ({@code postacert.eml}), was
     * written by its sender and proves nothing.
     */
    private static byte[] attached(MimeBodyPart content) throws MessagingException, IOException, MalformedData {
        if (!content.isMimeType("multipart/mixed")) {
            throw new MalformedData();
        }
        MimeMultipart parts = new MimeMultipart(content.getDataHandler().getDataSource());
        byte[] found = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("application/xml") || part.isMimeType("text/xml")) {
                if (found != null) {
                    throw new MalformedData();
                }
                try (InputStream in = part.getInputStream()) {
                    found = in.readNBytes(DATA_BYTES_MAX + 1);
                }
            }
        }
        if (found == null) {
            throw new MalformedData();
        }
        return found;
    }
}
