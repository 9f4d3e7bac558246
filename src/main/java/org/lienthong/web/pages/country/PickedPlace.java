package org.lienthong.web.pages.country;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Area;
import org.lienthong.registry.Day;
import org.lienthong.registry.Period;
import org.lienthong.registry.Picked;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Among which dossiers a page picks some out, and how its address says so.
 *
 * @param area what counts as the province; null, and so is the code, for the whole country
 * @param former whether the code is that of before 1 July 2025
 */
record PickedPlace(
        Period period,
        @Nullable ProcedureCode procedure,
        @Nullable Area area,
        @Nullable ProvinceCode province,
        boolean former) {

    static PickedPlace of(Sections.Asked asked) {
        Choice choice = asked.choice();
        return new PickedPlace(
                choice.period(),
                choice.procedure(),
                asked.area(),
                asked.unit() == null ? null : asked.unit().code(),
                asked.unit() != null && !asked.unit().inForce());
    }

    PickedPlace in(ProvinceCode one, Area its) {
        return new PickedPlace(period, procedure, its, one, false);
    }

    /** The same, no longer than so many days: the last ones. */
    PickedPlace lastDays(int most) {
        LocalDate first = period.last().minusDays(most - 1L);
        return first.isAfter(period.first())
                ? new PickedPlace(new Period(first, period.last()), procedure, area, province, former)
                : this;
    }

    Picked among(Day day) {
        return new Picked(day, period, area, procedure);
    }

    String address(String path, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path)
                .queryParam("from", period.first())
                .queryParam("to", period.last());
        if (procedure != null) {
            address.queryParam("procedure", procedure);
        }
        if (province != null) {
            address.queryParam("province", province);
        }
        if (province != null && former) {
            address.queryParam("asOf", CountryMap.LAST_OF_63);
        }
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.encode().build().toUriString();
    }
}
