package org.lienthong.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Supplement;

/** National messages with the papers that a citizen hands in. */
final class SubmissionPapers {

    private SubmissionPapers() {}

    static NationalMessage with(NationalMessage message, List<Document> documents) {
        return MessageDraft.of(message.type())
                .province(message.province())
                .code(message.code())
                .occurredAt(message.occurredAt())
                .text(message.text())
                .submission(Objects.requireNonNull(message.submission()).withDocuments(documents))
                .message();
    }

    /** What the citizen says about a dossier that is under way; without a time the hub's receipt counts. */
    static NationalMessage about(
            Dossier dossier,
            MessageType type,
            @Nullable Instant at,
            @Nullable String text,
            @Nullable Supplement supplement) {
        return MessageDraft.of(type)
                .province(dossier.province())
                .code(dossier.code())
                .occurredAt(at)
                .text(text)
                .supplement(supplement)
                .message();
    }
}
