package io.dunning.examples.clinic.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;

/** The plain words of a mail. Its HTML is not shown: whatever it says is said by the words as well. */
final class MailText {

    private MailText() {}

    static String of(MimeMessage mail) {
        try {
            return plain(mail).orElse("");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail that was received can't be read", e);
        }
    }

    private static Optional<String> plain(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart each = several.getBodyPart(i);
                Optional<String> text = plain(each);
                if (text.isPresent()) {
                    return text;
                }
            }
            return Optional.empty();
        }
        return part.isMimeType("text/plain") ? Optional.of(String.valueOf(content)) : Optional.empty();
    }
}
