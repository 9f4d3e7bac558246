package org.lienthong.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Messages for the tests of other rooms, each with the sections that its verb needs. */
public final class ToldElsewhere {

    private ToldElsewhere() {}

    /** @param receipt and {@code supplement} replace what the verb would carry; the second only with its verbs */
    public static NationalMessage that(
            MessageType type,
            @Nullable Instant occurredAt,
            @Nullable Receipt receipt,
            @Nullable Supplement supplement,
            CorrectionKind kind) {
        Told told = Told.that(type);
        if (type == MessageType.DOSSIER_ACCEPTED) {
            told.receipt(receipt);
        }
        if (type == MessageType.DOSSIER_RETURNED_FOR_CORRECTION) {
            told.correction(kind);
        }
        NationalMessage message = told.message(Told.CODE, occurredAt);
        return type.name().startsWith("SUPPLEMENT")
                ? MessageDraft.of(message).supplement(supplement).message()
                : message;
    }
}
