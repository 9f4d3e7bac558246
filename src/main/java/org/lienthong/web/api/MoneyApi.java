package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.MoneyFigures;
import org.lienthong.registry.MoneyFilter;
import org.lienthong.registry.MoneyLists;
import org.lienthong.registry.Obliged;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What citizens were asked to pay and paid. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Money", description = "Tax notices and payments of the whole country, in whole VND.")
class MoneyApi {

    private final MoneyLists lists;
    private final MoneyFigures figures;
    private final Asking asking;
    private final Areas areas;

    MoneyApi(MoneyLists lists, MoneyFigures figures, Asking asking, Areas areas) {
        this.lists = lists;
        this.figures = figures;
        this.asking = asking;
        this.areas = areas;
    }

    @GetMapping("/obligations")
    @Operation(
            summary = "Tax notices",
            description = "Every tax notice, the newest first; from and to look at the day on which it came.")
    ListView<NoticeItem> obligations(
            @ParameterObject @ModelAttribute MoneyQuery query, @ParameterObject @ModelAttribute PartQuery part) {
        return part.of(lists::notices, fields -> query.filter(fields, areas), NoticeItem::of);
    }

    @GetMapping("/payments")
    @Operation(
            summary = "Payments",
            description = "Every payment, the newest first; from and to look at the day of the payment.")
    ListView<PaymentItem> payments(
            @ParameterObject @ModelAttribute MoneyQuery query, @ParameterObject @ModelAttribute PartQuery part) {
        return part.of(lists::payments, fields -> query.filter(fields, areas), PaymentItem::of);
    }

    @Schema(description = "So many papers with so much money on them.")
    record SumItem(
            @Schema(description = "The papers.") FigureItem papers,

            @Schema(description = "The money, in whole VND.")
            BigInteger vnd) {
        static SumItem of(Obliged.Sum sum, ListAddresses addresses) {
            return new SumItem(FigureItem.of(sum.papers(), addresses), sum.vnd());
        }
    }

    @Schema(
            description =
                    "So many papers with so much money on them in a period, beside the same period of the year before.")
    record GrownItem(
            @Schema(description = "The papers.") FigureItem papers,

            @Schema(description = "The money, in whole VND.")
            BigInteger vnd,

            @Schema(description = "The same period of the year before.")
            SumItem before,

            @Schema(
                    description =
                            "By how much the papers grew as a share of the year before, 0.125 for 12.5 %; null when there were none, or the register was not there for all of that period.")
            @Nullable
            Double growth,

            @Schema(description = "By how much the money grew, in the same way.") @Nullable
            Double vndGrowth) {
        static GrownItem of(Obliged.Grown grown, ListAddresses addresses) {
            return new GrownItem(
                    FigureItem.of(grown.now().papers(), addresses),
                    grown.now().vnd(),
                    SumItem.of(grown.before(), addresses),
                    GrowthItem.known(grown.papers()),
                    GrowthItem.known(grown.vnd()));
        }
    }

    @Schema(description = "What was asked for and paid in one period.")
    record ObligedItem(
            @Schema(description = "First day of the period.")
            LocalDate from,

            @Schema(description = "Last day of the period.") LocalDate to,
            @Schema(description = "Tax notices that came.") GrownItem notified,

            @Schema(description = "Payments that were made.")
            GrownItem paid) {}

    @GetMapping("/statistics/obligations")
    @Operation(
            summary = "What was asked for and paid",
            description = "By day, month, quarter or year, each beside the same period of the year before.")
    ListView<ObligedItem> figures(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute KindQuery kind) {
        Asking.Asked asked = asking.of(days, kind);
        return ListView.whole(
                figures.of(asked.span(), asked.period(), money(asked)),
                one -> new ObligedItem(
                        one.period().first(),
                        one.period().last(),
                        GrownItem.of(one.notified(), asking.addresses()),
                        GrownItem.of(one.paid(), asking.addresses())));
    }

    @GetMapping("/statistics/obligations/waiting")
    @Operation(
            summary = "What is still to be paid",
            description = "The notices of which something is open at this moment, with what is open of them.")
    SumItem waiting(@ParameterObject @ModelAttribute KindQuery kind) {
        return SumItem.of(
                figures.waiting(money(asking.of(new PeriodQuery(null, null, null), kind))), asking.addresses());
    }

    private static MoneyFilter money(Asking.Asked asked) {
        return new MoneyFilter(asked.filter().area(), asked.filter().procedure(), null, null, null);
    }
}
