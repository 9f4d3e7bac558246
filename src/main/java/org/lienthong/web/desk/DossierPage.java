package org.lienthong.web.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Submission;
import org.lienthong.web.api.DossierItem;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One dossier: its story, what each system holds of it, and where every field came from. */
@Controller
class DossierPage {

    private final OpenedDossiers opened;
    private final Chronicle chronicle;
    private final DeskStuck stuck;
    private final ClockWords clock;
    private final SideBySide sides;

    DossierPage(OpenedDossiers opened, Chronicle chronicle, DeskStuck stuck, ClockWords clock, SideBySide sides) {
        this.opened = opened;
        this.chronicle = chronicle;
        this.stuck = stuck;
        this.clock = clock;
        this.sides = sides;
    }

    @GetMapping("/dossiers/{code}")
    String story(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            Authentication who,
            Locale locale,
            Model model) {
        OpenedDossiers.One one = opened.look(code, province, who);
        head(one, "story", model);
        model.addAttribute("chapters", chronicle.chapters(one.entry(), one.mine(), locale));
        model.addAttribute("stuck", stuck.of(one.area(), one.code(), one.mine(), locale));
        model.addAttribute("acts", chronicle.acts(one.entry()));
        model.addAttribute("law", clock.of(one.entry(), chronicle.steps(one.entry())));
        return "dossier";
    }

    @GetMapping("/dossiers/{code}/systems")
    String systems(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String all,
            Authentication who,
            Locale locale,
            Model model) {
        OpenedDossiers.One one = opened.look(code, province, who);
        head(one, "systems", model);
        model.addAttribute("all", all != null);
        sides.show(one, locale, model);
        return "dossier-systems";
    }

    @GetMapping("/dossiers/{code}/origins")
    String origins(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            Authentication who,
            Locale locale,
            Model model) {
        OpenedDossiers.One one = opened.look(code, province, who);
        head(one, "origins", model);
        sides.origins(one, locale, model);
        return "dossier-origins";
    }

    private void head(OpenedDossiers.One one, String tab, Model model) {
        DossierItem item = DossierItem.of(one.entry());
        Submission submission = one.entry().document().submission();
        model.addAttribute("style", "desk");
        model.addAttribute("tab", tab);
        model.addAttribute("dossier", item);
        model.addAttribute("mine", one.mine());
        model.addAttribute("asksPapers", SupplementPages.offered(one));
        model.addAttribute("office", one.office());
        model.addAttribute("provinceName", opened.province(one));
        model.addAttribute("procedureName", opened.procedure(one));
        model.addAttribute(
                "applicant",
                one.mine() && submission != null ? submission.applicant().name() : item.applicant());
    }
}
