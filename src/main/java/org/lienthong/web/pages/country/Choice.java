package org.lienthong.web.pages.country;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Period;
import org.lienthong.web.api.Fields;
import org.lienthong.web.words.Local;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the page looks at.
 *
 * @param period ends today at the latest
 * @param today the day in Viet Nam
 * @param now the moment of asking
 */
public record Choice(
        When when,
        Period period,
        @Nullable ProcedureCode procedure,
        Vintage map,
        MapFigure figure,
        LocalDate today,
        Instant now) {

    /** What cannot be understood is told to the fields. */
    static Choice of(CountryQuery query, Fields fields, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Local.ZONE);
        When chosen = chosen(query, fields);
        Vintage map = fields.oneOf("map", query.map(), Vintage.class);
        MapFigure figure = fields.oneOf("figure", query.figure(), MapFigure.class);
        return new Choice(
                chosen,
                chosen == When.OWN ? own(query, fields, today) : chosen.upTo(today),
                fields.read("procedure", query.procedure(), "procedure-code", ProcedureCode::new),
                map == null ? Vintage.TODAY : map,
                figure == null ? MapFigure.ON_TIME : figure,
                today,
                now);
    }

    private static When chosen(CountryQuery query, Fields fields) {
        When span = fields.oneOf("span", query.span(), When.class);
        boolean left = span != null && fields.oneOf("was", query.was(), When.class) == When.OWN;
        if (!left && (isGiven(query.from()) || isGiven(query.to()))) {
            return When.OWN;
        }
        return span == null ? When.MONTH : span;
    }

    private static boolean isGiven(@Nullable String day) {
        return day != null && !day.isBlank();
    }

    private static Period own(CountryQuery query, Fields fields, LocalDate today) {
        LocalDate from = fields.day("from", query.from());
        LocalDate to = fields.day("to", query.to());
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (first.isAfter(last)) {
            if (first.isAfter(today)) {
                fields.refuse("from", "day-ahead");
            } else {
                fields.refuse("to", "order");
            }
            return new Period(last, last);
        }
        return new Period(first, last);
    }

    Filter filter() {
        return Filter.NONE.of(procedure);
    }

    /** The country, looked at in the same way. */
    public String country() {
        return address("/country", Vintage.TODAY);
    }

    /** A province of today, looked at in the same way. */
    public String page(ProvinceCode province) {
        return address("/country/" + province, Vintage.TODAY);
    }

    /** A province of before 1 July 2025, looked at in the same way. */
    public String formerPage(ProvinceCode province) {
        return address("/country/" + province, Vintage.FORMER);
    }

    /** The provinces of one colour of the map, looked at in the same way. */
    public String shade(int shade) {
        return coloured("/country/shades/" + shade).build(true).toUriString();
    }

    /** The same list, as the files of lists are asked for. */
    public String shadeFiles(int shade) {
        return coloured("/country/shades")
                .queryParam("shade", shade)
                .build(true)
                .toUriString();
    }

    private UriComponentsBuilder coloured(String path) {
        return UriComponentsBuilder.fromUriString(address(path, Vintage.TODAY))
                .queryParam("map", map)
                .queryParam("figure", figure);
    }

    /** A page with the same choices. */
    String address(String path, Vintage vintage) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (vintage == Vintage.FORMER) {
            address.queryParam("asOf", CountryMap.LAST_OF_63);
        }
        if (when != When.MONTH) {
            address.queryParam("span", when);
        }
        if (when == When.OWN) {
            address.queryParam("from", period.first()).queryParam("to", period.last());
        }
        if (procedure != null) {
            address.queryParam("procedure", procedure);
        }
        return address.encode().build().toUriString();
    }
}
