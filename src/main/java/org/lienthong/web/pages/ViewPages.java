package org.lienthong.web.pages;

import java.security.Principal;
import org.lienthong.web.api.NamedViews;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Gives a list, as it is narrowed, a name, and forgets such a name; both lead back to the page of the list. */
@Controller
class ViewPages {

    private final NamedViews views;

    ViewPages(NamedViews views) {
        this.views = views;
    }

    @PostMapping("/views/{list}")
    RedirectView save(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            Principal who,
            RedirectAttributes after) {
        NamedViews.Shown shown = shown(list);
        try {
            views.save(who.getName(), name, shown.list(), query);
            after.addFlashAttribute("viewSaid", "views.said.saved");
            after.addFlashAttribute("viewName", name.strip());
        } catch (Problem.Refusal refused) {
            after.addFlashAttribute("viewWrong", refused.problem().more().get("errors"));
            after.addFlashAttribute("viewName", name);
        }
        return page(shown, query);
    }

    @PostMapping("/views/{list}/forget")
    RedirectView forget(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String query,
            Principal who,
            RedirectAttributes after) {
        NamedViews.Shown shown = shown(list);
        views.forget(who.getName(), name);
        after.addFlashAttribute("viewSaid", "views.said.forgotten");
        after.addFlashAttribute("viewName", name);
        return page(shown, query);
    }

    private static NamedViews.Shown shown(String list) {
        return NamedViews.Shown.named(list)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found").refusal());
    }

    /** What people search for may hold braces; they are no gaps to be filled. */
    private static RedirectView page(NamedViews.Shown shown, String query) {
        RedirectView page = new RedirectView(shown.page() + (query.isEmpty() ? "" : "?" + query));
        page.setExpandUriTemplateVariables(false);
        return page;
    }
}
