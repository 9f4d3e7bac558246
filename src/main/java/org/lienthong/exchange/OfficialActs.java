package org.lienthong.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;

/** The record of what officials do by hand: who, from which office, what and why. Never changed, only told how it went. */
public interface OfficialActs {

    /** What was done. */
    enum Kind {
        SENT_AGAIN,
        SUPPLEMENT_ASKED,
        CORRECTED,
        PARTNERS_ASKED,
        LATE_ENTRY
    }

    /**
     * One act.
     *
     * @param key the same act pressed twice has the same key, 1 to 160 characters
     * @param dossierId null when it is about no one dossier
     * @param office from where; null for one who sits at no office
     * @param subject the delivery, document or file that it was done to
     */
    record Act(
            String key,
            Kind kind,
            ProvinceCode province,
            @Nullable Long dossierId,
            String by,
            @Nullable String office,
            Instant at,
            @Nullable String subject,
            @Nullable String reason) {}

    /**
     * Noted before it is done; durable when this returns. False when it was done before. One that has no outcome yet was
     * broken off and counts as not done: it is done again, and what it does has no second effect.
     */
    boolean note(Act act);

    /** What came of it, told after it is done. */
    void outcome(String key, String outcome);
}
