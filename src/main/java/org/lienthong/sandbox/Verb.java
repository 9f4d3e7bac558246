package org.lienthong.sandbox;

import java.util.Arrays;
import java.util.Locale;

/** What one party of the country can tell another about a dossier, whatever its family's words for it. */
public enum Verb {
    DOSSIER_SUBMITTED,
    DOSSIER_ACCEPTED,
    DOSSIER_REFUSED,
    DOSSIER_PROGRESSED,
    SUPPLEMENT_REQUESTED,
    SUPPLEMENT_PROVIDED,
    SUPPLEMENT_RECEIVED,
    OBLIGATION_REQUESTED,
    OBLIGATION_NOTIFIED,
    OBLIGATION_PAID,
    DOSSIER_COMPLETED,
    RESULT_DELIVERED,
    DOSSIER_WITHDRAWN,
    DOSSIER_STOPPED,
    DOSSIER_RETURNED_FOR_CORRECTION,
    RESULT_DISPUTED;

    /** The name used in dialects and journals, for example {@code dossier-submitted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb with this {@link #code()}; any other text is a mistake in a dialect or of the caller. */
    public static Verb ofCode(String code) {
        return Arrays.stream(values())
                .filter(verb -> verb.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no verb " + code));
    }
}
