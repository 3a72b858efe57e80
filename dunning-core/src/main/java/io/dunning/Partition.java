package io.dunning;

import io.dunning.cases.CaseId;
import io.dunning.receivable.PersonId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A share of all cases that one worker takes at a time. All cases of one person of a tenant are in the same partition, so that what a
 * run decided for one of them is seen when it judges the next.
 *
 * <p>Persons are spread by a fixed hash, the {@linkplain #key key}; a partition is a range of keys. Keys are stored: the hash never
 * changes.
 *
 * @param number which, from 0
 * @param count how many there are: a power of two, 1 to 1,024
 */
public record Partition(int number, int count) {

    private static final int COUNT_MAX = 1024;

    /** All of them as one. */
    public static final Partition WHOLE = new Partition(0, 1);

    public Partition {
        if (count < 1 || count > COUNT_MAX || Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException("partitions are a power of two from 1 to " + COUNT_MAX + ": " + count);
        }
        if (number < 0 || number >= count) {
            throw new IllegalArgumentException("partition " + number + " of " + count);
        }
    }

    public static List<Partition> all(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Partition(i, count)).toList();
    }

    /** The partition of a case among {@code count}. */
    public static Partition of(CaseId id, int count) {
        int number = count == 1 ? 0 : (int) ((key(id) ^ Long.MIN_VALUE) >>> (Long.SIZE - bits(count)));
        return new Partition(number, count);
    }

    /** Where the debtor of a case stands among all persons; two persons may share a key. */
    public static long key(CaseId id) {
        return key(id.creditor().tenant(), id.debtor());
    }

    /** As {@link #key(CaseId)}. */
    public static long key(String tenant, PersonId person) {
        // FNV-1a over the characters, then a finalizer: FNV alone leaves the upper bits of short ids alike.
        long hash = fnv(0xcbf29ce484222325L, tenant);
        hash = fnv((hash ^ '/') * 0x100000001b3L, person.value());
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    private static long fnv(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    public boolean holds(CaseId id) {
        return of(id, count).number == number;
    }

    /** The least key in it. */
    public long keyMin() {
        return count == 1 ? Long.MIN_VALUE : ((long) number << (Long.SIZE - bits(count))) ^ Long.MIN_VALUE;
    }

    /** The greatest key in it. */
    public long keyMax() {
        return number == count - 1 ? Long.MAX_VALUE : new Partition(number + 1, count).keyMin() - 1;
    }

    private static int bits(int count) {
        return Integer.numberOfTrailingZeros(count);
    }

    /** {@code 3/8}. */
    @Override
    public String toString() {
        return number + "/" + count;
    }
}
