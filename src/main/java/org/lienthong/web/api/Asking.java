package org.lienthong.web.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Area;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Period;
import org.lienthong.registry.Span;
import org.springframework.stereotype.Component;

/** Reads what figures are asked for. */
@Component
class Asking {

    private final Areas areas;
    private final ListAddresses addresses;
    private final InstantSource clock;

    Asking(Areas areas, ListAddresses addresses, InstantSource clock) {
        this.areas = areas;
        this.addresses = addresses;
        this.clock = clock;
    }

    record Asked(Span span, Period period, Filter filter) {

        /** The provinces that the filter leaves. */
        <T> List<Map.Entry<ProvinceCode, T>> only(Map<ProvinceCode, T> provinces) {
            Area area = filter.area();
            return provinces.entrySet().stream()
                    .filter(one -> area == null || area.held().contains(one.getKey()))
                    .toList();
        }
    }

    /** @throws org.lienthong.web.problems.Problem.Refusal naming every field that cannot be read */
    Asked of(PeriodQuery days, KindQuery kind) {
        Fields fields = new Fields();
        Filter filter = kind.filter(fields, areas);
        Asked asked = new Asked(days.span(fields), days.period(fields, clock), filter);
        fields.done();
        return asked;
    }

    ListAddresses addresses() {
        return addresses;
    }
}
