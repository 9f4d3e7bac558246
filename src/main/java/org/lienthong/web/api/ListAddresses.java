package org.lienthong.web.api;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Counted;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.Figure;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Listing;
import org.lienthong.registry.MoneyFilter;
import org.lienthong.web.words.Local;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The address at which the list that a figure counts can be asked for. */
@Component
public class ListAddresses {

    private final Areas areas;

    ListAddresses(Areas areas) {
        this.areas = areas;
    }

    /** Where lists are, without what they are narrowed to. */
    public interface Places {
        String dossiers(Listing listing);

        String exchanges();

        String notices();

        String payments();
    }

    private enum Interface implements Places {
        VERSION_1;

        @Override
        public String dossiers(Listing listing) {
            return "/api/v1/" + listing.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String exchanges() {
            return "/api/v1/exchanges";
        }

        @Override
        public String notices() {
            return "/api/v1/obligations";
        }

        @Override
        public String payments() {
            return "/api/v1/payments";
        }
    }

    String of(Figure figure) {
        return of(figure, Interface.VERSION_1);
    }

    /** The address, among these places, of a list of exactly that length. */
    public String of(Figure figure, Places places) {
        return figure.list().in(new Counted.Lists<>() {
            @Override
            public String dossiers(Listing listing, Filter filter) {
                return address(places.dossiers(listing), values(filter));
            }

            @Override
            public String exchanges(ExchangeFilter filter) {
                return address(places.exchanges(), values(filter));
            }

            @Override
            public String notices(MoneyFilter filter) {
                return address(places.notices(), values(filter));
            }

            @Override
            public String payments(MoneyFilter filter) {
                return address(places.payments(), values(filter));
            }
        });
    }

    private static String address(String list, Map<String, @Nullable Object> values) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(list);
        values.forEach((name, value) -> {
            if (value != null) {
                address.queryParam(name, value);
            }
        });
        return address.encode().build().toUriString();
    }

    private Map<String, @Nullable Object> values(Filter filter) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (filter.area() != null) {
            areas.write(filter.area(), values);
        }
        values.put("commune", filter.commune());
        values.put("procedure", filter.procedure());
        values.put("status", filter.status());
        values.put("holder", filter.holder());
        values.put("channel", filter.channel());
        values.put("open", filter.open());
        values.put("by", filter.day());
        days(values, filter.from(), filter.to());
        values.put("overdue", filter.overdue());
        values.put(
                "dueWithin",
                filter.dueWithin() == null ? null : filter.dueWithin().workingDays());
        values.put("q", filter.words());
        values.put("phase", filter.phase());
        values.put("kpi", filter.kpi());
        values.put("plain", filter.plain());
        values.put("reported", filter.reported());
        values.put("through", filter.through());
        values.put("taxLate", filter.taxLate());
        return values;
    }

    private Map<String, @Nullable Object> values(ExchangeFilter filter) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("province", filter.provinces() == null ? null : areas.latest(filter.provinces()));
        values.put("system", filter.system());
        values.put("direction", filter.direction());
        days(values, filter.from(), filter.to());
        return values;
    }

    private Map<String, @Nullable Object> values(MoneyFilter filter) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (filter.area() != null) {
            areas.write(filter.area(), values);
        }
        values.put("procedure", filter.procedure());
        values.put("waiting", filter.waiting());
        days(values, filter.from(), filter.to());
        return values;
    }

    /** Whole days where they are, so that people can read the address. */
    private static void days(Map<String, @Nullable Object> values, @Nullable Instant from, @Nullable Instant to) {
        values.put("from", from == null ? null : day(from, 0));
        values.put("to", to == null ? null : day(to, 1));
    }

    private static Object day(Instant moment, int before) {
        ZonedDateTime there = moment.atZone(Local.ZONE);
        return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? there.toLocalDate().minusDays(before)
                : moment;
    }
}
