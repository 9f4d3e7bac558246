package org.lienthong.registry;

import java.util.OptionalDouble;

/** A figure beside that of the same period of the year before. */
public record Growth(Figure now, Figure before) {

    /** By how much it grew as a share of the year before, 0.125 for 12.5 %; empty when there was nothing. */
    public OptionalDouble rate() {
        return rate(now.many(), before.many());
    }

    static OptionalDouble rate(long now, long before) {
        return before == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) (now - before) / before);
    }
}
