package io.dunning.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 value. */
public record Hash(long a, long b, long c, long d) {

    /** How many bytes a SHA-256 value has. */
    private static final int BYTES = 32;

    /** The hash of a text in UTF-8. */
    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Hash of(byte[] bytes) {
        return ofBytes(sha256().digest(bytes));
    }

    /** The hash of this value followed by a text. */
    public Hash then(String text) {
        MessageDigest digest = sha256();
        digest.update(bytes());
        return ofBytes(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The value that {@link #bytes} gave; {@link IllegalArgumentException} for any other number of bytes than 32. */
    public static Hash ofBytes(byte[] value) {
        if (value.length != BYTES) {
            throw new IllegalArgumentException("a SHA-256 value has " + BYTES + " bytes, not " + value.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(value);
        return new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** The value itself: 32 bytes in an array of the caller's own. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
