package org.lienthong.web.pages.country;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Span;
import org.lienthong.web.Readiness;
import org.lienthong.web.api.Fields;
import org.lienthong.web.words.Local;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

    @GetMapping("/country/silent")
    String silent(Model model) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Local.ZONE);
        Map<ProvinceCode, Heard> heard = overview.heard(Span.DAY.upTo(today));
        model.addAttribute(
                "rows",
                map.today().keySet().stream()
                        .map(unit ->
                                new Silent(unit.code(), unit.name(), heard.getOrDefault(unit.code(), Heard.NOTHING)))
                        .filter(one -> one.heard().silent())
                        .toList());
        model.addAttribute("style", "country");
        return "country-silent";
    }
}
