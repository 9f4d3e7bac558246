package org.lienthong.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Step;

/**
 * What one system holds of one field, as far as the hub knows.
 *
 * @param values as they are in the national model, in their order
 * @param step with which it came there
 * @param said whether the system said it itself; otherwise it was told it
 * @param origin the step in which somebody said it first; null when the hub itself made it
 * @param again whether it was ever keyed although the hub could have told it, because others had said it before and the hub
 *     had not yet told it
 */
record Cell(
        List<String> values,
        Step step,
        boolean said,
        @Nullable Step origin,
        boolean again) {

    Cell {
        values = List.copyOf(values);
    }
}
