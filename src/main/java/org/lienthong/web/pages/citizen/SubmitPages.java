package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.AttachingPapers;
import org.lienthong.citizen.DraftSecret;
import org.lienthong.citizen.Drafts;
import org.lienthong.citizen.FillingDrafts;
import org.lienthong.citizen.Forms;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning a dossier, leaving it, and coming back to it. */
@Controller
class SubmitPages {

    private final Forms forms;
    private final Desk desk;
    private final Drafts drafts;
    private final Acts acts;
    private final DraftCookie cookie;

    SubmitPages(Forms forms, Desk desk, Drafts drafts, Acts acts, DraftCookie cookie) {
        this.forms = forms;
        this.desk = desk;
        this.drafts = drafts;
        this.acts = acts;
        this.cookie = cookie;
    }

    /** What is done here. */
    @org.springframework.stereotype.Component
    record Acts(FillingDrafts filling, AttachingPapers papers) {}

    @GetMapping("/submit")
    String start(HttpServletRequest request, Locale locale, Model model, HttpServletResponse response) {
        model.addAttribute("style", "citizen");
        model.addAttribute("forms", forms.all());
        model.addAttribute("locale", locale);
        Optional<Desk.Open> open = desk.open(request);
        open.ifPresent(there -> Desk.lay(there, model, response));
        return "citizen-start";
    }

    @PostMapping("/submit")
    String begin(
            @RequestParam(required = false) @Nullable String form,
            HttpServletRequest request,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (form == null || forms.named(form).isEmpty()) {
            model.addAttribute("broken", Map.of("form", "required-choice"));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return start(request, locale, model, response);
        }
        Optional<DraftSecret> secret = acts.filling().begin(form, request.getRemoteAddr());
        if (secret.isEmpty()) {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-drafts").refusal();
        }
        cookie.write(request, response, secret.get());
        return "redirect:/submit/place";
    }

    /** The code is only asked for here; a link that holds it fills it in, and nothing happens before the button. */
    @GetMapping("/submit/continue")
    String resume(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String gone,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute("style", "citizen");
        model.addAttribute("code", code == null ? "" : code);
        model.addAttribute("gone", gone != null);
        return "citizen-continue";
    }

    @PostMapping("/submit/continue")
    String resumed(@RequestParam String code, HttpServletRequest request, Model model, HttpServletResponse response) {
        Optional<DraftSecret> secret = DraftSecret.typed(code);
        Optional<Drafts.Draft> draft = secret.flatMap(drafts::find);
        if (draft.isEmpty()) {
            model.addAttribute("broken", Map.of("code", secret.isEmpty() ? "draft-code" : "draft-unknown"));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return resume(code, null, model, response);
        }
        cookie.write(request, response, draft.get().secret());
        return draft.get().sent() != null ? Desk.SENT : "redirect:/submit/check";
    }

    @GetMapping("/submit/later")
    String later(HttpServletRequest request, Model model, HttpServletResponse response) {
        return desk.onTheWay(request, open -> {
            Desk.lay(open, model, response);
            return "citizen-later";
        });
    }

    @PostMapping("/submit/discard")
    String discard(HttpServletRequest request, HttpServletResponse response) {
        DraftCookie.read(request).ifPresent(acts.papers()::discard);
        DraftCookie.remove(response);
        return "redirect:/submit";
    }
}
