package org.lienthong.web.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Lifecycle;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.Supplement;
import org.lienthong.registry.OfficialAct;
import org.lienthong.web.Office;
import org.lienthong.web.SpeaksForOffices;
import org.lienthong.web.words.Local;
import org.lienthong.web.words.Words;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the citizen for papers, as a partner's message would, where the moves of the dossier allow it. */
@Controller
class SupplementPages {

    private static final Office[] WHO_ASKS = {Office.ONE_STOP_SHOP, Office.LAND_OFFICE};
    /** How the record begins that tells of a message which took effect. */
    private static final String TAKEN = "TAKEN";

    private static final int MOST_PAPERS = 30;
    private static final int LONGEST_PAPER = 200;

    private final OpenedDossiers opened;
    private final Chronicle chronicle;
    private final SpeaksForOffices speaking;
    private final Words words;
    private final InstantSource clock;

    SupplementPages(
            OpenedDossiers opened, Chronicle chronicle, SpeaksForOffices speaking, Words words, InstantSource clock) {
        this.opened = opened;
        this.chronicle = chronicle;
        this.speaking = speaking;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What was filled in.
     *
     * @param seq the newest step that the official had seen; when the dossier moved on meanwhile, nothing is done
     * @param paper papers of the dossier that are to be handed in anew
     * @param others other papers, one a line
     * @param until the last day, as 31/12/2026
     */
    public record Form(
            @Nullable Integer seq,
            @Nullable String reason,
            @Nullable List<String> paper,
            @Nullable String others,
            @Nullable String until) {

        List<String> papers() {
            return Stream.concat(
                            paper == null ? Stream.empty() : paper.stream(),
                            others == null ? Stream.empty() : others.lines())
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    @GetMapping("/desk/dossiers/{code}/supplement")
    String form(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            Authentication who,
            Locale locale,
            Model model) {
        return page(
                opened.act(code, province, who, WHO_ASKS),
                new Form(null, null, null, null, null),
                List.of(),
                locale,
                model);
    }

    @PostMapping("/desk/dossiers/{code}/supplement")
    String ask(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            @ModelAttribute("form") Form form,
            Authentication who,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        OpenedDossiers.One one = opened.act(code, province, who, WHO_ASKS);
        List<String> wrong = wrong(form);
        if (!wrong.isEmpty()) {
            return page(one, form, wrong, locale, model);
        }
        int seq = form.seq() == null ? 0 : form.seq();
        NationalMessage message = message(one, form, locale);
        String key = "supplement:" + one.entry().id() + ":" + seq + ":"
                + UUID.nameUUIDFromBytes(message.toString().getBytes(StandardCharsets.UTF_8));
        Optional<OfficialAct> before = pressed(one, key);
        boolean pressedBefore = before.map(OfficialAct::outcome)
                .filter(outcome -> outcome.startsWith(TAKEN))
                .isPresent();
        if (before.isEmpty() && seq != chronicle.steps(one.entry()).size()) {
            return page(one, form, List.of("supplement.wrong.moved"), locale, model);
        }
        SpeaksForOffices.Said said = pressedBefore
                ? new SpeaksForOffices.Said(List.of(), 0, clock.instant(), false)
                : speaking.say(message, SpeaksForOffices.Kind.SUPPLEMENT_ASKED, one.pressed(key, form.reason()));
        if (said.done()) {
            after.addFlashAttribute("said", pressedBefore ? "supplement.said.before" : "supplement.said.done");
            return To.page("/dossiers/{code}", one);
        }
        model.addAttribute("findings", findings(said.findings(), locale));
        return page(one, form, said.trouble() ? List.of("desk.wrong.trouble") : List.of(), locale, model);
    }

    /** The same press before; without an outcome it was broken off, and is done now. */
    private Optional<OfficialAct> pressed(OpenedDossiers.One one, String key) {
        return chronicle.acts(one.entry()).stream()
                .filter(act -> key.equals(act.key()))
                .findFirst();
    }

    private List<String> findings(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> words.finding(locale, finding)).toList();
    }

    private List<String> wrong(Form form) {
        List<String> wrong = new ArrayList<>();
        String reason = form.reason() == null ? "" : form.reason().strip();
        if (reason.isEmpty() || reason.length() > AgainPages.LONGEST_REASON) {
            wrong.add("supplement.wrong.reason");
        }
        List<String> papers = form.papers();
        if (papers.isEmpty()
                || papers.size() > MOST_PAPERS
                || papers.stream().anyMatch(name -> name.length() > LONGEST_PAPER)) {
            wrong.add("supplement.wrong.papers");
        }
        if (form.until() != null && !form.until().isBlank() && until(form) == null) {
            wrong.add("supplement.wrong.until");
        }
        return wrong;
    }

    /** The end of that day; null when it is none, or past. */
    private @Nullable Instant until(Form form) {
        try {
            if (form.until() == null || form.until().isBlank()) {
                return null;
            }
            Instant end = Local.day(form.until().strip())
                    .atTime(LocalTime.of(17, 0))
                    .atZone(Local.ZONE)
                    .toInstant();
            return end.isAfter(clock.instant()) ? end : null;
        } catch (java.time.DateTimeException none) {
            return null;
        }
    }

    /** Whether this one may ask for papers here and now: where it is offered it is also taken. */
    static boolean offered(OpenedDossiers.One one) {
        Office office = one.office();
        return one.mine() && (office == null || List.of(WHO_ASKS).contains(office)) && legal(one);
    }

    private static boolean legal(OpenedDossiers.One one) {
        return Lifecycle.before(MessageType.SUPPLEMENT_REQUESTED)
                .contains(one.entry().document().status());
    }

    /** Without a time of its own, so that the same press is the same in every byte; the hub's receipt counts. */
    private NationalMessage message(OpenedDossiers.One one, Form form, Locale locale) {
        String reason = form.reason() == null ? "" : form.reason().strip();
        return MessageDraft.of(MessageType.SUPPLEMENT_REQUESTED)
                .province(one.province())
                .code(one.entry().document().code())
                .officer(officer(one))
                .text(reason)
                .supplement(new Supplement(
                        reason,
                        true,
                        until(form),
                        null,
                        form.papers().stream().map(Document::named).toList()))
                .message();
    }

    private Officer officer(OpenedDossiers.One one) {
        Office office = one.office() == null ? Office.LAND_OFFICE : one.office();
        return new Officer(
                one.who().getName(),
                null,
                null,
                words.of(org.lienthong.web.words.Languages.VIETNAMESE, office.holder()));
    }

    private String page(OpenedDossiers.One one, Form form, List<String> wrong, Locale locale, Model model) {
        NationalMessage probe = message(one, new Form(null, "-", List.of("-"), null, null), locale);
        Submission submission = one.entry().document().submission();
        model.addAttribute("style", "desk");
        model.addAttribute("code", one.code());
        model.addAttribute("province", one.province().value());
        model.addAttribute("status", one.entry().document().status());
        model.addAttribute("legal", legal(one));
        model.addAttribute(
                "legalIn",
                Lifecycle.before(MessageType.SUPPLEMENT_REQUESTED).stream()
                        .map(status -> "“" + words.of(locale, status) + "”")
                        .collect(Collectors.joining(", ")));
        model.addAttribute("before", one.entry().document().supplementRequests());
        model.addAttribute("form", form);
        model.addAttribute("chosen", form.papers());
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "seq", form.seq() == null ? chronicle.steps(one.entry()).size() : form.seq());
        model.addAttribute(
                "papers",
                submission == null
                        ? List.of()
                        : submission.documents().stream()
                                .map(Document::name)
                                .distinct()
                                .toList());
        model.addAttribute("listeners", speaking.listeners(one.province(), probe));
        return "desk-supplement";
    }
}
