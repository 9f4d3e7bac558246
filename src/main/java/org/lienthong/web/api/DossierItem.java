package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
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

        @Schema(description = "Whether it is late by the law; nobody becomes late while the clock stands still.")
        boolean overdue,

        @Schema(description = "Where it stands, as far as its time is concerned; null until its clock was read.")
        @Nullable
        Phase phase,

        @Schema(
                description =
                        "The last moment by the law; null before the receipt, without a known limit, and while the clock stands still unless it was past already.")
        @Nullable
        Instant legalDueAt,

        @Schema(
                description =
                        "The last moment for the tax office's answer to the slip that it has; past: the tax office is late. Null while it has none.")
        @Nullable
        Instant taxDueAt,

        @Schema(description = "Whether the tax office has not answered in its time.")
        boolean taxLate,

        @Schema(description = "When it was done by the law's clock.") @Nullable
        Instant endedAt,

        @Schema(description = "Whether KPI 766 (indicator 2.1) counts it as on time; null while it is not done.")
        @Nullable
        Verdict kpi,

        @Schema(
                description =
                        "Whether it is on time by the law, pauses and outages taken out; null while it is not done.")
        @Nullable
        Verdict plain,

        @Schema(description = "Whether the systems report it as on time; null while it is not done.") @Nullable
        Verdict reported,

        @Schema(description = "Who submitted it: family name and initials of a person, the name of an organisation.")
        @Nullable
        String applicant) {

    /** The name of the applicant is masked. */
    public static DossierItem of(Entry entry) {
        Dossier dossier = entry.document();
        Submission submission = dossier.submission();
        Optional<Entry.Law> law = Optional.ofNullable(entry.law());
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
                law.map(Entry.Law::phase).orElse(null),
                law.map(Entry.Law::dueAt).orElse(null),
                law.map(Entry.Law::taxDueAt).orElse(null),
                law.map(Entry.Law::taxLate).orElse(false),
                law.map(Entry.Law::endedAt).orElse(null),
                law.map(Entry.Law::kpi).orElse(null),
                law.map(Entry.Law::plain).orElse(null),
                law.map(Entry.Law::reported).orElse(null),
                submission == null ? null : MaskedName.of(submission.applicant()));
    }
}
