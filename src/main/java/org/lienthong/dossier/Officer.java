package org.lienthong.dossier;

import org.jspecify.annotations.Nullable;

/** An official who acts; the name is personal data. */
public record Officer(
        @Nullable String code,
        @Nullable String name,
        @Nullable String title,
        @Nullable String unit) {}
