package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Difference;
import org.lienthong.clock.DossierClock;
import org.lienthong.clock.Doubt;
import org.lienthong.clock.Forecast;
import org.lienthong.clock.Limit;
import org.lienthong.clock.OnTime;
import org.lienthong.clock.Phase;
import org.lienthong.clock.TaxAnswer;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.Holder;
import org.lienthong.registry.ClockReading;

/** The clock of one dossier; names nobody. */
@Schema(
        description =
                "The legal clock of a dossier at the moment of asking. Days are working days, calendar days where the limit is.")
public record ClockItem(
        @Schema(description = "What the clock does.") DossierClock.State state,

        @Schema(description = "Where the dossier stands, as far as its time is concerned.") @Nullable
        Phase phase,

        @Schema(description = "Who must act next.") @Nullable
        Holder holder,

        @Schema(description = "Since when it stands there and is held by that one.") @Nullable
        Instant heldSince,

        @Schema(description = "When the limit began to run; null before there is a receipt.") @Nullable
        Instant startedAt,

        @Schema(description = "When it was done; null while it is not.") @Nullable
        Instant endedAt,

        @Schema(description = "The usual time limit of the procedure in days; null when none is known.") @Nullable
        Integer limitDays,

        @Schema(description = "Counted days since the start.")
        int usedDays,

        @Schema(description = "Days that waiting took out of the count.")
        int pausedDays,

        @Schema(description = "Days that outages took out of the count.")
        int excusedDays,

        @Schema(
                description =
                        "The last day by the law; while the clock stands still, as if it ran again today; null before the receipt and without a known limit.")
        @Nullable
        LocalDate dueDay,

        @Schema(description = "The last moment of that day, to the second where a system promised an hour.") @Nullable
        Instant dueAt,

        @Schema(description = "Where the last day comes from.")
        DossierClock.Basis basis,

        @Schema(
                description =
                        "The date that an office promised last, as it told it; a day without an hour is written as its first moment and lasts to its end. Null without a promise.")
        @Nullable
        Instant promisedAt,

        @Schema(
                description =
                        "The last moment that the limit of the procedure allows in its longest case, whatever was promised; null where the limit is not known or only assumed, and before the receipt.")
        @Nullable
        Instant lawfulUntil,

        @Schema(description = "Days left, 0 on the last day, negative when it is late.") @Nullable
        Integer remainingDays,

        @Schema(description = "Whether the last day rests on days off that are only foreseen.")
        boolean mayMove,

        @Schema(description = "Whether it is late by the law.")
        boolean overdue,

        @Schema(description = "The tax office's own time; null while it has no slip to answer.") @Nullable
        TaxTimeItem tax,

        @Schema(description = "Each time in which nothing changed, the earliest first.")
        List<StretchItem> stretches,

        @Schema(description = "Working days in each phase so far.")
        Map<Phase, Integer> daysInPhases,

        @Schema(description = "Whether it is on time, three times over; while it is not done, as if it ended now.")
        PunctualityItem punctuality,

        @Schema(description = "When it will be done; null when it is done or nothing can be said.") @Nullable
        ForecastItem forecast,

        @Schema(description = "Why the times are not as they were told.")
        Set<Doubt> doubts) {

    /** A time in which nothing changed. */
    @Schema(description = "A time in which nothing changed.")
    public record StretchItem(
            @Schema(description = "Where the dossier stood.")
            Phase phase,

            @Schema(description = "Who had to act.") Holder holder,
            @Schema(description = "The first moment of it.") Instant from,

            @Schema(description = "The first moment after it; now for the last one.")
            Instant until,

            @Schema(description = "Whether the limit ran.") boolean runs) {}

    /** The tax office's own time. */
    @Schema(description = "Until when the tax office must answer the slip that it has.")
    public record TaxTimeItem(
            @Schema(description = "When the slip came to it.")
            Instant since,

            @Schema(description = "How long it has, in working days.")
            int workingDays,

            @Schema(description = "The last day for its answer.")
            LocalDate dueDay,

            @Schema(description = "Whether that day is past.")
            boolean late,

            @Schema(description = "The first day on which it is late when it has not answered.")
            LocalDate lateFrom,

            @Schema(description = "The rule that says so.") String source,

            @Schema(
                    description =
                            "Whether the slip says what it asks for; else this is the longest that any slip may take.")
            boolean sure) {

        static @Nullable TaxTimeItem of(@Nullable TaxAnswer tax) {
            return tax == null
                    ? null
                    : new TaxTimeItem(
                            tax.since(),
                            tax.workingDays(),
                            tax.dueDay(),
                            tax.late(),
                            tax.lateFrom(),
                            tax.source(),
                            tax.sure());
        }
    }

    /** On time or not, and why the three differ. */
    @Schema(description = "On time or not as KPI 766, the law and the systems count, and why these differ.")
    public record PunctualityItem(
            @Schema(description = "As KPI 766 counts.") Verdict kpi,
            @Schema(description = "As the law counts.") Verdict plain,
            @Schema(description = "As the systems report.") Verdict reported,

            @Schema(description = "What makes them differ; empty when they agree.")
            Set<Difference> why) {}

    /** A forecast with its confidence. */
    @Schema(description = "When a dossier will be done, from how long similar ones took.")
    public record ForecastItem(
            @Schema(description = "A quarter of the similar dossiers were done by then.")
            LocalDate earliest,

            @Schema(description = "The day to tell people.") LocalDate latest,

            @Schema(
                    description =
                            "The share, 0 to 1, of the similar dossiers that were done by latest; null where it is only the last day of the law.")
            @Nullable
            Double confidence,

            @Schema(description = "Whose dossiers it was read from.")
            Forecast.Basis basis,

            @Schema(description = "How many similar dossiers there were.")
            int sample) {

        static @Nullable ForecastItem of(@Nullable Forecast forecast) {
            return forecast == null
                    ? null
                    : new ForecastItem(
                            forecast.earliest(),
                            forecast.latest(),
                            forecast.confidence(),
                            forecast.basis(),
                            forecast.sample());
        }
    }

    public static ClockItem of(ClockReading reading) {
        DossierClock clock = reading.clock();
        Limit limit = reading.limit();
        OnTime judged = reading.punctuality();
        return new ClockItem(
                clock.state(),
                clock.phase(),
                clock.holder(),
                clock.heldSince(),
                clock.startedAt(),
                clock.endedAt(),
                limit == null ? null : limit.ordinary(),
                clock.usedDays(),
                clock.pausedDays(),
                clock.excusedDays(),
                clock.dueDay(),
                clock.dueAt(),
                clock.basis(),
                clock.promise() == null ? null : clock.promise().date(),
                clock.lawfulUntil(),
                clock.remainingDays(),
                clock.mayMove(),
                clock.overdue(),
                TaxTimeItem.of(reading.tax()),
                clock.stretches().stream()
                        .map(one -> new StretchItem(one.phase(), one.holder(), one.from(), one.until(), one.runs()))
                        .toList(),
                reading.days(),
                new PunctualityItem(judged.kpi(), judged.plain(), judged.reported(), judged.why()),
                ForecastItem.of(reading.forecast()),
                clock.doubts());
    }

    /** The same where similar dossiers say nothing about this one. */
    ClockItem withoutForecast() {
        return new ClockItem(
                state,
                phase,
                holder,
                heldSince,
                startedAt,
                endedAt,
                limitDays,
                usedDays,
                pausedDays,
                excusedDays,
                dueDay,
                dueAt,
                basis,
                promisedAt,
                lawfulUntil,
                remainingDays,
                mayMove,
                overdue,
                tax,
                stretches,
                daysInPhases,
                punctuality,
                null,
                doubts);
    }
}
