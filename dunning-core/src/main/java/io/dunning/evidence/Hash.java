package io.dunning.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 value. */
public record Hash(long a, long b, long c, long d) {

    /** The hash of a text in UTF-8. */
    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Hash of(byte[] bytes) {
        return of(sha256().digest(bytes), 0);
    }

    /** The hash of this value followed by a text. */
    public Hash then(String text) {
        MessageDigest digest = sha256();
        digest.update(bytes());
        return of(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static Hash of(byte[] bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, 32);
        return new Hash(buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    private byte[] bytes() {
        return ByteBuffer.allocate(32)
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
