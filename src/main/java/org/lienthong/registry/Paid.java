package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.PaymentKind;
import org.lienthong.dossier.ProvinceCode;

/**
 * A payment of a dossier.
 *
 * @param dossier the dossier's code
 * @param notice the number of the notice that it pays
 * @param money none for a debt that was only recorded
 */
public record Paid(
        String dossier,
        ProvinceCode province,
        @Nullable String procedure,
        String reference,
        String notice,
        PaymentKind kind,
        Instant paidAt,
        Money money) {}
