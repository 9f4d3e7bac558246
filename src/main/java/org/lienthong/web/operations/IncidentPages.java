package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import org.lienthong.operations.Incident;
import org.lienthong.operations.Incidents;
import org.lienthong.web.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What went wrong, who looks after it, and what is known. */
@Controller
class IncidentPages implements Live {

    private static final Logger log = LoggerFactory.getLogger(IncidentPages.class);
    private static final int LONGEST_OWNER = 120;
    private static final int LONGEST_NOTE = 2000;

    private final Incidents incidents;
    private final OutageLines lines;

    IncidentPages(Incidents incidents, OutageLines lines) {
        this.incidents = incidents;
        this.lines = lines;
    }

    @GetMapping({"/operations/incidents", "/fragments/operations/incidents"})
    String all(HttpServletRequest request, Model model) {
        model.addAttribute("incidents", incidents.all());
        return Faces.following(request, model, this, "operations-incidents");
    }

    @GetMapping({"/operations/incidents/{id}", "/fragments/operations/incidents/{id}"})
    String one(@PathVariable long id, HttpServletRequest request, Model model) {
        Incident incident = find(id);
        model.addAttribute("incident", incident);
        model.addAttribute("outageLine", lines.of(incident));
        model.addAttribute("counted", lines.counted(incident));
        return Faces.following(request, model, this, "operations-incident");
    }

    @PostMapping("/operations/incidents/{id}")
    String note(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean excused,
            Authentication who,
            RedirectAttributes after) {
        find(id);
        boolean fits = owner.length() <= LONGEST_OWNER && note.length() <= LONGEST_NOTE;
        if (fits) {
            incidents.note(id, owner.strip(), note.strip(), excused, who.getName());
            log.info("{} notes incident {}", who.getName(), id);
        }
        after.addFlashAttribute("said", fits ? "incidents.said.kept" : "incidents.said.long");
        after.addFlashAttribute("saidOf", String.valueOf(id));
        after.addFlashAttribute("saidMany", 0);
        return "redirect:/operations/incidents/" + id;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public Object look() {
        return incidents.all();
    }

    private Incident find(long id) {
        return incidents.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found")
                .refusal());
    }
}
