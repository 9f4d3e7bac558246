package org.lienthong.dossier;

import org.jspecify.annotations.Nullable;

/** A fee of the procedure (phí, lệ phí). */
public record Fee(
        String name,
        @Nullable String code,
        Money amount,
        @Nullable String method) {}
