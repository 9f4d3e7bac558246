package org.lienthong.web.pages.country;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.province.AdministrativeUnits;
import org.lienthong.province.NamedUnit;
import org.lienthong.registry.Area;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.Filter;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.Fields;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** One province, of today or of the past, on one page. */
@Controller
class ProvincePages {

    private final Sections sections;
    private final AdministrativeUnits units;
    private final Areas areas;
    private final Words words;
    private final InstantSource clock;

    ProvincePages(Sections sections, AdministrativeUnits units, Areas areas, Words words, InstantSource clock) {
        this.sections = sections;
        this.units = units;
        this.areas = areas;
        this.words = words;
        this.clock = clock;
    }

    /** Another province is chosen in the form of the page. */
    @GetMapping("/country/choose")
    RedirectView chosen(@RequestParam String province, @ModelAttribute("query") CountryQuery query) {
        Fields fields = new Fields();
        Choice choice = choice(query, fields);
        fields.done();
        AdministrativeUnit unit = unit(province, null);
        return new RedirectView(unit.inForce() ? choice.page(unit.code()) : choice.formerPage(unit.code()));
    }

    @GetMapping("/country/{province}")
    String province(
            @PathVariable String province,
            @RequestParam(required = false) @Nullable String asOf,
            @ModelAttribute("query") CountryQuery query,
            Locale locale,
            Model model) {
        Fields fields = new Fields();
        Choice choice = choice(query, fields);
        LocalDate day = fields.read("asOf", asOf, "day", LocalDate::parse);
        fields.done();
        AdministrativeUnit unit = unit(province, day);
        AdministrativeUnit latest = units.latest(unit);
        Area area = areas.of(unit);
        Filter filter = choice.filter().in(area);
        ExchangeFilter exchanges = new ExchangeFilter(areas.of(latest).held(), null, null, null, null);
        Set<ProvinceCode> all = Set.of(latest.code());
        Heard heard = sections.heard(choice.period()).getOrDefault(latest.code(), Heard.NOTHING);
        sections.fill(new Sections.Asked(choice, filter, exchanges, unit, area), model);
        Ladder ladder = sections.ladder();
        model.addAttribute("told", new Told(words, locale));
        model.addAttribute("unit", unit);
        model.addAttribute("latest", latest);
        model.addAttribute("heard", heard);
        model.addAttribute("units", units.on(choice.today()));
        model.addAttribute("formerUnits", areas.former(all));
        model.addAttribute(
                "rungs", ladder == null ? null : ladder.of(latest.code()).orElse(null));
        return "country-province";
    }

    private Choice choice(CountryQuery query, Fields fields) {
        return Choice.of(query, fields, clock.instant());
    }

    private AdministrativeUnit unit(String text, @Nullable LocalDate asOf) {
        NamedUnit named = units.named(text, asOf);
        return named.fold(unit -> unit, none -> {
            throw Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal();
        });
    }
}
