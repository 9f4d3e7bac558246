package org.lienthong.web.pages.country;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.registry.Standing;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Component;

/** Colours the map by one figure. */
@Component
class Colouring {

    private static final int THOUSAND = 1000;

    private final CountryMap map;
    private final FormerProvinces former;
    private final AdministrativeUnits units;
    private final Words words;

    Colouring(CountryMap map, FormerProvinces former, AdministrativeUnits units, Words words) {
        this.map = map;
        this.former = former;
        this.units = units;
        this.words = words;
    }

    /** The map with its legend. */
    public record Coloured(List<Land> lands, List<LegendLine> legend) {}

    Coloured of(Choice choice, List<Row> rows, Standing country, Locale locale) {
        Map<ProvinceCode, Row> byCode = new HashMap<>();
        rows.forEach(row -> byCode.put(row.code(), row));
        Map<AdministrativeUnit, Amount> amounts = new LinkedHashMap<>();
        Set<AdministrativeUnit> shown = (choice.map() == Vintage.TODAY ? map.today() : map.former()).keySet();
        Set<AdministrativeUnit> ofToday = choice.map() == Vintage.TODAY ? shown : former.unchanged(shown);
        Map<AdministrativeUnit, Amount> merged = merged(choice, shown, ofToday, byCode, country);
        shown.forEach(unit -> {
            Row row = byCode.get(units.latest(unit).code());
            Amount known = merged.get(unit);
            amounts.put(
                    unit,
                    known != null
                            ? known
                            : row == null
                                    ? new Amount(0, 0, Heard.NOTHING)
                                    : Amount.of(choice.figure(), row.standing(), row.heard()));
        });
        return coloured(choice, amounts, ofToday, locale);
    }

    private Map<AdministrativeUnit, Amount> merged(
            Choice choice,
            Set<AdministrativeUnit> shown,
            Set<AdministrativeUnit> ofToday,
            Map<ProvinceCode, Row> rows,
            Standing country) {
        Set<AdministrativeUnit> merged = new LinkedHashSet<>(shown);
        merged.removeAll(ofToday);
        Map<ProvinceCode, Heard> heard = new HashMap<>();
        rows.forEach((code, row) -> heard.put(code, row.heard()));
        return former.amounts(choice.figure(), merged, country, heard);
    }

    private Coloured coloured(
            Choice choice, Map<AdministrativeUnit, Amount> amounts, Set<AdministrativeUnit> ofToday, Locale locale) {
        Shades shades = Shades.of(
                choice.figure(),
                amounts.values().stream().mapToLong(Amount::part).max().orElse(0));
        Map<AdministrativeUnit, Outline> outlines = choice.map() == Vintage.TODAY ? map.today() : map.former();
        List<Land> lands = new ArrayList<>();
        amounts.forEach((unit, amount) -> {
            int shade = shades.of(amount);
            lands.add(new Land(
                    unit.code().value(),
                    unit.name(),
                    java.util.Objects.requireNonNull(outlines.get(unit)),
                    shade,
                    shade == 0 ? "" : value(choice.figure(), amount),
                    told(choice.figure(), unit, amount, shade, locale),
                    choice.address(
                            "/country/" + unit.code(), ofToday.contains(unit) ? Vintage.TODAY : Vintage.FORMER)));
        });
        return new Coloured(lands, Legend.of(shades, lands, words, locale));
    }

    private static String value(MapFigure figure, Amount amount) {
        return switch (figure) {
            case ON_TIME -> String.valueOf((long) Math.floor(amount.share() * 100 + 1e-9));
            case OVERDUE, OPEN ->
                amount.part() < 10 * THOUSAND ? String.valueOf(amount.part()) : amount.part() / THOUSAND + "k";
            case SILENT -> String.valueOf(amount.heard().missed());
        };
    }

    private String told(MapFigure figure, AdministrativeUnit unit, Amount amount, int shade, Locale locale) {
        Numbers numbers = new Numbers();
        if (shade == 0 && !(figure == MapFigure.SILENT && amount.heard().connected())) {
            return words.say(locale, "country.land.nothing", unit.name());
        }
        if (figure == MapFigure.SILENT) {
            Instant last = amount.heard().last();
            return last == null
                    ? words.say(locale, "country.land.never", unit.name())
                    : words.say(
                            locale,
                            amount.heard().silent() ? "country.land.SILENT" : "country.land.speaks",
                            unit.name(),
                            org.lienthong.web.words.Local.moment(last));
        }
        OptionalDouble share = amount.whole() == 0 ? OptionalDouble.empty() : OptionalDouble.of(amount.share());
        return words.say(
                locale,
                "country.land." + figure,
                unit.name(),
                numbers.share(share),
                numbers.many(amount.part()),
                numbers.many(amount.whole()));
    }
}
