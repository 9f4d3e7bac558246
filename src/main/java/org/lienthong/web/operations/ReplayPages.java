package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lienthong.operations.Hindrances;
import org.lienthong.operations.ReplayPlan;
import org.lienthong.operations.ReplayPlans;
import org.lienthong.operations.ReplayTarget;
import org.lienthong.registry.Connections;
import org.lienthong.registry.Quarantined;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.ReplayQuery;
import org.lienthong.web.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending again as a plan: choose, look at what it takes, confirm, watch. */
@Controller
class ReplayPages implements Live {

    private static final Logger log = LoggerFactory.getLogger(ReplayPages.class);

    private final ReplayPlans plans;
    private final Hindrances hindrances;
    private final Connections connections;

    ReplayPages(ReplayPlans plans, Hindrances hindrances, Connections connections) {
        this.plans = plans;
        this.hindrances = hindrances;
        this.connections = connections;
    }

    @GetMapping({"/operations/replays", "/fragments/operations/replays"})
    String all(HttpServletRequest request, Model model) {
        shown(plans.all(), model);
        return Faces.following(request, model, this, "operations-replays");
    }

    private void shown(List<ReplayPlan> those, Model model) {
        model.addAttribute("plans", those);
        model.addAttribute("waits", hindrances.of(those));
    }

    @GetMapping("/operations/replays/new")
    String choose(@ModelAttribute("query") ReplayQuery query, Model model) {
        model.addAttribute("targets", ReplayTarget.values());
        model.addAttribute("kinds", Quarantined.Kind.values());
        model.addAttribute("provinces", connections.provinces());
        model.addAttribute("systems", systems());
        Faces.of(model);
        return "operations-replay-new";
    }

    @PostMapping("/operations/replays")
    String plan(@ModelAttribute("query") ReplayQuery query, Authentication who, RedirectAttributes after) {
        try {
            ReplayPlan plan = plans.plan(query.wish(new Fields()), who.getName());
            log.info("{} planned {} with {} items", who.getName(), plan.id(), plan.items());
            return said("replays.said.planned", plan.id(), after);
        } catch (ReplayPlans.TooMany many) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "replay-too-many")
                    .refusal();
        }
    }

    @GetMapping({"/operations/replays/{id}", "/fragments/operations/replays/{id}"})
    String one(@PathVariable long id, HttpServletRequest request, Model model) {
        shown(find(id), model);
        return Faces.following(request, model, this, "operations-replay");
    }

    private void shown(ReplayPlan plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("wait", hindrances.of(List.of(plan)).get(plan.id()));
    }

    @PostMapping("/operations/replays/{id}/confirm")
    String confirm(@PathVariable long id, Authentication who, RedirectAttributes after) {
        return decided(id, who, "confirmed", plans.confirm(id, who.getName()), after);
    }

    @PostMapping("/operations/replays/{id}/pause")
    String pause(@PathVariable long id, Authentication who, RedirectAttributes after) {
        return decided(id, who, "paused", plans.pause(id, who.getName()), after);
    }

    @PostMapping("/operations/replays/{id}/resume")
    String resume(@PathVariable long id, Authentication who, RedirectAttributes after) {
        return decided(id, who, "resumed", plans.resume(id, who.getName()), after);
    }

    @PostMapping("/operations/replays/{id}/stop")
    String stop(@PathVariable long id, Authentication who, RedirectAttributes after) {
        return decided(id, who, "stopped", plans.stop(id, who.getName()), after);
    }

    @Override
    public String name() {
        return "replays";
    }

    @Override
    public Object look() {
        return List.of(plans.going(), hindrances.of(plans.running()));
    }

    private String decided(long id, Authentication who, String what, boolean done, RedirectAttributes after) {
        find(id);
        log.info("plan {} {} by {}{}", id, what, who.getName(), done ? "" : ": not in this state");
        return said(done ? "replays.said." + what : "replays.said.state", id, after);
    }

    private ReplayPlan find(long id) {
        return plans.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-replay")
                .refusal());
    }

    private List<String> systems() {
        return connections.systems(null).stream()
                .map(system -> system.id().name())
                .distinct()
                .sorted()
                .toList();
    }

    private static String said(String key, long id, RedirectAttributes after) {
        after.addFlashAttribute("said", key);
        after.addFlashAttribute("saidOf", String.valueOf(id));
        after.addFlashAttribute("saidMany", 0);
        return "redirect:/operations/replays/" + id;
    }
}
