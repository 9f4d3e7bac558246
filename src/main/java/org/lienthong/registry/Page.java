package org.lienthong.registry;

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
}
