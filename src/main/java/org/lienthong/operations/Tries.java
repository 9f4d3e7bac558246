package org.lienthong.operations;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts on this node how often the same item of a plan met trouble. An error that always comes with one item looks like
 * trouble of the storage; behind it the plan would wait for ever.
 */
final class Tries {

    private static final int MOST = 20;

    private final Map<Long, Tried> last = new ConcurrentHashMap<>();

    private record Tried(int position, int many) {}

    /** Counts once more; true: it was tried often enough in a row. */
    boolean enough(long plan, int position) {
        Tried before = last.get(plan);
        int many = before != null && before.position() == position ? before.many() + 1 : 1;
        last.put(plan, new Tried(position, many));
        return many >= MOST;
    }

    void forget(long plan) {
        last.remove(plan);
    }
}
