package org.lienthong.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.lienthong.dossier.ProvinceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Single figures of the whole country, also of longer periods than its page shows at first. */
final class CountryQuestions {

    private static final LocalDate TODAY = LocalDate.ofInstant(BelievableDossiers.NOW, Period.ZONE);

    private final Map<String, Supplier<Object>> all = new LinkedHashMap<>();

    CountryQuestions(JdbcClient jdbc) {
        FigureSettings settings = new FigureSettings(
                1_500_000,
                java.time.Duration.ofDays(3),
                java.time.Duration.ofMinutes(2),
                java.time.Duration.ofSeconds(10));
        Territory territory = () -> {
            Map<ProvinceCode, Area> today = new TreeMap<>(java.util.Comparator.comparing(ProvinceCode::value));
            jdbc.sql("select distinct province from dossier_sum")
                    .query(String.class)
                    .list()
                    .forEach(code ->
                            today.put(new ProvinceCode(code), new Area(Set.of(new ProvinceCode(code)), null, null)));
            return today;
        };
        StandingFigures standings = new StandingFigures(
                jdbc,
                () -> BelievableDossiers.NOW,
                territory,
                settings,
                days -> new DueWithin(days, BelievableDossiers.NOW.plus(java.time.Duration.ofDays(days))));
        FlowFigures flows = new FlowFigures(jdbc, () -> BelievableDossiers.NOW);
        StepFigures steps = new StepFigures(jdbc, () -> BelievableDossiers.NOW);
        ExchangeFigures exchanges = new ExchangeFigures(
                jdbc, () -> BelievableDossiers.NOW, new NoSystems(), new Silence(jdbc, null, null, null), settings);
        Period month = Span.MONTH.around(TODAY);
        Period year = new Period(TODAY.withDayOfYear(1), TODAY);
        all.put("country, this month", () -> standings.country(month, Filter.NONE));
        all.put("34 provinces, this month", () -> standings.provinces(month, Filter.NONE));
        all.put("34 provinces, this year", () -> standings.provinces(year, Filter.NONE));
        all.put("procedures, this month", () -> standings.procedures(month, Filter.NONE));
        all.put("procedures, this year", () -> standings.procedures(year, Filter.NONE));
        all.put("flow by month, this year", () -> flows.of(Span.MONTH, year, Filter.NONE));
        all.put("flow by day, this year", () -> flows.of(Span.DAY, year, Filter.NONE));
        all.put("steps, this month", () -> steps.of(month, Filter.NONE));
        all.put("exchanges of today", () -> exchanges.today(ExchangeFilter.NONE));
        all.put("exchanges by month, this year", () -> exchanges.of(Span.MONTH, year, ExchangeFilter.NONE));
    }

    private static final class NoSystems implements KnownSystems {
        @Override
        public List<Province> provinces() {
            return List.of();
        }

        @Override
        public List<SystemInfo> systems() {
            return List.of();
        }
    }

    Map<String, Supplier<Object>> all() {
        return all;
    }
}
