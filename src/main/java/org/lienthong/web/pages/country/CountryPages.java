package org.lienthong.web.pages.country;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.StandingFigures;
import org.lienthong.web.api.Fields;
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
    private final ProvinceLists lists;
    private final InstantSource clock;

    CountryPages(Overview overview, Sections sections, Colouring colouring, ProvinceLists lists, InstantSource clock) {
        this.overview = overview;
        this.sections = sections;
        this.colouring = colouring;
        this.lists = lists;
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
        List<Row> rows = lists.rows(choice, standings.provinces(), ladder);
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
        ProvinceLists.Shaded shaded = lists.shaded(choice, shade, locale);
        model.addAttribute("choice", choice);
        model.addAttribute("lands", shaded.lands());
        model.addAttribute("line", shaded.line());
        model.addAttribute("style", "country");
        return "country-shade";
    }
}
