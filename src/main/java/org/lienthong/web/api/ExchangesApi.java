package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.ExchangeFigures;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.ExchangeList;
import org.lienthong.registry.Exchanged;
import org.lienthong.registry.Period;
import org.lienthong.registry.Span;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is exchanged with partners. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Exchanges", description = "Messages taken from partners, and those told to them and acknowledged.")
class ExchangesApi {

    private final ExchangeList list;
    private final ExchangeFigures figures;
    private final Areas areas;
    private final ListAddresses addresses;
    private final InstantSource clock;

    ExchangesApi(
            ExchangeList list, ExchangeFigures figures, Areas areas, ListAddresses addresses, InstantSource clock) {
        this.list = list;
        this.figures = figures;
        this.areas = areas;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping("/exchanges")
    @Operation(summary = "Exchanges", description = "Every exchange, the newest first.")
    ListView<ExchangeItem> exchanges(
            @ParameterObject @ModelAttribute ExchangeQuery query, @ParameterObject @ModelAttribute PartQuery part) {
        return part.of(list::list, fields -> query.filter(fields, areas), ExchangeItem::of);
    }

    @Schema(description = "What was exchanged in one period.")
    record ExchangedItem(
            @Schema(description = "First day of the period.")
            LocalDate from,

            @Schema(description = "Last day of the period.") LocalDate to,
            @Schema(description = "Taken from partners.") GrowthItem in,

            @Schema(description = "Told to partners and acknowledged.")
            GrowthItem out,

            @Schema(description = "Both together.") GrowthItem all) {}

    @GetMapping("/statistics/exchanges")
    @Operation(
            summary = "How much is exchanged",
            description = "By day, month, quarter or year, beside the same period of the year before.")
    ListView<ExchangedItem> figures(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute PartnerQuery partner) {
        Fields fields = new Fields();
        ExchangeFilter filter =
                new ExchangeQuery(partner.province(), partner.system(), null, null, null).filter(fields, areas);
        Span span = days.span(fields);
        Period period = days.period(fields, clock);
        fields.done();
        return ListView.whole(
                figures.of(span, period, filter),
                one -> new ExchangedItem(
                        one.period().first(),
                        one.period().last(),
                        GrowthItem.of(one.in(), addresses),
                        GrowthItem.of(one.out(), addresses),
                        GrowthItem.of(one.all(), addresses)));
    }

    @Schema(description = "The exchanges of today so far.")
    record TodayItem(
            @Schema(description = "Taken from partners.") FigureItem in,

            @Schema(description = "Told to partners and acknowledged.")
            FigureItem out,

            @Schema(description = "Both together.") FigureItem all,

            @Schema(description = "How many a whole day has that the national platform was judged by.")
            long expected) {}

    @GetMapping("/statistics/exchanges/today")
    @Operation(summary = "Exchanges of today", description = "A day in Viet Nam, as far as it has gone.")
    TodayItem today() {
        Exchanged.Today today = figures.today(ExchangeFilter.NONE);
        return new TodayItem(
                FigureItem.of(today.in(), addresses),
                FigureItem.of(today.out(), addresses),
                FigureItem.of(today.all(), addresses),
                today.expected());
    }

    @Schema(description = "What one system and the hub exchanged in the period.")
    record PartnerItem(
            @Schema(description = "Code of the province.") String province,
            @Schema(description = "Name of the system.") String system,
            @Schema(description = "Taken from it.") FigureItem in,

            @Schema(description = "Told to it and acknowledged.")
            FigureItem out,

            @Schema(description = "When the hub took a message from it last; null when never.") @Nullable
            Instant lastIn,

            @Schema(description = "When the hub told it something last; null when never.") @Nullable
            Instant lastOut,

            @Schema(description = "Whether the hub has heard nothing from it for too long.")
            boolean silent) {}

    @GetMapping("/statistics/exchanges/systems")
    @Operation(summary = "Exchanges by system", description = "Every configured system; silent ones are marked.")
    ListView<PartnerItem> systems(@ParameterObject @ModelAttribute PeriodQuery days) {
        Fields fields = new Fields();
        Period period = days.period(fields, clock);
        fields.done();
        return ListView.whole(
                figures.systems(period),
                one -> new PartnerItem(
                        one.system().id().province().value(),
                        one.system().id().name(),
                        FigureItem.of(one.in(), addresses),
                        FigureItem.of(one.out(), addresses),
                        one.lastIn(),
                        one.lastOut(),
                        one.silent()));
    }
}
