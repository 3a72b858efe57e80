package io.dunning.bank;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often a name came up. Keeps a hash of 64 bits of each, in 8 to 22 bytes, so that a statement of a million lines needs some
 * 16 MB: two different names would have to share all bits of theirs, and then the second would only be called a repetition.
 */
final class Ordinals {

    private static final int CAPACITY_MIN = 64;

    private long[] hashes = new long[CAPACITY_MIN];
    private int size;
    private final Map<Long, Integer> repeated = new HashMap<>();

    /** 1 at the first time. */
    int next(String name) {
        long hash = hash(name);
        if (add(hash)) {
            return 1;
        }
        return repeated.merge(hash, 2, (count, ignored) -> count + 1);
    }

    private boolean add(long hash) {
        if (4L * size >= 3L * hashes.length) {
            grow();
        }
        int at = slot(hashes, hash);
        if (hashes[at] == hash) {
            return false;
        }
        hashes[at] = hash;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[hashes.length * 2];
        Arrays.stream(hashes).filter(hash -> hash != 0).forEach(hash -> larger[slot(larger, hash)] = hash);
        hashes = larger;
    }

    /** Where it is, or where it would go. */
    private static int slot(long[] table, long hash) {
        int mask = table.length - 1;
        int at = (int) hash & mask;
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    /** FNV-1a, mixed at the end; never 0, which marks a free slot. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
