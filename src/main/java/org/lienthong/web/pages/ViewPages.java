package org.lienthong.web.pages;

import java.security.Principal;
import org.lienthong.web.api.NamedViews;
import org.lienthong.web.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Gives the list of dossiers, as it is narrowed, a name, and forgets such a name; both lead back to the list. */
@Controller
class ViewPages {

    private final NamedViews views;

    ViewPages(NamedViews views) {
        this.views = views;
    }

    @PostMapping("/dossiers/views")
    RedirectView save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            Principal who,
            RedirectAttributes after) {
        try {
            views.save(who.getName(), name, NamedViews.DOSSIERS, query);
            after.addFlashAttribute("viewSaid", "views.said.saved");
            after.addFlashAttribute("viewName", name.strip());
        } catch (Problem.Refusal refused) {
            after.addFlashAttribute("viewWrong", refused.problem().more().get("errors"));
            after.addFlashAttribute("viewName", name);
        }
        return list(query);
    }

    @PostMapping("/dossiers/views/forget")
    RedirectView forget(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            Principal who,
            RedirectAttributes after) {
        views.forget(who.getName(), name);
        after.addFlashAttribute("viewSaid", "views.said.forgotten");
        after.addFlashAttribute("viewName", name);
        return list(query);
    }

    /** What people search for may hold braces; they are no gaps to be filled. */
    private static RedirectView list(String query) {
        RedirectView list = new RedirectView("/dossiers" + (query.isEmpty() ? "" : "?" + query));
        list.setExpandUriTemplateVariables(false);
        return list;
    }
}
