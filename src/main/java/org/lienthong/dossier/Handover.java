package org.lienthong.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The result was handed over. */
public record Handover(Instant deliveredAt, @Nullable String to) {}
