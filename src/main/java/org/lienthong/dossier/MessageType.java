package org.lienthong.dossier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The national verbs: everything that one party can tell another about a dossier. */
public enum MessageType {
    DOSSIER_SUBMITTED,
    DOSSIER_ACCEPTED,
    DOSSIER_REFUSED,
    DOSSIER_PROGRESSED,
    SUPPLEMENT_REQUESTED,
    /** The citizen handed the missing papers in; nobody has looked at them yet. */
    SUPPLEMENT_PROVIDED,
    /** Who asked for the papers has taken them; the clock runs again. */
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

    /** The name used in files and in the interface, for example {@code dossier-submitted}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verb with this {@link #code()}, if there is one. */
    public static Optional<MessageType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
