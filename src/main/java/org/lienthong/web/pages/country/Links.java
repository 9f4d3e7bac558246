package org.lienthong.web.pages.country;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.registry.Area;
import org.lienthong.registry.Counted;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.Figure;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Listing;
import org.lienthong.registry.MoneyFilter;
import org.lienthong.web.words.Local;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the page that lists what a figure counts. */
@Component
public class Links {

    private final AdministrativeUnits units;

    Links(AdministrativeUnits units) {
        this.units = units;
    }

    public String to(Figure figure) {
        return figure.list().in(new Counted.Lists<>() {
            @Override
            public String dossiers(Listing listing, Filter filter) {
                return address("/dossiers", values(filter));
            }

            @Override
            public String exchanges(ExchangeFilter filter) {
                return address("/country/exchanges", values(filter));
            }

            @Override
            public String notices(MoneyFilter filter) {
                return address("/country/notices", values(filter));
            }

            @Override
            public String payments(MoneyFilter filter) {
                return address("/country/payments", values(filter));
            }
        });
    }

    private static String address(String path, Map<String, Object> values) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, value);
            }
        });
        return address.encode().build().toUriString();
    }

    /** Every figure of receipts and results says at which day it looks, and so is one of dossiers. */
    private Map<String, Object> values(Filter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        area(values, filter.area());
        values.put("commune", filter.commune());
        values.put("procedure", filter.procedure());
        values.put("status", filter.status());
        values.put("holder", filter.holder());
        values.put("channel", filter.channel());
        values.put("open", filter.open());
        values.put("overdue", filter.overdue());
        values.put(
                "dueWithin",
                filter.dueWithin() == null ? null : filter.dueWithin().toDays());
        values.put("by", filter.day());
        days(values, filter.from(), filter.to());
        values.put("q", filter.words());
        values.put("phase", filter.phase());
        values.put("kpi", filter.kpi());
        values.put("plain", filter.plain());
        values.put("reported", filter.reported());
        return values;
    }

    private Map<String, Object> values(ExchangeFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "province",
                filter.provinces() == null ? null : holder(filter.provinces()).orElse(null));
        values.put("system", filter.system());
        values.put("direction", filter.direction());
        days(values, filter.from(), filter.to());
        return values;
    }

    private Map<String, Object> values(MoneyFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        area(values, filter.area());
        values.put("procedure", filter.procedure());
        values.put("waiting", filter.waiting());
        days(values, filter.from(), filter.to());
        return values;
    }

    /** Whole days where they are, so that people can read the address. */
    private static void days(Map<String, Object> values, @Nullable Instant from, @Nullable Instant to) {
        values.put("from", from == null ? null : day(from, 0));
        values.put("to", to == null ? null : day(to, 1));
    }

    private static Object day(Instant moment, int before) {
        ZonedDateTime there = moment.atZone(Local.ZONE);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? there.toLocalDate().minusDays(before)
                : moment;
    }

    private void area(Map<String, Object> values, @Nullable Area area) {
        if (area == null) {
            return;
        }
        ProvinceCode former = area.former();
        values.put("province", former != null ? former : holder(area.held()).orElse(null));
        values.put("asOf", area.before() != null ? CountryMap.LAST_OF_63 : null);
    }

    /** The province of today among these codes. */
    private Optional<ProvinceCode> holder(Collection<ProvinceCode> codes) {
        return units.all().stream()
                .filter(AdministrativeUnit::inForce)
                .map(AdministrativeUnit::code)
                .filter(codes.stream().collect(Collectors.toSet())::contains)
                .findFirst();
    }
}
