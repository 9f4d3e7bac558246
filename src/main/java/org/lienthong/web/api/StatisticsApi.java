package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lienthong.registry.Flow;
import org.lienthong.registry.FlowFigures;
import org.lienthong.registry.StandingFigures;
import org.lienthong.registry.StepFigures;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The country's figures of dossiers; each leads to the list that it counts. */
@RestController
@RequestMapping(path = "/api/v1/statistics", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Statistics",
        description = "Figures of the whole country, each with the address of the list that it counts.")
class StatisticsApi {

    private final FlowFigures flows;
    private final StandingFigures standings;
    private final StepFigures steps;
    private final Asking asking;

    StatisticsApi(FlowFigures flows, StandingFigures standings, StepFigures steps, Asking asking) {
        this.flows = flows;
        this.standings = standings;
        this.steps = steps;
        this.asking = asking;
    }

    @GetMapping("/flow")
    @Operation(
            summary = "What came and went",
            description =
                    "Dossiers submitted (and of these TRANSACTED, those that ask for a land transaction), received, ended and handed over in each period, beside the same period of the year before.")
    ListView<FlowItem> flow(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute KindQuery kind) {
        return flow(days, kind, EnumSet.allOf(Flow.class));
    }

    @GetMapping("/transactions")
    @Operation(
            summary = "Land transactions that were asked for",
            description =
                    "TRANSACTED: dossiers submitted in each period that ask for a land transaction, beside the same period of the year before.")
    ListView<FlowItem> transactions(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute KindQuery kind) {
        return flow(days, kind, EnumSet.of(Flow.TRANSACTED));
    }

    @GetMapping("/certificates")
    @Operation(
            summary = "Results and certificates",
            description =
                    "COMPLETED: dossiers whose result was ready in each period, and HANDED_OVER: those whose result went to the citizen, beside the same period of the year before.")
    ListView<FlowItem> certificates(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute KindQuery kind) {
        return flow(days, kind, EnumSet.of(Flow.COMPLETED, Flow.HANDED_OVER));
    }

    private ListView<FlowItem> flow(PeriodQuery days, KindQuery kind, Set<Flow> wanted) {
        Asking.Asked asked = asking.of(days, kind);
        return ListView.whole(flows.of(asked.span(), asked.period(), asked.filter(), wanted), line -> {
            Map<String, GrowthItem> items = new TreeMap<>();
            line.flows().forEach((flow, growth) -> items.put(flow.name(), GrowthItem.of(growth, asking.addresses())));
            return new FlowItem(line.period().first(), line.period().last(), items);
        });
    }

    @GetMapping("/country")
    @Operation(summary = "How the country stands", description = "All dossiers that are asked for together.")
    StandingItem country(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute KindQuery kind) {
        Asking.Asked asked = asking.of(days, kind);
        return StandingItem.of(null, standings.country(asked.period(), asked.filter()), asking.addresses());
    }

    @GetMapping("/provinces")
    @Operation(
            summary = "How each province stands",
            description = "Every province of today, with what it took over from those of the past.")
    ListView<StandingItem> provinces(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute KindQuery kind) {
        Asking.Asked asked = asking.of(days, kind);
        return ListView.whole(
                asked.only(standings.provinces(asked.period(), asked.filter())),
                one -> StandingItem.of(one.getKey().value(), one.getValue(), asking.addresses()));
    }

    @GetMapping("/procedures")
    @Operation(summary = "How each procedure stands", description = "Every procedure of which there is a dossier.")
    ListView<StandingItem> procedures(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute KindQuery kind) {
        Asking.Asked asked = asking.of(days, kind);
        return ListView.whole(
                List.copyOf(standings.procedures(asked.period(), asked.filter()).entrySet()),
                one -> StandingItem.of(one.getKey().value(), one.getValue(), asking.addresses()));
    }

    @GetMapping("/on-time")
    @Operation(
            summary = "On time by province",
            description =
                    "Of the dossiers that ended in the period: as KPI 766 counts, as the law counts, as the systems report it themselves.")
    ListView<PunctualItem> onTime(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute KindQuery kind) {
        Asking.Asked asked = asking.of(days, kind);
        return ListView.whole(
                asked.only(standings.provinces(asked.period(), asked.filter())),
                one -> new PunctualItem(
                        one.getKey().value(),
                        StandingItem.OnTimeItem.of(one.getValue().onTime(), asking.addresses())));
    }

    @GetMapping("/steps")
    @Operation(
            summary = "Which step takes how long",
            description =
                    "Of the dossiers that ended in the period: how many went through each step, and within how many working days half and nine of ten of them did.")
    ListView<StepItem> steps(
            @ParameterObject @ModelAttribute PeriodQuery days, @ParameterObject @ModelAttribute KindQuery kind) {
        Asking.Asked asked = asking.of(days, kind);
        return ListView.whole(
                steps.of(asked.period(), asked.filter()).steps(),
                line -> new StepItem(
                        line.phase(),
                        FigureItem.of(line.dossiers(), asking.addresses()),
                        line.median(),
                        line.ninetieth()));
    }
}
