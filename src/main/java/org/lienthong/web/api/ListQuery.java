package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.registry.Day;
import org.lienthong.registry.Filter;

/** What a list is asked for, as it was written. */
public record ListQuery(
        @Parameter(
                description =
                        "A province of today or of the past: its code (H56), its statistics code (38) or its name. A province of today also finds what its predecessors left, a closed one what it stored or issued. The statistics codes 15, 24, 44, 52, 80, 82 and 91 changed their meaning and need asOf.")
        @Nullable
        String province,

        @Parameter(
                description =
                        "The day on which province had this meaning, for example 2025-06-30; without it the meaning of today goes first.",
                schema = @Schema(type = "string", format = "date"))
        @Nullable
        String asOf,

        @Parameter(
                description =
                        "Code of a commune, five digits. A dossier counts in the commune of its first parcel that names one, under the code that the parcel had then.")
        @Nullable
        String commune,

        @Parameter(
                description = "Code of the administrative procedure, for example 1.013831; a local suffix is ignored.")
        @Nullable
        String procedure,

        @Parameter(description = "National status.", schema = @Schema(implementation = DossierStatus.class)) @Nullable
        String status,

        @Parameter(description = "Who must act next.", schema = @Schema(implementation = Holder.class)) @Nullable
        String holder,

        @Parameter(
                description = "How the dossier came in: at the counter, online or by post.",
                schema = @Schema(implementation = Channel.class))
        @Nullable
        String channel,

        @Parameter(
                description =
                        "true: only dossiers that have not ended; false: only those whose result is ready or whose work ended otherwise.",
                schema = @Schema(type = "boolean"))
        @Nullable
        String open,

        @Parameter(
                description =
                        "Which day of the dossier from and to look at; without it the list's own: the day of submission (dossiers, transactions), of receipt (receipts) or of the result (results).",
                schema = @Schema(implementation = Day.class))
        @Nullable
        String by,

        @Parameter(
                description =
                        "First day or moment that counts: 2026-01-31 is a whole day in Viet Nam, 2026-01-31T08:00:00Z a moment, without a zone it is the time of Viet Nam.")
        @Nullable
        String from,

        @Parameter(description = "Last day that counts, or the first moment that counts no more.") @Nullable
        String to,

        @Parameter(
                description =
                        "true: only dossiers that are late by the law, because their last moment passed before they were done; false: only the others. While the clock stands still nobody becomes late.",
                schema = @Schema(type = "boolean"))
        @Nullable
        String overdue,

        @Parameter(
                description =
                        "Only dossiers whose last moment by the law comes before so many working days after today have ended, 1 to 366, and that are neither done nor late and whose clock does not stand still.",
                schema = @Schema(type = "integer", minimum = "1", maximum = "366"))
        @Nullable
        String dueWithin,

        @Parameter(
                description =
                        "Words that all occur in the applicant's name, one of the codes, a certificate number or a parcel: sheet/number as 12/345, or the beginning of the GeoHash. Case and diacritics do not matter. Words of one or two signs must begin a word; letters alone a word of the name, unless another word has a digit. What stands in the codes of more than 50,000 dossiers is refused with the rule words-common: write more of the code.")
        @Nullable
        String q,

        @Parameter(
                description = "Where the dossier stands, as far as its time is concerned.",
                schema = @Schema(implementation = Phase.class))
        @Nullable
        String phase,

        @Parameter(
                description = "Only dossiers that are done and that KPI 766 (indicator 2.1) counts so.",
                schema = @Schema(implementation = Verdict.class))
        @Nullable
        String kpi,

        @Parameter(
                description = "Only dossiers that are done and that the law counts so, pauses and outages taken out.",
                schema = @Schema(implementation = Verdict.class))
        @Nullable
        String plain,

        @Parameter(
                description = "Only dossiers that are done and that the systems report so.",
                schema = @Schema(implementation = Verdict.class))
        @Nullable
        String reported,

        @Parameter(
                description =
                        "Only dossiers that have ended by the law's clock and went through this phase: RECEPTION, ACCEPTED, PROCESSING, PAPERS, PAPERS_HANDED_IN, TAX or PAYMENT.",
                schema = @Schema(implementation = Phase.class))
        @Nullable
        String through,

        @Parameter(
                description =
                        "true: only dossiers whose slip the tax office has not answered in its own time (NĐ 252/2026 Art. 17); false: only the others.",
                schema = @Schema(type = "boolean"))
        @Nullable
        String taxLate) {

    /** @throws org.lienthong.web.problems.Problem.Refusal naming every field that cannot be read */
    public Filter filter(Fields fields, Areas areas) {
        Filter filter = new Filter(
                areas.read(fields, province, asOf),
                fields.read("commune", commune, "commune-code", CommuneCode::new),
                fields.read("procedure", procedure, "procedure-code", ProcedureCode::new),
                fields.oneOf("status", status, DossierStatus.class),
                fields.oneOf("holder", holder, Holder.class),
                fields.oneOf("channel", channel, Channel.class),
                fields.flag("open", open),
                fields.oneOf("by", by, Day.class),
                fields.from("from", from),
                fields.to("to", to),
                fields.flag("overdue", overdue),
                areas.dueWithin(fields.days("dueWithin", dueWithin)),
                fields.words(q),
                fields.oneOf("phase", phase, Phase.class),
                fields.oneOf("kpi", kpi, Verdict.class),
                fields.oneOf("plain", plain, Verdict.class),
                fields.oneOf("reported", reported, Verdict.class),
                fields.oneOf("through", through, Phase.class),
                fields.flag("taxLate", taxLate));
        if (filter.from() != null && filter.to() != null && !filter.from().isBefore(filter.to())) {
            fields.refuse("to", "order");
        }
        return filter;
    }
}
