package org.lienthong.dossier;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of the work. */
public record Progress(
        @Nullable Officer from,
        @Nullable Officer to,
        @Nullable String localStatus,
        @Nullable Boolean sentBack,
        @Nullable BigDecimal workingHours,
        List<Document> documents) {

    public Progress {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
