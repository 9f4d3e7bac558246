package org.lienthong.web.pages.country;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.registry.Area;
import org.lienthong.registry.Counted;
import org.lienthong.registry.Figure;
import org.lienthong.registry.FormerFigures;
import org.lienthong.registry.Standing;
import org.lienthong.web.api.Areas;
import org.springframework.stereotype.Component;

/**
 * The figures of the provinces of before 1 July 2025. One that was not merged has those of today. Of one that was, only what bears
 * its own code is known to be its: what came later bears the code of the merged province.
 */
@Component
final class FormerProvinces {

    private final FormerFigures figures;
    private final Areas areas;
    private final AdministrativeUnits units;

    FormerProvinces(FormerFigures figures, Areas areas, AdministrativeUnits units) {
        this.figures = figures;
        this.areas = areas;
        this.units = units;
    }

    /** Those that became a province of today by themselves. */
    Set<AdministrativeUnit> unchanged(Set<AdministrativeUnit> former) {
        Map<ProvinceCode, List<AdministrativeUnit>> merged = former.stream()
                .collect(Collectors.groupingBy(unit -> units.latest(unit).code()));
        return merged.values().stream()
                .filter(parts -> parts.size() == 1)
                .map(parts -> parts.get(0))
                .collect(Collectors.toSet());
    }

    /**
     * @param country whose figures are narrowed to each of these
     * @param heard what was heard belongs to the province of today
     */
    Map<AdministrativeUnit, Amount> amounts(
            MapFigure figure, Set<AdministrativeUnit> merged, Standing country, Map<ProvinceCode, Heard> heard) {
        Map<AdministrativeUnit, Area> own = new LinkedHashMap<>();
        merged.forEach(unit -> own.put(unit, areas.of(unit)));
        Map<Area, Long> part = figure == MapFigure.SILENT ? Map.of() : count(part(figure, country), own);
        Map<Area, Long> rest =
                switch (figure) {
                    case ON_TIME -> count(country.onTime().kpi().late(), own);
                    case OVERDUE -> count(country.open(), own);
                    case OPEN, SILENT -> Map.of();
                };
        Map<AdministrativeUnit, Amount> amounts = new LinkedHashMap<>();
        own.forEach((unit, area) -> {
            Heard its = heard.getOrDefault(units.latest(unit).code(), Heard.NOTHING);
            long many = part.getOrDefault(area, 0L);
            long other = rest.getOrDefault(area, 0L);
            amounts.put(
                    unit,
                    switch (figure) {
                        case ON_TIME -> new Amount(many, many + other, its);
                        case OVERDUE -> new Amount(many, other, its);
                        case OPEN -> new Amount(many, many, its);
                        case SILENT ->
                            new Amount(its.silentSystems(), its.systems().size(), its);
                    });
        });
        return amounts;
    }

    private static Figure part(MapFigure figure, Standing country) {
        return switch (figure) {
            case ON_TIME -> country.onTime().kpi().onTime();
            case OVERDUE -> country.overdue();
            case OPEN, SILENT -> country.open();
        };
    }

    /** Every figure of a standing counts dossiers. */
    private Map<Area, Long> count(Figure figure, Map<AdministrativeUnit, Area> own) {
        return figure.list() instanceof Counted.Dossiers dossiers
                ? figures.counts(dossiers.listing(), dossiers.filter(), own.values())
                : Map.of();
    }
}
