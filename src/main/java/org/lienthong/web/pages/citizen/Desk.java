package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.lienthong.citizen.Drafts;
import org.lienthong.citizen.Drafts.Draft;
import org.lienthong.citizen.Form;
import org.lienthong.citizen.Forms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The draft that lies before this citizen, and the form that it fills in. */
@Component
class Desk {

    static final String CONTINUE = "redirect:/submit/continue?gone";
    static final String SENT = "redirect:/submit/sent";

    private final Drafts drafts;
    private final Forms forms;

    Desk(Drafts drafts, Forms forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    /** A draft with its form. */
    record Open(Draft draft, Form form) {}

    /** Empty when this browser has none, or it has expired. */
    Optional<Open> open(HttpServletRequest request) {
        return DraftCookie.read(request)
                .flatMap(drafts::find)
                .flatMap(draft -> forms.named(draft.content().form()).map(form -> new Open(draft, form)));
    }

    /** Where to go instead of the page that sends a draft: there is none, or it was sent. */
    static Optional<String> gone(Optional<Open> open) {
        return open.isEmpty()
                ? Optional.of(CONTINUE)
                : open.get().draft().sent() != null ? Optional.of(SENT) : Optional.empty();
    }

    /**
     * The page that changes the draft of this browser, or where to go instead: there is none, it was sent, or it is on its way and
     * not changed before it is known what became of it.
     */
    String onTheWay(HttpServletRequest request, Function<Open, String> page) {
        Optional<Open> open = open(request);
        return gone(open)
                .or(() -> open.filter(one -> one.draft().frozen()).map(frozen -> "redirect:" + WayView.CHECK))
                .orElseGet(() -> page.apply(open.get()));
    }

    /** What every page on the way shows; personal, so nobody in between keeps it. */
    static void lay(Open open, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("style", "citizen");
        model.addAttribute("form", open.form());
        model.addAttribute("draft", open.draft());
    }
}
