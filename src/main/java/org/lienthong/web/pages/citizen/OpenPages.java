package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.CitizenSettings;
import org.lienthong.citizen.SecondFactor;
import org.lienthong.citizen.SpeakingForOneself;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.Owed;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Step;
import org.lienthong.registry.Timelines;
import org.lienthong.web.api.NamedDossier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second factor, and what it opens: the applicant's own dossier with names and sums. */
@Controller
class OpenPages {

    private final NamedDossier named;
    private final Opened opened;
    private final VisitCookie visit;
    private final Acts acts;
    private final CitizenSettings settings;

    OpenPages(NamedDossier named, Opened opened, VisitCookie visit, Acts acts, CitizenSettings settings) {
        this.named = named;
        this.opened = opened;
        this.visit = visit;
        this.acts = acts;
        this.settings = settings;
    }

    /** What is asked and done here. */
    @org.springframework.stereotype.Component
    record Acts(
            SecondFactor factor,
            SpeakingForOneself speaking,
            ResultFiles results,
            Paying paying,
            Timelines timelines) {}

    @GetMapping("/track/{code}/open")
    String open(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            Model model,
            HttpServletResponse response) {
        Entry entry = named.get(code, province);
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("style", "citizen");
        model.addAttribute("code", entry.document().code().value());
        model.addAttribute("name", code);
        model.addAttribute("province", entry.document().province().value());
        model.addAttribute("asks", SecondFactor.canBeAsked(entry.document()));
        model.addAttribute("lock", settings.lock());
        model.addAttribute("wrong", settings.wrong());
        return "citizen-open";
    }

    @PostMapping("/track/{code}/open")
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(defaultValue = "") String idTail,
            @RequestParam(defaultValue = "") String phoneTail,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Entry entry = named.get(code, province);
        SecondFactor.Shown shown =
                acts.factor().show(entry, idTail.strip(), phoneTail.strip(), request.getRemoteAddr());
        if (shown.found() == SecondFactor.Found.RIGHT) {
            visit.open(request, response, entry.id());
            return "redirect:" + TrackPages.path("/track/{code}/mine", code, province);
        }
        model.addAttribute(
                "broken", Map.of("idTail", shown.found() == SecondFactor.Found.LOCKED ? "locked" : "tails-wrong"));
        Waiting.lay(shown.lock(), model, response);
        return open(code, province, model, response);
    }

    @GetMapping("/track/{code}/mine")
    String mine(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Optional<Entry> entry = opened.find(code, province, request);
        if (entry.isEmpty()) {
            return Opened.locked(code, province);
        }
        Dossier dossier = entry.get().document();
        Opened.lay(entry.get(), code, model, response);
        model.addAttribute("journey", Journey.of(dossier));
        String reason = refusal(entry.get());
        model.addAttribute("reason", reason);
        model.addAttribute(
                "next", reason == null ? next(dossier) : dossier.status().name());
        model.addAttribute("notYet", opened.notYet(entry.get()));
        model.addAttribute("dueAt", entry.get().dueAt());
        model.addAttribute("owed", Owed.of(dossier));
        List<Paying.Share> shares = acts.paying().shares(dossier);
        model.addAttribute("shares", shares);
        model.addAttribute("payAt", acts.paying().addresses(dossier, shares));
        model.addAttribute("results", acts.results().of(entry.get()));
        model.addAttribute("maySupplement", acts.speaking().may(dossier, MessageType.SUPPLEMENT_PROVIDED));
        model.addAttribute("mayWithdraw", acts.speaking().may(dossier, MessageType.DOSSIER_WITHDRAWN));
        model.addAttribute("done", done != null && done.matches("supplement|withdraw") ? done : "");
        return "citizen-mine";
    }

    @PostMapping("/track/{code}/close")
    String close(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            HttpServletRequest request,
            HttpServletResponse response) {
        visit.close(request, response);
        return "redirect:" + TrackPages.path("/track/{code}", code, province);
    }

    /** The word of what comes next, as it is told to the one who can do it on this page. */
    private static String next(Dossier dossier) {
        return switch (dossier.status()) {
            case SUPPLEMENT_REQUESTED ->
                Opened.looksAtPapers(dossier) ? "handed-in" : dossier.status().name();
            case COMPLETED -> dossier.status().name();
            case FINANCIAL_OBLIGATION ->
                dossier.notices().isEmpty() ? "tax" : Owed.of(dossier).settled() ? "paid" : "pay";
            default -> "";
        };
    }

    /** What an office said when it did not take the dossier, or stopped it; null where it said nothing, or nothing such happened. */
    private @Nullable String refusal(Entry entry) {
        return switch (entry.document().status()) {
            case NOT_ACCEPTED, STOPPED -> {
                List<Step> steps = acts.timelines().of(entry);
                yield steps.isEmpty()
                        ? null
                        : steps.get(steps.size() - 1).content().text();
            }
            default -> null;
        };
    }
}
