package org.lienthong.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.Supplement;

/** National messages with the papers that a citizen hands in. */
final class SubmissionPapers {

    private SubmissionPapers() {}

    static NationalMessage with(NationalMessage message, List<Document> documents) {
        Submission said = Objects.requireNonNull(message.submission());
        Submission complete = new Submission(
                said.procedure(),
                said.procedureName(),
                said.field(),
                said.channel(),
                said.submittedAt(),
                said.subject(),
                said.applicant(),
                said.parties(),
                said.parcels(),
                said.assets(),
                said.transaction(),
                said.certificates(),
                documents,
                said.fees(),
                said.note());
        return new NationalMessage(
                message.type(),
                message.province(),
                message.code(),
                null,
                null,
                null,
                message.occurredAt(),
                null,
                null,
                message.text(),
                complete,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    /** What the citizen says about a dossier that is under way; without a time the hub's receipt counts. */
    static NationalMessage about(
            Dossier dossier,
            MessageType type,
            @Nullable Instant at,
            @Nullable String text,
            @Nullable Supplement supplement) {
        return new NationalMessage(
                type,
                dossier.province(),
                dossier.code(),
                null,
                null,
                null,
                at,
                null,
                null,
                text,
                null,
                null,
                null,
                supplement,
                null,
                List.of(),
                null,
                null,
                null,
                null);
    }
}
