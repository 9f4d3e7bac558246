package org.lienthong.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTests {

    private static Digest leaf(int n) {
        return Digest.of(new byte[] {(byte) n});
    }

    /** As RFC 6962 says it, with the whole list in memory. */
    private static Digest naive(List<Digest> leaves) {
        if (leaves.size() == 1) {
            return Merkle.follow(leaves.get(0), List.of());
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        java.security.MessageDigest sha = Digest.sha256();
        sha.update((byte) 1);
        sha.update(naive(leaves.subList(0, half)).bytes());
        sha.update(naive(leaves.subList(half, leaves.size())).bytes());
        return Digest.of(sha);
    }

    @Test
    void rootAndPathsAreThoseOfTheTreeThatIsBuiltAllAtOnce() {
        List<Digest> leaves = new ArrayList<>();
        for (int size = 1; size <= 40; size++) {
            leaves.add(leaf(size));
            Digest root = naive(leaves);
            for (int wanted = 0; wanted < size; wanted++) {
                Merkle tree = new Merkle();
                for (int i = 0; i < size; i++) {
                    tree.add(leaves.get(i), i == wanted);
                }
                assertThat(tree.root()).isEqualTo(root);
                assertThat(Merkle.follow(leaves.get(wanted), tree.path())).isEqualTo(root);
                assertThat(Merkle.follow(leaf(99), tree.path())).isNotEqualTo(root);
            }
        }
    }
}
