package org.lienthong.web.pages.country;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.registry.Span;
import org.lienthong.web.Readiness;
import org.lienthong.web.api.Fields;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Local;
import org.lienthong.web.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of provinces: how far they are, and which are silent. */
@Controller
class LadderPages {

    private final Climbing climbing;
    private final Overview overview;
    private final CountryMap map;
    private final Words words;
    private final InstantSource clock;

    LadderPages(Climbing climbing, Overview overview, CountryMap map, Words words, InstantSource clock) {
        this.climbing = climbing;
        this.overview = overview;
        this.map = map;
        this.words = words;
        this.clock = clock;
    }

    /** A province that is silent. */
    public record Silent(ProvinceCode code, String name, Heard heard) {}

    /** @param step only those who have reached it */
    @GetMapping("/country/ladder")
    String ladder(@RequestParam(required = false) @Nullable String step, Locale locale, Model model) {
        Fields fields = new Fields();
        Readiness.Step wanted = fields.oneOf("step", step, Readiness.Step.class);
        fields.done();
        Ladder ladder = climbing.now();
        model.addAttribute("ladder", ladder);
        model.addAttribute("step", wanted);
        model.addAttribute("steps", Readiness.Step.values());
        model.addAttribute(
                "lines", ladder == null ? List.of() : wanted == null ? ladder.provinces() : ladder.at(wanted));
        model.addAttribute("told", new Told(words, locale));
        model.addAttribute("style", "country");
        return "country-ladder";
    }

    /** @param all every province that is connected, also those that are heard */
    @GetMapping("/country/silent")
    String silent(@RequestParam(defaultValue = "false") boolean all, Model model) {
        Map<ProvinceCode, Heard> heard = heard();
        model.addAttribute("all", all);
        model.addAttribute(
                "rows",
                map.today().keySet().stream()
                        .map(unit ->
                                new Silent(unit.code(), unit.name(), heard.getOrDefault(unit.code(), Heard.NOTHING)))
                        .filter(one ->
                                all ? one.heard().connected() : one.heard().silent())
                        .toList());
        model.addAttribute("style", "country");
        return "country-silent";
    }

    /** @param silent only those from which nothing was heard for too long */
    @GetMapping("/country/{province}/systems")
    String systems(@PathVariable String province, @RequestParam(defaultValue = "false") boolean silent, Model model) {
        AdministrativeUnit unit = map.today().keySet().stream()
                .filter(one -> one.code().value().equals(province))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal());
        model.addAttribute("unit", unit);
        model.addAttribute("silent", silent);
        model.addAttribute(
                "rows",
                heard().getOrDefault(unit.code(), Heard.NOTHING).systems().stream()
                        .filter(one -> !silent || one.silent())
                        .toList());
        model.addAttribute("style", "country");
        return "country-systems";
    }

    private Map<ProvinceCode, Heard> heard() {
        return overview.heard(Span.DAY.upTo(LocalDate.ofInstant(clock.instant(), Local.ZONE)));
    }
}
