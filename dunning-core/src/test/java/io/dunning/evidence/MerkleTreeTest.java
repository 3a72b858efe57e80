package io.dunning.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /**
     * The leaves, roots and inner nodes that implementations of RFC 6962 are tested with: LeafInputs, RootHashes and NodeHashes of
     * testonly/constants.go in github.com/transparency-dev/merkle.
     */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void published_trees_have_their_published_roots() {
        MerkleTree tree = new MerkleTree();

        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(tree.root()).as("%s leaves", size).hasToString(ROOTS.get(size));
            assertThat(tree.size()).isEqualTo(size);
            if (size < LEAVES.size()) {
                tree.add(HexFormat.of().parseHex(LEAVES.get(size)));
            }
        }
    }

    @Test
    void published_subtrees_are_joined_in_their_order() {
        List<String> seen = new ArrayList<>();
        MerkleTree tree = new MerkleTree((from, middle, to, left, right) -> seen.add(from + " " + middle + " " + to
                + " " + left.toString().substring(0, 4) + " " + right.toString().substring(0, 4)));

        LEAVES.forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));

        assertThat(seen)
                .containsExactly(
                        "0 1 2 6e34 96a2",
                        "2 3 4 0298 0750",
                        "0 2 4 fac5 5f08",
                        "4 5 6 bc1a 4271",
                        "6 7 8 b086 46f6",
                        "4 6 8 0ebc ca85",
                        "0 4 8 d37e 6b47");
    }

    @Property(tries = 200)
    void a_root_is_that_of_the_definition(@ForAll @IntRange(max = 200) int size, @ForAll long seed) {
        List<Hash> leaves = leaves(size, seed);
        MerkleTree tree = new MerkleTree();

        leaves.forEach(tree::add);

        assertThat(tree.root()).isEqualTo(NaiveMerkle.root(leaves));
        assertThat(tree.size()).isEqualTo(size);
    }

    @Property(tries = 300)
    void a_proof_is_that_of_the_definition_and_leads_to_the_root(
            @ForAll @IntRange(min = 1, max = 200) int size, @ForAll @IntRange(max = 199) int at, @ForAll long seed) {
        List<Hash> leaves = leaves(size, seed);
        int index = at % size;

        InclusionProof proof = proofOf(leaves, index);

        assertThat(proof.index()).isEqualTo(index);
        assertThat(proof.path()).isEqualTo(NaiveMerkle.path(index, leaves));
        assertThat(proof.verify(leaves.get(index), size, NaiveMerkle.root(leaves)))
                .isTrue();
    }

    @Property(tries = 300)
    void whatever_is_changed_in_a_proof_it_is_refused(
            @ForAll @IntRange(min = 2, max = 100) int size, @ForAll @IntRange(max = 99) int at, @ForAll long seed) {
        List<Hash> leaves = leaves(size, seed);
        int index = at % size;
        Hash leaf = leaves.get(index);
        Hash root = NaiveMerkle.root(leaves);
        List<Hash> path = proofOf(leaves, index).path();
        Hash other = Hash.of("other");

        assertThat(new InclusionProof(index, path).verify(other, size, root)).isFalse();
        assertThat(new InclusionProof(index, path).verify(leaf, size, other)).isFalse();
        for (int wrong = 0; wrong < size + 3; wrong++) {
            assertThat(new InclusionProof(wrong, path).verify(leaf, size, root)).isEqualTo(wrong == index);
        }
        for (int i = 0; i < path.size(); i++) {
            assertThat(new InclusionProof(index, with(path, i, other)).verify(leaf, size, root))
                    .isFalse();
            assertThat(new InclusionProof(index, without(path, i)).verify(leaf, size, root))
                    .isFalse();
        }
        List<Hash> longer = new ArrayList<>(path);
        longer.add(other);
        assertThat(new InclusionProof(index, longer).verify(leaf, size, root)).isFalse();
    }

    @Property(tries = 300)
    void in_a_tree_of_another_size_a_proof_fails_unless_the_way_up_is_the_same(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 69) int at, @ForAll long seed) {
        List<Hash> leaves = leaves(70, seed);
        int index = at % size;
        InclusionProof proof = proofOf(leaves.subList(0, size), index);
        Hash root = NaiveMerkle.root(leaves.subList(0, size));

        for (int wrong = 0; wrong <= 70; wrong++) {
            boolean sameWay = wrong > index && NaiveMerkle.turns(index, wrong).equals(NaiveMerkle.turns(index, size));
            assertThat(proof.verify(leaves.get(index), wrong, root)).isEqualTo(sameWay);
        }
    }

    @Property(tries = 100)
    void several_proofs_are_made_at_once(@ForAll @IntRange(min = 1, max = 80) int size, @ForAll long seed) {
        List<Hash> leaves = leaves(size, seed);
        List<Hash> wanted = new ArrayList<>(leaves.subList(size / 3, size));
        wanted.add(Hash.of("never comes"));
        InclusionProofs proofs = new InclusionProofs(wanted);

        leaves.forEach(proofs::add);

        assertThat(proofs.root()).isEqualTo(NaiveMerkle.root(leaves));
        assertThat(proofs.size()).isEqualTo(size);
        assertThat(proofs.proofs()).hasSize(size - size / 3).isEqualTo(proofs.proofs());
        proofs.proofs().forEach((leaf, proof) -> assertThat(proof).isEqualTo(proofOf(leaves, leaves.indexOf(leaf))));
    }

    @Test
    void of_a_leaf_that_comes_twice_the_first_is_proved() {
        Hash leaf = Hash.of("twice");
        InclusionProofs proofs = new InclusionProofs(List.of(leaf));

        List.of(Hash.of("one"), leaf, Hash.of("three"), leaf).forEach(proofs::add);

        assertThat(proofs.proofs().values()).extracting(InclusionProof::index).containsExactly(1L);
    }

    @Property
    void the_largest_trees_there_can_be_are_no_trouble(
            @ForAll @LongRange(min = 1) long size,
            @ForAll @LongRange long index,
            @ForAll @IntRange(max = 63) int length) {
        InclusionProof proof = new InclusionProof(index, Collections.nCopies(length, Hash.of("beside")));

        assertThat(proof.verify(Hash.of("leaf"), size, Hash.of("root"))).isFalse();
    }

    @Test
    void a_proof_that_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(-1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InclusionProof(0, Collections.nCopies(64, Hash.of("beside"))));
    }

    private static InclusionProof proofOf(List<Hash> leaves, int index) {
        InclusionProofs proofs = new InclusionProofs(List.of(leaves.get(index)));
        leaves.forEach(proofs::add);
        return proofs.proofs().values().iterator().next();
    }

    private static List<Hash> leaves(int size, long seed) {
        return LongStream.range(0, size).mapToObj(i -> Hash.of(seed + "/" + i)).toList();
    }

    private static List<Hash> with(List<Hash> path, int at, Hash other) {
        List<Hash> changed = new ArrayList<>(path);
        changed.set(at, other);
        return changed;
    }

    private static List<Hash> without(List<Hash> path, int at) {
        return IntStream.range(0, path.size())
                .filter(i -> i != at)
                .mapToObj(path::get)
                .toList();
    }
}
