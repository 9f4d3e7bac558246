package org.lienthong.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.ProvinceCode;

/**
 * A tax notice of a dossier.
 *
 * @param dossier the dossier's code
 * @param open what is still to be paid
 */
public record Notice(
        String dossier,
        ProvinceCode province,
        @Nullable String procedure,
        String number,
        Instant notifiedAt,
        @Nullable LocalDate dueOn,
        Money total,
        Money open) {}
