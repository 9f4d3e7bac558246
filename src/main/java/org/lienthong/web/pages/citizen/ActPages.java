package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.AttachingPapers;
import org.lienthong.citizen.CitizenSettings;
import org.lienthong.citizen.SpeakingForOneself;
import org.lienthong.citizen.Told;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.Supplement;
import org.lienthong.registry.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the applicant does to a dossier that is under way; an act that it cannot take now says why instead. */
@Controller
class ActPages {

    private static final int MOST_ASKED = 8;
    private static final String OTHER = "Giấy tờ bổ sung";

    private final Opened opened;
    private final SpeakingForOneself speaking;
    private final AttachingPapers attaching;
    private final CitizenSettings settings;

    ActPages(Opened opened, SpeakingForOneself speaking, AttachingPapers attaching, CitizenSettings settings) {
        this.opened = opened;
        this.speaking = speaking;
        this.attaching = attaching;
        this.settings = settings;
    }

    @GetMapping("/track/{code}/supplement")
    String supplement(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return page("citizen-supplement", MessageType.SUPPLEMENT_PROVIDED, code, province, request, model, response);
    }

    /** @param files one list for each paper that was asked for, and one for others: {@code files0}, {@code files1}... */
    @PostMapping("/track/{code}/supplement")
    String supplemented(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String once,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Optional<Entry> entry = opened.find(code, province, request);
        if (entry.isEmpty()) {
            return Opened.locked(code, province);
        }
        String press = key(once);
        List<SpeakingForOneself.Paper> papers = papers(entry.get().document(), files);
        Optional<String> broken = broken(papers, request.getRemoteAddr());
        Told told = broken.isPresent() || note.length() > 1000
                ? Told.INCOMPLETE
                : speaking.supplement(entry.get(), note, papers, press);
        if (told == Told.TAKEN) {
            return done(code, province, "supplement");
        }
        model.addAttribute("broken", Map.of("files0", broken.orElse(rule(told))));
        model.addAttribute("note", note);
        keep(press, told, model);
        response.setStatus(status(told));
        return supplement(code, province, request, model, response);
    }

    @GetMapping("/track/{code}/withdraw")
    String withdraw(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return page("citizen-withdraw", MessageType.DOSSIER_WITHDRAWN, code, province, request, model, response);
    }

    @PostMapping("/track/{code}/withdraw")
    String withdrawn(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Optional<Entry> entry = opened.find(code, province, request);
        if (entry.isEmpty()) {
            return Opened.locked(code, province);
        }
        String press = key(once);
        String broken = reason.isBlank() ? "reason" : reason.length() > 1000 ? "too-long" : "";
        String unsure = sure.equals("yes") ? "" : "sure";
        Told told =
                broken.isEmpty() && unsure.isEmpty() ? speaking.withdraw(entry.get(), reason, press) : Told.INCOMPLETE;
        if (told == Told.TAKEN) {
            return done(code, province, "withdraw");
        }
        Map<String, String> rules = new java.util.LinkedHashMap<>();
        if (told != Told.INCOMPLETE || !broken.isEmpty()) {
            rules.put("reason", told == Told.INCOMPLETE ? broken : rule(told));
        }
        if (!unsure.isEmpty()) {
            rules.put("sure", unsure);
        }
        model.addAttribute("broken", rules);
        model.addAttribute("reason", reason);
        keep(press, told, model);
        response.setStatus(status(told));
        return withdraw(code, province, request, model, response);
    }

    private String page(
            String template,
            MessageType act,
            String code,
            @Nullable String province,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        Optional<Entry> entry = opened.find(code, province, request);
        if (entry.isEmpty()) {
            return Opened.locked(code, province);
        }
        Opened.lay(entry.get(), code, model, response);
        model.addAttribute("may", speaking.may(entry.get().document(), act));
        model.addAttribute("asked", asked(entry.get().document()));
        if (!model.containsAttribute("once")) {
            model.addAttribute("once", UUID.randomUUID().toString());
        }
        model.addAttribute("largest", settings.largestPaper().toMegabytes());
        return template;
    }

    private static List<String> asked(Dossier dossier) {
        Supplement supplement = dossier.supplement();
        return supplement == null || !Opened.asksCitizen(dossier)
                ? List.of()
                : supplement.documents().stream()
                        .map(Document::name)
                        .distinct()
                        .limit(MOST_ASKED)
                        .toList();
    }

    private static List<SpeakingForOneself.Paper> papers(Dossier dossier, MultiValueMap<String, MultipartFile> files) {
        List<String> names = new ArrayList<>(asked(dossier));
        names.add(OTHER);
        List<SpeakingForOneself.Paper> papers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (MultipartFile file : files.getOrDefault("files" + i, List.of())) {
                if (!file.isEmpty()) {
                    papers.add(new SpeakingForOneself.Paper(names.get(i), new UploadedFile(file)));
                }
            }
        }
        return papers;
    }

    private Optional<String> broken(List<SpeakingForOneself.Paper> papers, String address) throws IOException {
        if (papers.isEmpty()) {
            return Optional.of("file-none");
        }
        for (int i = 0; i < papers.size(); i++) {
            Optional<String> broken = attaching.broken(papers.get(i).file(), i, address);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private static String done(String code, @Nullable String province, String act) {
        String mine = TrackPages.path("/track/{code}/mine", code, province);
        return "redirect:" + mine + (mine.contains("?") ? "&" : "?") + "done=" + act;
    }

    private static String rule(Told told) {
        return switch (told) {
            case REFUSED -> "act-refused";
            case INCOMPLETE -> "too-long";
            default -> "act-later";
        };
    }

    private static int status(Told told) {
        return (told == Told.TRY_LATER ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT).value();
    }

    /** After trouble the form holds the same press again; after a refusal the next one is new. */
    private static void keep(String press, Told told, Model model) {
        if (told != Told.REFUSED) {
            model.addAttribute("once", press);
        }
    }

    /** A key that is none becomes one, so that nobody else's act can be named. */
    private static String key(String once) {
        return once.matches("[0-9a-f-]{36}") ? once : UUID.randomUUID().toString();
    }
}
