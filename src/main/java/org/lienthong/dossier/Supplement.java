package org.lienthong.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Papers asked for, handed in, or taken. {@code promisedAt} is the new promised date where the clock was paused. */
public record Supplement(
        @Nullable String text,
        @Nullable Boolean pausesClock,
        @Nullable Instant waitsUntil,
        @Nullable Instant promisedAt,
        List<Document> documents) {

    public Supplement {
        documents = documents == null ? List.of() : List.copyOf(documents);
    }
}
