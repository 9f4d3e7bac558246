package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Page;

/** Which part of a list is asked for. */
record PartQuery(
        @Parameter(
                description = "How many items at most, 1 to 200.",
                schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
        @Nullable
        String limit,

        @Parameter(description = "The value of next in the answer before, unchanged; missing for the first part.")
        @Nullable
        String cursor) {

    /** A list of which a part can be read. */
    @FunctionalInterface
    interface Listed<F, T> {
        Page<T> list(F filter, int limit, @Nullable Cursor cursor);
    }

    /**
     * This part of the list, as it is shown.
     *
     * @param asked reads what else is asked for
     * @throws org.lienthong.web.problems.Problem.Refusal naming every field that cannot be read
     */
    <F, T, V> ListView<V> of(Listed<F, T> list, Function<Fields, F> asked, Function<T, V> view) {
        Fields fields = new Fields();
        F filter = asked.apply(fields);
        int most = fields.limit(limit);
        Cursor place = fields.cursor(cursor);
        fields.done();
        return ListView.of(list.list(filter, most, place), view);
    }
}
