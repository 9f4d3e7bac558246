package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One name in the tree of names that a mapping reads. While a document is walked, this says what to do with the value
 * that stands here; names without a node are passed over.
 */
final class LocalNode {

    static final int NONE = -1;

    final String path;
    final String uri;
    final Map<String, LocalNode> children = new HashMap<>();

    /** Another node of the same local name in another namespace. */
    @Nullable
    LocalNode sibling;

    /** Counts the names below one node from 0. */
    int number;

    /** Where the value is noted in the {@link Capture}, or {@link #NONE}. */
    int slot = NONE;

    /** Where the parts are noted when a list is read here, or {@link #NONE}. */
    int listSlot = NONE;

    /** What is read of each part, when a list is read here. */
    @Nullable
    LocalScope parts;

    /** Whether each part is a message of its own. */
    boolean each;

    /** Which single part of a list counts ({@link LocalPath#LAST} or from 0), and what is read of it. */
    int position = LocalPath.ANY;

    @Nullable
    LocalNode positioned;

    /** Which counter of the {@link Capture} counts the parts, for XML. */
    int counter = NONE;

    /** Whether the names of its children match in any case. */
    boolean anyCase;

    LocalNode(String path, String uri) {
        this.path = path;
        this.uri = uri;
    }

    @Nullable
    LocalNode child(String name) {
        return children.get(anyCase ? name.toLowerCase(Locale.ROOT) : name);
    }

    /** Notes a child; gives the one that had its name. */
    @Nullable
    LocalNode put(String name, LocalNode child) {
        int next = children.size();
        LocalNode before = children.put(anyCase ? name.toLowerCase(Locale.ROOT) : name, child);
        child.number = before == null ? next : before.number;
        return before;
    }

    @Nullable
    LocalNode child(String name, String uri) {
        LocalNode node = child(name);
        while (node != null && !node.uri.equals(uri)) {
            node = node.sibling;
        }
        return node;
    }

    /** All value slots at and below this node, not looking into the parts of lists. */
    List<Integer> slotsBelow() {
        List<Integer> slots = new ArrayList<>();
        if (slot != NONE) {
            slots.add(slot);
        }
        nodesBelow().forEach(node -> slots.addAll(node.slotsBelow()));
        return slots;
    }

    List<Integer> listSlotsBelow() {
        List<Integer> slots = new ArrayList<>();
        if (listSlot != NONE) {
            slots.add(listSlot);
        }
        nodesBelow().forEach(node -> slots.addAll(node.listSlotsBelow()));
        return slots;
    }

    private List<LocalNode> nodesBelow() {
        List<LocalNode> nodes = new ArrayList<>();
        for (LocalNode first : children.values()) {
            for (LocalNode node = first; node != null; node = node.sibling) {
                nodes.add(node);
            }
        }
        if (positioned != null) {
            nodes.add(positioned);
        }
        return nodes;
    }
}
