package org.lienthong.registry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.ProcedureCode;

/**
 * What a list is narrowed to; null does not narrow.
 *
 * @param area the dossiers of one province
 * @param from the first moment of the list's day that counts
 * @param to the first moment that counts no more
 * @param words every word must occur in the applicant's name or a code, whatever the case and the diacritics
 */
public record Filter(
        @Nullable Area area,
        @Nullable ProcedureCode procedure,
        @Nullable DossierStatus status,
        @Nullable Holder holder,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Boolean overdue,
        @Nullable String words) {

    public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null);
}
