package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.lienthong.registry.Figure;

@Schema(description = "A number and the list whose length it is.")
record FigureItem(
        @Schema(description = "How many there are.") long many,

        @Schema(description = "Address of the list with exactly so many items at this moment.")
        String list) {

    static FigureItem of(Figure figure, ListAddresses addresses) {
        return new FigureItem(figure.many(), addresses.of(figure));
    }
}
