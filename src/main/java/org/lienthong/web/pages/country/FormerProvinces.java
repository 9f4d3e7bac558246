package org.lienthong.web.pages.country;

import org.lienthong.province.AdministrativeUnit;
import org.lienthong.registry.Area;
import org.lienthong.registry.Counted;
import org.lienthong.registry.Figure;
import org.lienthong.registry.Register;
import org.lienthong.registry.Standing;
import org.lienthong.web.api.Areas;
import org.springframework.stereotype.Component;

/** The figures of single provinces, counted from the register: of those of the past there are no sums. */
@Component
final class FormerProvinces {

    private final Register register;
    private final Areas areas;

    FormerProvinces(Register register, Areas areas) {
        this.register = register;
        this.areas = areas;
    }

    /** @param country whose figures are narrowed to this province; what was heard belongs to the province of today */
    Amount amount(MapFigure figure, AdministrativeUnit unit, Standing country, Heard heard) {
        if (figure == MapFigure.SILENT) {
            return new Amount(heard.silentSystems(), heard.systems().size(), heard);
        }
        Area area = areas.of(unit);
        return switch (figure) {
            case ON_TIME -> {
                long onTime = count(country.onTime().kpi().onTime(), area);
                yield new Amount(onTime, onTime + count(country.onTime().kpi().late(), area), heard);
            }
            case OVERDUE -> new Amount(count(country.overdue(), area), count(country.open(), area), heard);
            case OPEN, SILENT -> {
                long open = count(country.open(), area);
                yield new Amount(open, open, heard);
            }
        };
    }

    /** Every figure of a standing counts dossiers. */
    private long count(Figure figure, Area area) {
        return figure.list() instanceof Counted.Dossiers dossiers
                ? register.count(dossiers.listing(), dossiers.filter().in(area))
                : 0;
    }
}
