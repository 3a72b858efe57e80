package io.dunning.evidence;

import java.util.List;

/**
 * Shows that a leaf stands in a Merkle tree, at a certain place: with the hashes beside its way up, anybody can compute the root.
 *
 * <p>The size of the tree is no part of it. It comes from where the root comes from, a {@link Checkpoint}: a proof that brought its
 * own could be of a tree of another size.
 *
 * @param index the place of the leaf, from 0
 * @param path the hashes beside its way, from the leaf to the root, at most 63
 */
public record InclusionProof(long index, List<Hash> path) {

    /** Enough for a tree of 2^63 leaves. */
    private static final int PATH_MAX = 63;

    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0) {
            throw new IllegalArgumentException("a leaf's index counts from 0: " + index);
        }
        if (path.size() > PATH_MAX) {
            throw new IllegalArgumentException("a path has at most " + PATH_MAX + " hashes, this one " + path.size());
        }
    }

    /** Whether the way up from this leaf, in a tree of so many leaves, ends at this root. */
    public boolean verify(Hash leafData, long size, Hash root) {
        if (index >= size) {
            return false;
        }
        // Down from the root to the leaf, one bit for each turn to the right: the last turn is the lowest bit.
        long turns = 0;
        int depth = 0;
        long within = index;
        for (long rest = size; rest > 1; depth++) {
            long left = Long.highestOneBit(rest - 1);
            boolean right = within >= left;
            turns = turns << 1 | (right ? 1 : 0);
            within -= right ? left : 0;
            rest = right ? rest - left : left;
        }
        return depth == path.size() && climb(leafData, turns).equals(root);
    }

    private Hash climb(Hash leafData, long turns) {
        MerkleHashing hashing = new MerkleHashing();
        Hash node = hashing.leaf(leafData.bytes());
        long rest = turns;
        for (Hash beside : path) {
            node = (rest & 1) == 1 ? hashing.node(beside, node) : hashing.node(node, beside);
            rest >>>= 1;
        }
        return node;
    }
}
