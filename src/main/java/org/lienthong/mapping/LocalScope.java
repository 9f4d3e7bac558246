package org.lienthong.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * What is read together: of the document, of one item, or of one part of a list. Built once while compiling; each
 * {@link Capture} of it has one slot for every path.
 */
final class LocalScope {

    final LocalNode root;

    /** The list's own path within the scope around it, for example {@code .data}; empty for the document. */
    final String step;

    final Format format;
    final List<String> slotPaths = new ArrayList<>();
    int lists;
    int counters;

    LocalScope(Format format, String step) {
        this.format = format;
        this.step = step;
        this.root = new LocalNode("", "");
        this.root.anyCase = format == Format.ROWS;
    }

    /** The slot of the value at this path; the same path has the same slot. */
    int slot(LocalPath path) {
        LocalNode node = node(path);
        requirePlain(
                node, node.parts == null && node.children.keySet().stream().allMatch(name -> name.startsWith("@")));
        if (node.slot == LocalNode.NONE) {
            node.slot = slotPaths.size();
            slotPaths.add(path.shown());
        }
        return node.slot;
    }

    /** The node of a list at this path; the same path has the same parts. */
    LocalNode list(LocalPath path) {
        LocalNode node = node(path);
        requirePlain(node, node.slot == LocalNode.NONE && (node.parts != null || node.children.isEmpty()));
        if (node.parts == null) {
            node.parts = new LocalScope(format, path.shown());
            node.listSlot = lists++;
        }
        return node;
    }

    /** @throws IllegalArgumentException when two paths cannot stand side by side */
    private LocalNode node(LocalPath path) {
        LocalNode node = root;
        StringBuilder shown = new StringBuilder();
        for (LocalPath.Step step : path.steps()) {
            if (node.parts != null) {
                throw new IllegalArgumentException("this lies inside a list that is read already; put it there");
            }
            requirePlain(node, node.slot == LocalNode.NONE || step.attribute());
            shown.append(step.shown(format));
            node = child(node, step, shown.toString());
        }
        return node;
    }

    private LocalNode child(LocalNode parent, LocalPath.Step step, String path) {
        String name = step.attribute() ? "@" + step.name() : step.name();
        LocalNode node = parent.child(name, step.uri());
        if (node == null) {
            node = new LocalNode(path, step.uri());
            node.sibling = parent.put(name, node);
        }
        if (step.position() == LocalPath.ANY) {
            return node;
        }
        return positioned(node, step.position(), path);
    }

    private LocalNode positioned(LocalNode node, int position, String path) {
        LocalNode positioned = node.positioned;
        if (node.slot != LocalNode.NONE
                || node.parts != null
                || !node.children.isEmpty()
                || positioned != null && node.position != position) {
            throw new IllegalArgumentException("one place is read in one way: as a value, a list or one part of it");
        }
        if (positioned == null) {
            positioned = new LocalNode(path, "");
            node.positioned = positioned;
            node.position = position;
            node.counter = counters++;
        }
        return positioned;
    }

    private static void requirePlain(LocalNode node, boolean fits) {
        if (node.positioned != null || !fits) {
            throw new IllegalArgumentException("one place is read in one way: as a value, a list or one part of it");
        }
    }
}
