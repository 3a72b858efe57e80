package io.dunning.notice;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The idempotency key of a notice: the same for the same creditor, case, items, step and occurrence, also after a crash or on
 * another node, and different for anything else. It says nothing about anybody.
 *
 * @param value 32 hexadecimal digits
 */
public record NoticeKey(String value) implements Comparable<NoticeKey> {

    private static final int LENGTH = 32;

    public NoticeKey {
        if (value.length() != LENGTH || !value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new IllegalArgumentException("a notice key has " + LENGTH + " hexadecimal digits");
        }
    }

    /**
     * Derives the key.
     *
     * @param caseId the case in its text form
     * @param items the receivables in their text form, in the order of the case
     * @param ladder the ladder's code
     * @param step the step's code
     * @param occurrence how many notices of this case for this step were planned before
     */
    public static NoticeKey derive(String caseId, List<String> items, String ladder, String step, int occurrence) {
        // No id holds a line feed, so no two different inputs give the same text.
        String text = "dunning-notice-1\n" + caseId + "\n" + String.join("\n", items) + "\n\n" + ladder + "\n" + step
                + "\n" + occurrence;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new NoticeKey(HexFormat.of().formatHex(hash, 0, LENGTH / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The key of what goes out along with the notice of this key: the next number, so that in the order of keys it stands right behind.
     *
     * @throws IllegalStateException for the last of all keys, which no notice will ever have
     */
    public NoticeKey companion() {
        String next = new BigInteger(value, 16).add(BigInteger.ONE).toString(16);
        if (next.length() > LENGTH) {
            throw new IllegalStateException("no key comes after " + value);
        }
        return new NoticeKey("0".repeat(LENGTH - next.length()) + next);
    }

    @Override
    public int compareTo(NoticeKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
