package io.dunning.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Properties;

/**
 * A mail as it came.
 *
 * @param raw all of its bytes
 * @param at when the mailbox took it in, by the mailbox's clock
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReceivedMail(byte[] raw, Instant at) {

    private static final Session SESSION = Session.getInstance(new Properties());

    public ReceivedMail {
        raw = raw.clone();
    }

    @Override
    public byte[] raw() {
        return raw.clone();
    }

    /** Its header and body, for reading; no part has been taken apart yet. */
    public MimeMessage parsed() throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(raw));
    }

    /** SHA-256 of the bytes, in hexadecimal digits. */
    public String hash() {
        return hash(raw);
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal digits. */
    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ReceivedMail[" + raw.length + " bytes]";
    }
}
