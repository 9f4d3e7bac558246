package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Instalment;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;

/** What everybody who knows the code may see; names nobody. */
@Schema(description = "Where a dossier is, for whoever knows its code; without personal data.")
public record TrackedDossier(
        @Schema(description = "The first code under which the dossier became known.")
        String code,

        @Schema(description = "Code of the province.") String province,

        @Schema(description = "Name of the administrative procedure.") @Nullable
        String procedureName,

        @Schema(description = "National status.") DossierStatus status,

        @Schema(description = "The status in words, in the language of the request.")
        String statusText,

        @Schema(description = "The status in Vietnamese.") String statusVi,
        @Schema(description = "The status in English.") String statusEn,
        @Schema(description = "Who must act next.") Holder holder,

        @Schema(description = "Who must act next, in words, in the language of the request.")
        String holderText,

        @Schema(description = "Who must act next, in Vietnamese.")
        String holderVi,

        @Schema(description = "Who must act next, in English.")
        String holderEn,

        @Schema(
                description =
                        "Why the office that must act next has not been told: its system refused, or cannot be reached for a while; null when it has been told.")
        HandingOver.@Nullable NotYet notYetTold,

        @Schema(description = "When the receipt was issued.") @Nullable
        Instant receivedAt,

        @Schema(description = "For when the result is promised.") @Nullable
        Instant dueAt,

        @Schema(description = "When the result was ready or the work stopped.") @Nullable
        Instant completedAt,

        @Schema(description = "Whether it is late by the law; nobody becomes late while the clock stands still.")
        boolean overdue,

        @Schema(description = "What is to pay; null when nothing is known to be owed.") @Nullable
        ToPay toPay,

        @Schema(description = "Its legal clock: the last day, what is left, who holds it since when, and a forecast.")
        ClockItem clock,

        @Schema(description = "What happened, the earliest first.")
        List<TrackedStep> steps) {

    /** Whether and until when something is to pay, over all payers; how much is told to the applicant only. */
    @Schema(description = "Whether something is to pay, over all payers; without the sums, which are the applicant's.")
    public record ToPay(
            @Schema(description = "Whether nothing that is known is left to pay.")
            boolean settled,

            @Schema(
                    description =
                            "The first day on which something still open falls due, as its notice tells or else as the law does; null when neither tells one: ask the tax office.")
            @Nullable
            LocalDate earliestDeadline,

            @Schema(description = "Who tells that day; null when nothing is left to pay.")
            Instalment.@Nullable Basis deadlineBasis,

            @Schema(description = "The rule that tells it; null where it is not the law.") @Nullable
            String deadlineSource) {}

    /** One thing that happened. */
    @Schema(description = "One thing that happened.")
    public record TrackedStep(
            @Schema(description = "When it happened.") Instant at,
            @Schema(description = "The status after.") DossierStatus status,

            @Schema(description = "The status after in words, in the language of the request.")
            String statusText,

            @Schema(description = "What happened, in the language of the request.")
            String text,

            @Schema(description = "What happened, in Vietnamese.")
            String textVi,

            @Schema(description = "What happened, in English.")
            String textEn) {}
}
