package io.dunning.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers of mail have in common. */
public final class Mails {

    private Mails() {}

    /** All values of a header. */
    public static List<String> headers(Part part, String name) throws MessagingException {
        String[] lines = part.getHeader(name);
        return lines == null ? List.of() : List.of(lines);
    }

    /** The first part of that type, looking no deeper. */
    static @Nullable BodyPart child(Multipart parts, String type) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return parts.getBodyPart(i);
            }
        }
        return null;
    }

    /** Whether a machine wrote it: RFC 3834, and what was usual before. */
    public static boolean isAutomatic(MimeMessage message) throws MessagingException {
        boolean submitted = headers(message, "Auto-Submitted").stream()
                .anyMatch(v -> !v.strip().toLowerCase(Locale.ROOT).equals("no"));
        boolean bulk = headers(message, "Precedence").stream()
                .map(v -> v.strip().toLowerCase(Locale.ROOT))
                .anyMatch(List.of("bulk", "junk", "list", "auto_reply")::contains);
        return submitted
                || bulk
                || !headers(message, "X-Autoreply").isEmpty()
                || !headers(message, "X-Autorespond").isEmpty()
                || headers(message, "Return-Path").contains("<>");
    }

    /** The date that the sender wrote, if one can be read. */
    static Optional<Instant> date(MimeMessage message) throws MessagingException {
        List<String> dates = headers(message, "Date");
        try {
            return dates.size() == 1
                    ? Optional.of(new MailDateFormat().parse(dates.get(0)).toInstant())
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
