package org.lienthong.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A document that is durable.
 *
 * @param first whether no copy of it was seen before
 * @param answer what was answered before, when an earlier copy was applied completely
 */
public record Kept(
        long messageId,
        Arrival arrival,
        boolean first,
        @Nullable Answer answer) {}
