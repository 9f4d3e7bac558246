package org.lienthong.web.pages.country;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.ExchangeFigures;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.Exchanged;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Flow;
import org.lienthong.registry.FlowFigures;
import org.lienthong.registry.MoneyFigures;
import org.lienthong.registry.MoneyFilter;
import org.lienthong.registry.Obliged;
import org.lienthong.registry.Period;
import org.lienthong.registry.Span;
import org.lienthong.registry.Standing;
import org.lienthong.registry.StandingFigures;
import org.lienthong.registry.StepFigures;
import org.springframework.stereotype.Component;

/** The figures that the country's page and a province's page have in common. */
@Component
class Overview {

    /** Months that are shown, that of today included. */
    private static final int MONTHS = 12;

    /** Quarters that are shown, that of today included. */
    private static final int QUARTERS = 4;

    /** Years that are shown, that of today included. */
    private static final int YEARS = 2;

    private final StandingFigures standings;
    private final FlowFigures flows;
    private final StepFigures steps;
    private final ExchangeFigures exchanges;
    private final MoneyFigures money;

    Overview(
            StandingFigures standings,
            FlowFigures flows,
            StepFigures steps,
            ExchangeFigures exchanges,
            MoneyFigures money) {
        this.standings = standings;
        this.flows = flows;
        this.steps = steps;
        this.exchanges = exchanges;
        this.money = money;
    }

    Standing standing(Period period, Filter filter) {
        return standings.country(period, filter);
    }

    StandingFigures.Apart apart(Period period, Filter filter) {
        return standings.apart(period, filter);
    }

    /** The procedures of which most ended in the period, the most frequent first. */
    List<Map.Entry<ProcedureCode, Standing>> procedures(Period period, Filter filter, int most) {
        return standings.procedures(period, filter).entrySet().stream()
                .filter(one -> one.getValue().ended().many() > 0)
                .sorted((one, other) -> Long.compare(
                        other.getValue().ended().many(), one.getValue().ended().many()))
                .limit(most)
                .toList();
    }

    StepFigures.Apart steps(Period period, Filter filter) {
        return steps.apart(period, filter);
    }

    /** Month by month, the last twelve: what was received, what ended, what was asked for and what was ready. */
    List<FlowFigures.Line> months(LocalDate today, Filter filter) {
        return flows.of(
                Span.MONTH,
                lastMonths(today),
                filter,
                EnumSet.of(Flow.RECEIVED, Flow.ENDED, Flow.TRANSACTED, Flow.COMPLETED));
    }

    /** Of the same months: what citizens were asked to pay and paid. */
    List<Obliged> money(LocalDate today, Filter filter) {
        return money.of(
                Span.MONTH, lastMonths(today), new MoneyFilter(filter.area(), filter.procedure(), null, null, null));
    }

    private static Period lastMonths(LocalDate today) {
        return new Period(today.withDayOfMonth(1).minusMonths(MONTHS - 1), today);
    }

    Exchanged.Today today(ExchangeFilter filter) {
        return exchanges.today(filter);
    }

    /** Today's month, quarters and years, each beside as much of the year before. */
    Map<Span, List<Exchanged>> exchanged(LocalDate today, ExchangeFilter filter) {
        Map<Span, Period> wholes = new LinkedHashMap<>();
        wholes.put(Span.MONTH, new Period(Span.MONTH.upTo(today).first().minusMonths(MONTHS - 1), today));
        wholes.put(Span.QUARTER, new Period(Span.QUARTER.upTo(today).first().minusMonths(3L * (QUARTERS - 1)), today));
        wholes.put(Span.YEAR, new Period(Span.YEAR.upTo(today).first().minusYears(YEARS - 1), today));
        return exchanges.of(wholes, filter);
    }

    Map<ProvinceCode, Heard> heard(Period period) {
        return Heard.of(exchanges.systems(period));
    }
}
