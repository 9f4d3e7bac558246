package org.lienthong.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The receipt (biên nhận): the clock runs from {@code receivedAt}, the result is promised for {@code promisedAt}. */
public record Receipt(
        ReceiptNumber number,
        Instant receivedAt,
        @Nullable Instant promisedAt,
        @Nullable String receivedBy) {}
