package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.AttachingPapers;
import org.lienthong.citizen.CitizenSettings;
import org.lienthong.citizen.DraftContent;
import org.lienthong.citizen.DraftPaper;
import org.lienthong.citizen.FillingDrafts;
import org.lienthong.citizen.FormPaper;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Photographs and files of the papers that a form needs. */
@Controller
class PaperPages {

    private final Desk desk;
    private final AttachingPapers attaching;
    private final FillingDrafts filling;
    private final CitizenSettings settings;

    PaperPages(Desk desk, AttachingPapers attaching, FillingDrafts filling, CitizenSettings settings) {
        this.desk = desk;
        this.attaching = attaching;
        this.filling = filling;
        this.settings = settings;
    }

    /** A paper that is needed, with what was attached for it. */
    public record Needed(FormPaper paper, List<DraftPaper> files) {}

    @GetMapping("/submit/papers")
    String papers(HttpServletRequest request, Model model, HttpServletResponse response) {
        return desk.onTheWay(request, open -> {
            Desk.lay(open, model, response);
            DraftContent content = open.draft().content();
            List<String> way = WayView.of(open.form(), content);
            model.addAttribute("papers", needed(open));
            model.addAttribute("largest", settings.largestPaper().toMegabytes());
            model.addAttribute("before", WayView.before(open.form(), content, WayView.PAPERS));
            model.addAttribute("at", way.indexOf(WayView.PAPERS) + 1);
            model.addAttribute("of", way.size());
            return "citizen-papers";
        });
    }

    /** Takes every file that can be taken; for the others it says why not. */
    @PostMapping("/submit/papers/add")
    String add(
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return desk.onTheWay(request, open -> {
            Optional<FormPaper> wanted = open.form().papers().stream()
                    .filter(one -> one.name().equals(paper))
                    .findFirst();
            if (wanted.isEmpty()) {
                return "redirect:" + WayView.PAPERS;
            }
            Map<String, String> broken = attach(open, wanted.get(), files == null ? List.of() : files, request);
            if (broken.isEmpty()) {
                return "redirect:" + WayView.PAPERS + "?added#" + paper;
            }
            model.addAttribute("broken", broken);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return papers(request, model, response);
        });
    }

    @PostMapping("/submit/papers/remove")
    String remove(@RequestParam(defaultValue = "") String id, HttpServletRequest request) {
        return desk.onTheWay(request, open -> {
            attaching.detach(open.draft(), id);
            return "redirect:" + WayView.PAPERS + "?removed";
        });
    }

    /** On to the summary, when nothing that is needed is missing. */
    @PostMapping("/submit/papers")
    String done(HttpServletRequest request, Model model, HttpServletResponse response) {
        return desk.onTheWay(request, open -> {
            if (!filling.missing(open.draft().content()).contains("papers")) {
                return "redirect:" + WayView.CHECK;
            }
            Map<String, String> broken = new LinkedHashMap<>();
            needed(open).stream()
                    .filter(one -> !one.paper().optional() && one.files().isEmpty())
                    .forEach(one -> broken.put(one.paper().name(), "file-needed"));
            model.addAttribute("broken", broken);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return papers(request, model, response);
        });
    }

    private Map<String, String> attach(
            Desk.Open open, FormPaper paper, List<MultipartFile> files, HttpServletRequest request) {
        Map<String, String> broken = new LinkedHashMap<>();
        List<MultipartFile> chosen =
                files.stream().filter(file -> !file.isEmpty()).toList();
        if (chosen.isEmpty()) {
            broken.put(paper.name(), "file-none");
        }
        for (MultipartFile file : chosen) {
            desk.open(request)
                    .map(Desk.Open::draft)
                    .flatMap(draft -> attaching.attach(draft, paper, new UploadedFile(file), request.getRemoteAddr()))
                    .ifPresent(rule -> broken.put(paper.name(), rule));
        }
        return broken;
    }

    private static List<Needed> needed(Desk.Open open) {
        DraftContent content = open.draft().content();
        return content.needed(open.form()).stream()
                .map(paper -> new Needed(paper, content.of(paper)))
                .toList();
    }
}
