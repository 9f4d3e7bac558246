package org.lienthong.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a dossier will be done.
 *
 * @param earliest a quarter of the similar dossiers were done by then
 * @param latest the day to tell people
 * @param confidence the share, 0 to 1, of the similar dossiers that were done by {@code latest}; null where the day is only
 *     the law's or the promised one
 * @param sample how many similar dossiers there are: same procedure, same phase, not done sooner than this one
 */
public record Forecast(
        LocalDate earliest, LocalDate latest, @Nullable Double confidence, Basis basis, int sample) {

    /** Where it comes from. */
    public enum Basis {
        /** The province's own past dossiers. */
        PROVINCE,
        /** Too few of its own; those of the whole country. */
        COUNTRY,
        /** Too few anywhere; the last day of the dossier's clock. */
        LIMIT
    }
}
