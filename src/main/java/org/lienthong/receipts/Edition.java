package org.lienthong.receipts;

import java.time.Instant;
import org.lienthong.dossier.PromisedDate;

/**
 * The ways in which the hub has drawn its papers, the present one first. A paper that was handed out stays the hub's own, so
 * whoever changes how papers look adds an edition and keeps the others.
 */
enum Edition {
    /** Since 27/11/2026: a promise without an hour names the day alone. */
    DAYS_ALONE {
        @Override
        String promise(Instant told) {
            return isDay(told) ? Moments.day(told) : Moments.moment(told);
        }

        @Override
        String englishPromise(Instant told) {
            return isDay(told) ? Moments.englishDay(told) : Moments.english(told);
        }
    },
    /** Every promise had an hour, that of a day its first one. */
    DAYS_WITH_AN_HOUR {
        @Override
        String promise(Instant told) {
            return Moments.moment(told);
        }

        @Override
        String englishPromise(Instant told) {
            return Moments.english(told);
        }
    };

    static final Edition PRESENT = DAYS_ALONE;

    abstract String promise(Instant told);

    abstract String englishPromise(Instant told);

    private static boolean isDay(Instant told) {
        return new PromisedDate(told).day().isPresent();
    }
}
