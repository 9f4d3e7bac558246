package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Page;

@Schema(description = "A part of a list.")
record ListView<T>(
        @Schema(description = "The items of this part, in the order of the list.")
        List<T> items,

        @Schema(description = "How many there are in the whole list at this moment.")
        long total,

        @Schema(description = "Send it as cursor to get the next part; null at the end.") @Nullable
        String next) {

    static <F, T> ListView<T> of(Page<F> page, Function<F, T> view) {
        return new ListView<>(page.items().stream().map(view).toList(), page.total(), page.next());
    }

    static <F, T> ListView<T> whole(List<F> all, Function<F, T> view) {
        return new ListView<>(all.stream().map(view).toList(), all.size(), null);
    }
}
