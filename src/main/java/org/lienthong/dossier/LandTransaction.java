package org.lienthong.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What changes in the land register (biến động). */
public record LandTransaction(
        TransactionType type,
        @Nullable Money price,
        @Nullable String contractNumber,
        @Nullable LocalDate contractDate) {}
