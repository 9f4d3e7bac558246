package org.lienthong.registry;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param total how many there are in the whole list at this moment
 * @param next the cursor of the next part; null at the end
 */
public record Page<T>(List<T> items, long total, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param found up to one more than the limit, which tells whether there is a next part
     * @param place of an item, behind which the next part begins
     */
    static <T> Page<T> of(List<T> found, int limit, long total, Function<T, Cursor> place) {
        return found.size() <= limit
                ? new Page<>(found, total, null)
                : new Page<>(
                        found.subList(0, limit),
                        total,
                        place.apply(found.get(limit - 1)).text());
    }

    /** How many parts of a whole list have; its length is counted once, for the first part that people see. */
    static final int WHOLE = 500;

    /** Reads a list part by part from its beginning to its end. */
    static <T> void each(Function<@Nullable Cursor, Page<T>> parts, Receiver<T> receiver) throws IOException {
        String next = null;
        do {
            Page<T> part = parts.apply(next == null ? null : Cursor.parse(next));
            for (T item : part.items()) {
                receiver.take(item);
            }
            next = part.next();
        } while (next != null);
    }
}
