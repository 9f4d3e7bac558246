package org.lienthong.web.pages;

import java.util.List;
import java.util.Locale;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Connections;
import org.lienthong.registry.ShadowFigures;
import org.lienthong.registry.ShadowSteps;
import org.lienthong.web.api.Configured;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a province in shadow would have done, beside what its systems said themselves. */
@Controller
class ShadowPages {

    private final ShadowFigures figures;
    private final ShadowSteps steps;
    private final Configured configured;
    private final Connections connections;

    ShadowPages(ShadowFigures figures, ShadowSteps steps, Configured configured, Connections connections) {
        this.connections = connections;
        this.figures = figures;
        this.steps = steps;
        this.configured = configured;
    }

    /** A line of the table, with the verb as its word is found. */
    public record Counted(String verb, ShadowSteps.Count count) {}

    /** A step for people to look at. */
    public record Looked(String verb, ShadowSteps.Found found) {}

    @GetMapping("/provinces/{province}/shadow")
    String shadow(@PathVariable String province, Model model) {
        ProvinceCode code = configured.province(province);
        List<Counted> counted = steps.counts(code).stream()
                .map(count -> new Counted(verb(count.type()), count))
                .toList();
        List<Looked> looked = steps.found(code).stream()
                .map(found -> new Looked(verb(found.type()), found))
                .toList();
        model.addAttribute("province", code.value());
        model.addAttribute("listening", listens(code));
        model.addAttribute("figures", figures.of(code));
        model.addAttribute("counted", counted);
        model.addAttribute("looked", looked);
        return "shadow";
    }

    private boolean listens(ProvinceCode code) {
        return connections.provinces().stream()
                .anyMatch(province -> province.code().equals(code) && province.shadow());
    }

    private static String verb(String type) {
        return type.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
