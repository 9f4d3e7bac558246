package org.lienthong.web.pages.country;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.Standing;
import org.lienthong.registry.StandingFigures;
import org.lienthong.web.api.Fields;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The country on one page. */
@Controller
class CountryPages {

    private final Overview overview;
    private final Sections sections;
    private final Colouring colouring;
    private final CountryMap map;
    private final InstantSource clock;

    CountryPages(Overview overview, Sections sections, Colouring colouring, CountryMap map, InstantSource clock) {
        this.overview = overview;
        this.sections = sections;
        this.colouring = colouring;
        this.map = map;
        this.clock = clock;
    }

    @GetMapping("/country")
    String country(@ModelAttribute("query") CountryQuery query, Locale locale, Model model) {
        Fields fields = new Fields();
        Choice choice = Choice.of(query, fields, clock.instant());
        fields.done();
        sections.climb();
        StandingFigures.Apart standings = overview.apart(choice.period(), choice.filter());
        sections.fill(
                new Sections.Asked(choice, choice.filter(), ExchangeFilter.NONE, null, null),
                standings.country(),
                model);
        Ladder ladder = sections.ladder();
        List<Row> rows = rows(choice, standings.provinces(), ladder);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "silent", rows.stream().filter(row -> row.heard().silent()).count());
        model.addAttribute(
                "connected",
                rows.stream().filter(row -> row.heard().connected()).count());
        model.addAttribute("map", colouring.of(choice, rows, standings.country(), locale));
        model.addAttribute("figures", MapFigure.values());
        model.addAttribute("vintages", Vintage.values());
        model.addAttribute("ladder", ladder);
        return "country";
    }

    /** The provinces that have one colour on the map, as its legend counts them. */
    @GetMapping("/country/shades/{shade}")
    String shade(@PathVariable int shade, @ModelAttribute("query") CountryQuery query, Locale locale, Model model) {
        Fields fields = new Fields();
        Choice choice = Choice.of(query, fields, clock.instant());
        fields.done();
        StandingFigures.Apart standings = overview.apart(choice.period(), choice.filter());
        List<Row> rows = rows(choice, standings.provinces(), null);
        Colouring.Coloured coloured = colouring.of(choice, rows, standings.country(), locale);
        model.addAttribute("choice", choice);
        model.addAttribute(
                "lands",
                coloured.lands().stream().filter(land -> land.shade() == shade).toList());
        model.addAttribute(
                "line",
                coloured.legend().stream()
                        .filter(line -> line.shade() == shade)
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.of(HttpStatus.NOT_FOUND, "not-found").refusal()));
        model.addAttribute("style", "country");
        return "country-shade";
    }

    private List<Row> rows(Choice choice, Map<ProvinceCode, Standing> standings, @Nullable Ladder ladder) {
        Map<ProvinceCode, Heard> heard = overview.heard(choice.period());
        return map.today().keySet().stream()
                .filter(unit -> standings.containsKey(unit.code()))
                .map(unit -> new Row(
                        unit.code(),
                        unit.name(),
                        java.util.Objects.requireNonNull(standings.get(unit.code())),
                        heard.getOrDefault(unit.code(), Heard.NOTHING),
                        ladder == null
                                ? null
                                : ladder.of(unit.code())
                                        .map(Ladder.Line::stands)
                                        .orElse(null)))
                .toList();
    }
}
