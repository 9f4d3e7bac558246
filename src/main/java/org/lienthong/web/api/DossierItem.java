package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.Submission;
import org.lienthong.registry.Entry;
import org.lienthong.registry.MaskedName;

/** One dossier in a list. */
@Schema(description = "One dossier in short.")
public record DossierItem(
        @Schema(description = "The first code under which the dossier became known.")
        String code,

        @Schema(description = "Every name of the dossier, its code included; each of them works as code.")
        List<String> aliases,

        @Schema(description = "Number of the receipt (số biên nhận); null until it is accepted.") @Nullable
        String receiptNumber,

        @Schema(description = "Code of the province.") String province,

        @Schema(description = "Code of the administrative procedure.") @Nullable
        String procedure,

        @Schema(description = "Name of the administrative procedure.") @Nullable
        String procedureName,

        @Schema(description = "National status.") DossierStatus status,
        @Schema(description = "Who must act next.") Holder holder,

        @Schema(description = "When the citizen submitted it.") @Nullable
        Instant submittedAt,

        @Schema(description = "When the receipt was issued; the clock runs from here.") @Nullable
        Instant receivedAt,

        @Schema(description = "For when the result is promised.") @Nullable
        Instant dueAt,

        @Schema(description = "When the result was ready or the work stopped.") @Nullable
        Instant completedAt,

        @Schema(description = "Whether the promised date passed before it was done; not while the clock stands still.")
        boolean overdue,

        @Schema(description = "Who submitted it: family name and initials of a person, the name of an organisation.")
        @Nullable
        String applicant) {

    /** The name of the applicant is masked. */
    public static DossierItem of(Entry entry) {
        Dossier dossier = entry.document();
        Submission submission = dossier.submission();
        return new DossierItem(
                dossier.code().value(),
                dossier.aliases().stream()
                        .map(Alias::value)
                        .map(Object::toString)
                        .distinct()
                        .toList(),
                dossier.receipt() == null ? null : dossier.receipt().number().value(),
                dossier.province().value(),
                submission == null ? null : submission.procedure().value(),
                submission == null ? null : submission.procedureName(),
                dossier.status(),
                dossier.holder(),
                entry.submittedAt(),
                entry.receivedAt(),
                entry.dueAt(),
                entry.completedAt(),
                entry.overdue(),
                submission == null ? null : MaskedName.of(submission.applicant()));
    }
}
