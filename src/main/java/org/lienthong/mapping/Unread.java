package org.lienthong.mapping;

import java.util.LinkedHashSet;
import java.util.Set;

/** Collects the places of a document that no field of the mapping asks for; filled only for explanations. */
final class Unread {

    private static final int MOST = 1_000;

    private final Set<String> paths = new LinkedHashSet<>();

    void leaf(String path) {
        if (paths.size() < MOST) {
            paths.add(path);
        }
    }

    Set<String> paths() {
        return paths;
    }
}
