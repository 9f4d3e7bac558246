package org.lienthong.dossier;

import org.jspecify.annotations.Nullable;

/** Why somebody sent the dossier back, refused it, stopped it or disputes its result. */
public record Correction(CorrectionKind kind, @Nullable String slipNumber) {}
