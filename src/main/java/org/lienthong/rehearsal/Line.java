package org.lienthong.rehearsal;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence of a report that is worded where it is shown.
 *
 * @param key in the bundle {@code messages-rehearsal}
 * @param values of its gaps: names, codes and numbers; never what stands in a document
 */
public record Line(String key, List<String> values) {

    public Line {
        values = List.copyOf(values);
    }

    /** @param values told as texts */
    public static Line of(String key, Object... values) {
        return new Line(key, Arrays.stream(values).map(String::valueOf).toList());
    }
}
