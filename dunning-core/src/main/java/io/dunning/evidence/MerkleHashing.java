package io.dunning.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * How leaves and nodes of a Merkle tree are hashed: as in RFC 6962, section 2.1. They begin with different bytes, so that no node
 * can be passed off as a leaf. Not thread-safe: it keeps one digest for all its hashes.
 */
final class MerkleHashing {

    /** The root of a tree without leaves. */
    static final Hash EMPTY = Hash.of("");

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;

    MerkleHashing() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Hash leaf(byte[] data) {
        sha256.update(LEAF);
        return Hash.ofBytes(sha256.digest(data));
    }

    Hash node(Hash left, Hash right) {
        sha256.update(NODE);
        sha256.update(left.bytes());
        return Hash.ofBytes(sha256.digest(right.bytes()));
    }
}
