package org.lienthong.registry;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside that of the same period of the year before.
 *
 * @param whole whether the register, or the province that is looked at, was there for all of the period of the year before; who
 *     began in the middle of it did not grow as much as its figures
 */
public record Growth(Figure now, Figure before, boolean whole) {

    /**
     * By how much it grew as a share of the year before, 0.125 for 12.5 %; empty when there was nothing, or only a part of it is
     * known.
     */
    public OptionalDouble rate() {
        return !whole || before.many() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (now.many() - before.many()) / before.many());
    }

    /** @param first the first day of which something is known; null when nothing is */
    static boolean whole(@Nullable LocalDate first, Period before) {
        return first != null && !first.isAfter(before.first());
    }
}
