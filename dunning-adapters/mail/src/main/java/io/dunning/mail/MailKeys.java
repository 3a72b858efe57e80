package io.dunning.mail;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes the key of a dispatch into Message-IDs and bounce addresses so that only the holder of a secret can, and reads it
 * back: a bounce or receipt with a guessed key is found out (RFC 2104, HMAC with SHA-256).
 *
 * <p>A Message-ID is {@code <key.mac.recipient-mac@domain>} with 160 and 80 bits; the local part of a bounce address is {@code
 * mailbox+key-mac} with 80 bits, as RFC 5321 leaves only 64 characters. The recipient stands in it as a MAC only, so a
 * Message-ID says nothing about anybody. Immutable; safe for all threads.
 */
public final class MailKeys {

    private static final int SECRET_MIN = 16;
    private static final int RADIX = 32;
    private static final int RADIX_BITS = 5;
    private static final int LONG_BITS = 160;
    private static final int SHORT_BITS = 80;
    private static final int LOCAL_MAX = 64;
    private static final Pattern PLAIN = Pattern.compile("[0-9a-z]+");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<?([kx][0-9a-z]{1,110})\\.([0-9a-v]{32})\\.([0-9a-v]{16})@([a-z0-9.-]{1,253})>?");
    private static final Pattern TOKEN = Pattern.compile("([kx][0-9a-z]{1,60})-([0-9a-v]{16})");

    private final List<SecretKeySpec> secrets;

    private MailKeys(List<SecretKeySpec> secrets) {
        this.secrets = secrets;
    }

    /**
     * @param current what is written with; 16 bytes or more of random, kept like a password
     * @param former what bounces and receipts may still come back with after the secret was changed; keep them for as long as
     *     you wait for receipts
     */
    public static MailKeys of(byte[] current, byte[]... former) {
        List<SecretKeySpec> secrets = new ArrayList<>();
        secrets.add(secret(current));
        for (byte[] old : former) {
            secrets.add(secret(old));
        }
        return new MailKeys(List.copyOf(secrets));
    }

    private static SecretKeySpec secret(byte[] bytes) {
        if (bytes.length < SECRET_MIN) {
            throw new IllegalArgumentException("a secret needs " + SECRET_MIN + " bytes or more");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The Message-ID of that key to that recipient: always the same. */
    String messageId(String key, MailAddress recipient, String domain) {
        String code = code(key);
        SecretKeySpec current = secrets.get(0);
        return "<" + code + "." + mac(current, "id", code, LONG_BITS) + "." + recipientMac(current, code, recipient)
                + "@" + domain + ">";
    }

    /** The address that a bounce of that key comes to; the plain mailbox if the key is too long for it. */
    MailAddress bounceAddress(String key, MailAddress mailbox) {
        String code = code(key);
        String local = mailbox.localPart() + "+" + code + "-" + mac(secrets.get(0), "bounce", code, SHORT_BITS);
        return local.length() > LOCAL_MAX ? mailbox : new MailAddress(local + "@" + mailbox.domain());
    }

    /**
     * What a Message-ID says, if we wrote it for that domain.
     *
     * @param text with or without angle brackets
     */
    public Optional<Written> readMessageId(String text, String domain) {
        Matcher matcher = MESSAGE_ID.matcher(text.strip());
        if (!matcher.matches() || !matcher.group(4).equals(domain)) {
            return Optional.empty();
        }
        String code = matcher.group(1);
        return secrets.stream()
                .filter(s -> same(mac(s, "id", code, LONG_BITS), matcher.group(2)))
                .findFirst()
                .map(s -> new Written(key(code), matcher.group(3), r -> recipientMac(s, code, r)));
    }

    /** The key that a bounce address carries, if we wrote it for that mailbox. */
    Optional<String> readBounceAddress(MailAddress address, MailAddress mailbox) {
        String prefix = mailbox.localPart().toLowerCase(Locale.ROOT) + "+";
        String local = address.localPart().toLowerCase(Locale.ROOT);
        if (!address.domain().equals(mailbox.domain()) || !local.startsWith(prefix)) {
            return Optional.empty();
        }
        Matcher matcher = TOKEN.matcher(local.substring(prefix.length()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String code = matcher.group(1);
        boolean ours = secrets.stream().anyMatch(s -> same(mac(s, "bounce", code, SHORT_BITS), matcher.group(2)));
        return ours ? Optional.of(key(code)) : Optional.empty();
    }

    /** What a Message-ID of ours says. */
    public static final class Written {
        private final String key;
        private final String recipientMac;
        private final Function<MailAddress, String> expected;

        private Written(String key, String recipientMac, Function<MailAddress, String> expected) {
            this.key = key;
            this.recipientMac = recipientMac;
            this.expected = expected;
        }

        /** The key of the dispatch. */
        public String key() {
            return key;
        }

        /** Whether the message was written to that recipient; upper and lower case are the same. */
        public boolean isTo(MailAddress recipient) {
            return same(expected.apply(recipient), recipientMac);
        }
    }

    // Servers may change the case of an address; keys that have capitals or signs are written in base 32.
    private static String code(String key) {
        return PLAIN.matcher(key).matches()
                ? "k" + key
                : "x" + new BigInteger(1, key.getBytes(StandardCharsets.US_ASCII)).toString(RADIX);
    }

    private static String key(String code) {
        String written = code.substring(1);
        return code.charAt(0) == 'k'
                ? written
                : new String(new BigInteger(written, RADIX).toByteArray(), StandardCharsets.US_ASCII);
    }

    private static String recipientMac(SecretKeySpec secret, String code, MailAddress recipient) {
        return mac(secret, "to", code + "\n" + recipient.value().toLowerCase(Locale.ROOT), SHORT_BITS);
    }

    private static String mac(SecretKeySpec secret, String use, String text, int bits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            byte[] bytes = mac.doFinal(("dunning-mail-" + use + "\n" + text).getBytes(StandardCharsets.US_ASCII));
            String digits = new BigInteger(1, Arrays.copyOf(bytes, bits / Byte.SIZE)).toString(RADIX);
            return "0".repeat(bits / RADIX_BITS - digits.length()) + digits;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "MailKeys";
    }
}
