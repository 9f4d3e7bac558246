package org.lienthong.web.pages.country;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.FieldCoverage;
import org.lienthong.registry.NationalField;
import org.lienthong.registry.Page;
import org.lienthong.registry.Picked;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.PickedQuery;
import org.springframework.stereotype.Component;

/** Which national fields arrive filled, province by province. */
@Component
class Coverage {

    /** The longest period in days, of which the documents are read; a longer one is looked at in its last days. */
    static final int LONGEST = PickedQuery.LONGEST;

    private final FieldCoverage coverage;
    private final CountryMap map;
    private final Areas areas;
    private final Links links;

    Coverage(FieldCoverage coverage, CountryMap map, Areas areas, Links links) {
        this.coverage = coverage;
        this.map = map;
        this.areas = areas;
        this.links = links;
    }

    /** @param href the list of exactly as many dossiers as lack the field */
    public record Cell(NationalField field, long filled, long missing, String href) {}

    /**
     * @param many dossiers that were received
     * @param href their list
     */
    public record Line(String name, long many, String href, List<Cell> cells) {}

    /** Each province of today of which something was received. */
    List<Line> of(PickedPlace place) {
        Map<String, FieldCoverage.Counted> counts = coverage.provinces(place.among(FieldCoverage.AT));
        return map.today().keySet().stream()
                .map(unit -> line(unit, place, counts))
                .filter(line -> line.many() > 0)
                .toList();
    }

    Page<Picked.Line> missing(NationalField field, PickedPlace place, int limit, @Nullable Cursor cursor) {
        return coverage.missing(field, place.among(FieldCoverage.AT), limit, cursor);
    }

    private Line line(AdministrativeUnit unit, PickedPlace place, Map<String, FieldCoverage.Counted> counts) {
        FieldCoverage.Counted own = areas.of(unit).held().stream()
                .map(code -> counts.getOrDefault(code.value(), FieldCoverage.Counted.NONE))
                .reduce(FieldCoverage.Counted.NONE, FieldCoverage.Counted::and);
        PickedPlace there = place.in(unit.code(), areas.of(unit));
        return new Line(
                unit.name(),
                own.many(),
                links.to(coverage.received(own.many(), there.among(FieldCoverage.AT))),
                Arrays.stream(NationalField.values())
                        .map(field -> new Cell(
                                field,
                                own.filled(field),
                                own.many() - own.filled(field),
                                there.address("/country/missing/" + field, null)))
                        .toList());
    }
}
