package org.lienthong.web.pages.country;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.web.Readiness;
import org.lienthong.web.api.Fields;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of provinces: how far they are, and which are silent. */
@Controller
class LadderPages {

    private final Climbing climbing;
    private final ProvinceLists lists;
    private final Words words;

    LadderPages(Climbing climbing, ProvinceLists lists, Words words) {
        this.climbing = climbing;
        this.lists = lists;
        this.words = words;
    }

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
        model.addAttribute("all", all);
        model.addAttribute("rows", lists.silent(all));
        model.addAttribute("style", "country");
        return "country-silent";
    }

    /** @param silent only those from which nothing was heard for too long */
    @GetMapping("/country/{province}/systems")
    String systems(@PathVariable String province, @RequestParam(defaultValue = "false") boolean silent, Model model) {
        AdministrativeUnit unit = lists.unit(province);
        model.addAttribute("unit", unit);
        model.addAttribute("silent", silent);
        model.addAttribute("rows", lists.systems(unit, silent));
        model.addAttribute("style", "country");
        return "country-systems";
    }
}
