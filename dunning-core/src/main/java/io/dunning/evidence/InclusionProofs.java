package io.dunning.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the proofs of some leaves while all leaves of their tree come by once, in order.
 *
 * <p>It keeps one path for each leaf it was asked for, and nothing of the others. Not thread-safe.
 */
public final class InclusionProofs {

    private final Set<Hash> wanted;
    private final Map<Hash, Way> found = new LinkedHashMap<>();
    private final MerkleTree tree = new MerkleTree((from, middle, to, left, right) ->
            found.values().forEach(way -> way.joined(from, middle, to, left, right)));

    /** For these leaves; each is named by its data. */
    public InclusionProofs(Collection<Hash> wanted) {
        this.wanted = Set.copyOf(wanted);
    }

    /** Takes the next leaf of the tree, wanted or not. */
    public void add(Hash leafData) {
        if (wanted.contains(leafData)) {
            found.putIfAbsent(leafData, new Way(tree.size(), new ArrayList<>()));
        }
        tree.add(leafData);
    }

    /** How many leaves came by. */
    public long size() {
        return tree.size();
    }

    /** The root over the leaves that came by. */
    public Hash root() {
        return tree.root();
    }

    /** The proofs for the tree of the leaves that came by. A wanted leaf that did not come has none. */
    public Map<Hash, InclusionProof> proofs() {
        Map<Hash, Way> whole = new LinkedHashMap<>();
        found.forEach((leaf, way) -> whole.put(leaf, new Way(way.index, new ArrayList<>(way.path))));
        tree.root((from, middle, to, left, right) ->
                whole.values().forEach(way -> way.joined(from, middle, to, left, right)));
        Map<Hash, InclusionProof> proofs = new LinkedHashMap<>();
        whole.forEach((leaf, way) -> proofs.put(leaf, new InclusionProof(way.index, way.path)));
        return proofs;
    }

    /** The way up of one leaf, as far as it is known. */
    private record Way(long index, List<Hash> path) {
        void joined(long from, long middle, long to, Hash left, Hash right) {
            if (index >= from && index < to) {
                path.add(index < middle ? right : left);
            }
        }
    }
}
