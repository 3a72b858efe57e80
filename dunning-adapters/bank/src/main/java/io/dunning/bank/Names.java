package io.dunning.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names what a bank left without one, so that the same booking gets the same name in every file.
 *
 * <p>A name is the bank's reference, or {@code ~} and a fingerprint of fields that don't change from file to file; whatever comes up
 * again within a statement or line gets {@code #2}, {@code #3} and so on. So two equal payments of a day, in a file that names neither,
 * stay two, and are still two when the file is sent again.
 */
final class Names {

    private static final int FINGERPRINT_BYTES = 12;
    private static final char BETWEEN = '\u001f';

    private final Ordinals ordinals = new Ordinals();

    String numbered(String name) {
        int ordinal = ordinals.next(name);
        return ordinal == 1 ? name : name + "#" + ordinal;
    }

    String derived(Object... stableFields) {
        StringBuilder text = new StringBuilder();
        for (Object field : stableFields) {
            text.append(field).append(BETWEEN);
        }
        return numbered("~" + fingerprint(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The first 96 bits of the SHA-256, in hexadecimal: nobody reads an amount or a name out of it by looking. */
    static String fingerprint(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
