package io.dunning.evidence;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Roots and paths as RFC 6962 defines them in section 2.1 and 2.1.1, by recursion over lists of leaves. */
final class NaiveMerkle {

    private NaiveMerkle() {}

    /** MTH(D[n]). */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.of(new byte[0]);
        }
        if (leaves.size() == 1) {
            return hash(0, leaves.get(0));
        }
        int k = split(leaves.size());
        return hash(1, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D[n]). */
    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        List<Hash> path = new ArrayList<>(m < k ? path(m, left) : path(m - k, right));
        path.add(m < k ? root(right) : root(left));
        return path;
    }

    /** On which side the leaf lies at each parting, from the root down. */
    static String turns(int m, int n) {
        if (n == 1) {
            return "";
        }
        int k = split(n);
        return m < k ? "L" + turns(m, k) : "R" + turns(m - k, n - k);
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static Hash hash(int prefix, Hash... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(prefix);
        for (Hash part : parts) {
            bytes.writeBytes(part.bytes());
        }
        return Hash.of(bytes.toByteArray());
    }
}
