package org.lienthong.registry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Instalment;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.ProvinceCode;

/**
 * A tax notice of a dossier.
 *
 * @param dossier the dossier's code
 * @param dueOn the first day on which something of it falls due, as it tells itself; where it tells none, the first day of the law
 *     for what is still to be paid
 * @param basis who tells that day
 * @param open what is still to be paid
 */
public record Notice(
        String dossier,
        ProvinceCode province,
        @Nullable String procedure,
        String number,
        Instant notifiedAt,
        @Nullable LocalDate dueOn,
        Instalment.Basis basis,
        Money total,
        Money open) {}
