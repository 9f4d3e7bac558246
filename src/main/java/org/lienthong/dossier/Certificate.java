package org.lienthong.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A certificate of land-use right (giấy chứng nhận). */
public record Certificate(
        String serialNumber,
        @Nullable String bookNumber,
        @Nullable LocalDate issuedOn,
        @Nullable String kind) {}
