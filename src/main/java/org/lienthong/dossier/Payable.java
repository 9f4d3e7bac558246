package org.lienthong.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One sum to pay. It is named by its own id where the tax office gives one (TT 89/2026 Đ93), otherwise by payer, notice and item. */
public record Payable(
        @Nullable String id,
        String item,
        Money amount,
        @Nullable LocalDate dueOn) {}
