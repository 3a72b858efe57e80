package io.dunning.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree over a list of hashes, as in RFC 6962, section 2.1: its root stands for all of them and for their order.
 *
 * <p>It takes its leaves one by one and keeps only the roots of its complete subtrees, 63 at most. Not thread-safe.
 */
public final class MerkleTree {

    private static final Joining UNSEEN = (from, middle, to, left, right) -> {};

    private final MerkleHashing hashing = new MerkleHashing();
    /** The complete subtrees from left to right: their sizes are the binary digits of {@link #size}. */
    private final List<Hash> subtrees = new ArrayList<>();

    private final Joining joining;
    private long size;

    public MerkleTree() {
        this(UNSEEN);
    }

    MerkleTree(Joining joining) {
        this.joining = joining;
    }

    /** Sees two subtrees become one: {@code left} is over the leaves from {@code from}, {@code right} over those from {@code middle}. */
    interface Joining {
        void joined(long from, long middle, long to, Hash left, Hash right);
    }

    /** Adds the next leaf; its data are the 32 bytes of this hash. */
    public void add(Hash leafData) {
        add(leafData.bytes());
    }

    void add(byte[] leafData) {
        Hash node = hashing.leaf(leafData);
        long to = size + 1;
        for (long width = 1; (size & width) != 0; width <<= 1) {
            Hash left = subtrees.remove(subtrees.size() - 1);
            joining.joined(to - 2 * width, to - width, to, left, node);
            node = hashing.node(left, node);
        }
        subtrees.add(node);
        size = to;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** The root over the leaves so far; more can be added afterwards. Without leaves: SHA-256 of nothing. */
    public Hash root() {
        return root(UNSEEN);
    }

    /** The root, for which the subtrees are joined from the right. */
    Hash root(Joining seen) {
        if (subtrees.isEmpty()) {
            return MerkleHashing.EMPTY;
        }
        int last = subtrees.size() - 1;
        Hash right = subtrees.get(last);
        long middle = size - Long.lowestOneBit(size);
        for (int i = last - 1; i >= 0; i--) {
            Hash left = subtrees.get(i);
            long from = middle - Long.lowestOneBit(middle);
            seen.joined(from, middle, size, left, right);
            right = hashing.node(left, right);
            middle = from;
        }
        return right;
    }
}
