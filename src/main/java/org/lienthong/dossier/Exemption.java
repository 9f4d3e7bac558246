package org.lienthong.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reduction or exemption written on the slip; rate in percent, area in square metres. */
public record Exemption(
        String subject,
        @Nullable BigDecimal area,
        @Nullable BigDecimal rate,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
