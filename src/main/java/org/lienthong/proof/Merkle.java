package org.lienthong.proof;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * A Merkle tree over hashes in the form of RFC 6962 (leaves and nodes hashed apart, split at the largest power of two),
 * built from left to right in memory that grows with the height only.
 */
final class Merkle {

    private record Node(int height, Digest hash, boolean onPath) {}

    /** From the left end; heights fall strictly. */
    private final Deque<Node> peaks = new ArrayDeque<>();

    private final List<PathStep> path = new ArrayList<>();

    void add(Digest hash) {
        add(hash, false);
    }

    /** @param wanted whether the path of this leaf is asked for; one leaf at most */
    void add(Digest hash, boolean wanted) {
        Node node = new Node(0, leaf(hash), wanted);
        while (!peaks.isEmpty() && peaks.peekLast().height() == node.height()) {
            node = join(peaks.removeLast(), node);
        }
        peaks.addLast(node);
    }

    boolean isEmpty() {
        return peaks.isEmpty();
    }

    /** Ends the tree; with it the {@link #path()} is whole. */
    Digest root() {
        Iterator<Node> fromRight = peaks.descendingIterator();
        Node root = fromRight.next();
        while (fromRight.hasNext()) {
            root = join(fromRight.next(), root);
        }
        peaks.clear();
        return root.hash();
    }

    /** From the wanted leaf to the root. */
    List<PathStep> path() {
        return List.copyOf(path);
    }

    /** Where this path leads to from this hash. */
    static Digest follow(Digest hash, List<PathStep> path) {
        Digest at = leaf(hash);
        for (PathStep step : path) {
            at = step.left() ? node(step.hash(), at) : node(at, step.hash());
        }
        return at;
    }

    private Node join(Node left, Node right) {
        if (left.onPath()) {
            path.add(new PathStep(false, right.hash()));
        } else if (right.onPath()) {
            path.add(new PathStep(true, left.hash()));
        }
        return new Node(left.height() + 1, node(left.hash(), right.hash()), left.onPath() || right.onPath());
    }

    private static Digest leaf(Digest hash) {
        MessageDigest sha = Digest.sha256();
        sha.update((byte) 0);
        sha.update(hash.bytes());
        return Digest.of(sha);
    }

    private static Digest node(Digest left, Digest right) {
        MessageDigest sha = Digest.sha256();
        sha.update((byte) 1);
        sha.update(left.bytes());
        sha.update(right.bytes());
        return Digest.of(sha);
    }
}
