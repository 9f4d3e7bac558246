package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Figure;
import org.lienthong.registry.Punctuality;
import org.lienthong.registry.Standing;

@Schema(description = "How a province, a procedure or the country stands.")
record StandingItem(
        @Schema(description = "Code of the province or of the procedure; null for the country.") @Nullable
        String code,

        @Schema(description = "Receipts issued in the period.")
        FigureItem received,

        @Schema(description = "Dossiers that ended in the period in whichever way.")
        FigureItem ended,

        @Schema(description = "Dossiers that have not ended at this moment.")
        FigureItem open,

        @Schema(description = "Those of them that are late by the law.")
        FigureItem overdue,

        @Schema(description = "Those of them that will be late before long.")
        FigureItem dueSoon,

        @Schema(description = "The open ones by who must act next.")
        Map<String, FigureItem> holders,

        @Schema(description = "The open ones whose clock stands still, by what they wait for: PAPERS, TAX, PAYMENT.")
        Map<String, FigureItem> waiting,

        @Schema(description = "Those of them whose slip the tax office has not answered in its own time.")
        FigureItem taxLate,

        @Schema(description = "How punctual those were that ended in the period.")
        OnTimeItem onTime) {

    @Schema(description = "How many of the dossiers that ended in a period ended on time.")
    record OnTimeItem(
            @Schema(description = "All that ended.") FigureItem ended,

            @Schema(description = "As the national KPI 766 counts.")
            VerdictsItem kpi,

            @Schema(description = "As the law counts, pauses and outages taken out.")
            VerdictsItem plain,

            @Schema(description = "As the systems report it themselves, against the promised date.")
            VerdictsItem reported) {

        static OnTimeItem of(Punctuality onTime, ListAddresses addresses) {
            return new OnTimeItem(
                    FigureItem.of(onTime.ended(), addresses),
                    VerdictsItem.of(onTime.kpi(), addresses),
                    VerdictsItem.of(onTime.plain(), addresses),
                    VerdictsItem.of(onTime.reported(), addresses));
        }
    }

    @Schema(description = "Dossiers by verdict.")
    record VerdictsItem(
            @Schema(description = "On time.") FigureItem onTime,
            @Schema(description = "Late.") FigureItem late,
            @Schema(description = "Held to no date.") FigureItem unknown,

            @Schema(
                    description =
                            "The share of those held to a date that were on time, 0 to 1; null when there is none.")
            @Nullable
            Double share) {

        static VerdictsItem of(Punctuality.Verdicts verdicts, ListAddresses addresses) {
            return new VerdictsItem(
                    FigureItem.of(verdicts.onTime(), addresses),
                    FigureItem.of(verdicts.late(), addresses),
                    FigureItem.of(verdicts.unknown(), addresses),
                    verdicts.share().isEmpty() ? null : verdicts.share().getAsDouble());
        }
    }

    static StandingItem of(@Nullable String code, Standing standing, ListAddresses addresses) {
        return new StandingItem(
                code,
                FigureItem.of(standing.received(), addresses),
                FigureItem.of(standing.ended(), addresses),
                FigureItem.of(standing.open(), addresses),
                FigureItem.of(standing.overdue(), addresses),
                FigureItem.of(standing.dueSoon(), addresses),
                named(standing.holders(), addresses),
                named(standing.waiting(), addresses),
                FigureItem.of(standing.taxLate(), addresses),
                OnTimeItem.of(standing.onTime(), addresses));
    }

    private static Map<String, FigureItem> named(Map<? extends Enum<?>, Figure> figures, ListAddresses addresses) {
        Map<String, FigureItem> named = new TreeMap<>();
        figures.forEach((one, figure) -> named.put(one.name(), FigureItem.of(figure, addresses)));
        return named;
    }
}
