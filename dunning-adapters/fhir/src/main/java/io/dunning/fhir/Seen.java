package io.dunning.fhir;

import java.nio.charset.StandardCharsets;

/**
 * What came in one reading already, and with which content; 16 to 32 bytes for each, or 11 to 21 where there is no content, so that
 * millions fit.
 *
 * <p>Keys are told apart by 64 bits. Two that share them by accident would be taken for one: then a resource is set aside and reported,
 * and none is taken twice.
 */
final class Seen {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] keys = new long[64];
    /** Beside the keys; empty as long as no content is other than 0. */
    private int[] contents = {};

    private int size;

    /** What is known of a key. */
    enum Before {
        NEVER,
        SAME,
        DIFFERENT
    }

    /** Notes a key with its content; what was known stays. */
    Before note(String key, int content) {
        if (4L * size >= 3L * keys.length) {
            grow();
        }
        long hash = hash(key);
        int at = slot(keys, hash);
        if (keys[at] == hash) {
            int known = contents.length == 0 ? 0 : contents[at];
            return known == content ? Before.SAME : Before.DIFFERENT;
        }
        keys[at] = hash;
        size++;
        if (content != 0) {
            if (contents.length == 0) {
                contents = new int[keys.length];
            }
            contents[at] = content;
        }
        return Before.NEVER;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldContents = contents;
        keys = new long[oldKeys.length * 2];
        contents = new int[oldContents.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = slot(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                if (oldContents.length > 0) {
                    contents[at] = oldContents[i];
                }
            }
        }
    }

    private static int slot(long[] table, long hash) {
        int mask = table.length - 1;
        int at = (int) (hash ^ hash >>> 32) & mask;
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** FNV-1a, mixed; never 0, which marks a free place. */
    private static long hash(String key) {
        long hash = OFFSET;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b & 0xff) * PRIME;
        }
        hash = (hash ^ hash >>> 31) * 0x9e3779b97f4a7c15L;
        return hash == 0 ? 1 : hash;
    }
}
