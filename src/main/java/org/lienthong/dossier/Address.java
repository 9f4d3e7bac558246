package org.lienthong.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A postal place. The commune code is meaningless without the date at which it was valid (its vintage): units were merged on 2025-07-01. */
public record Address(
        String text,
        @Nullable CommuneCode commune,
        @Nullable LocalDate vintage) {}
