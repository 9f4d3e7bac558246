package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.Communes;
import org.lienthong.citizen.DraftContent;
import org.lienthong.citizen.FillingDrafts;
import org.lienthong.citizen.FillingDrafts.Filled;
import org.lienthong.citizen.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One page of questions after the other. */
@Controller
class StepPages {

    private static final String BACK_TO_CHECK = "check";

    private final Desk desk;
    private final FillingDrafts filling;
    private final Communes communes;

    StepPages(Desk desk, FillingDrafts filling, Communes communes) {
        this.desk = desk;
        this.filling = filling;
        this.communes = communes;
    }

    @GetMapping("/submit/step/{key}")
    String ask(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return desk.onTheWay(request, open -> {
            DraftContent content = open.draft().content();
            Optional<Stage> stage = stage(open, key);
            if (stage.isEmpty()) {
                return "redirect:" + WayView.CHECK;
            }
            lay(open, stage.get(), content.answers().typed(), Map.of(), back, locale, model, response);
            return "citizen-step";
        });
    }

    @PostMapping("/submit/step/{key}")
    String answer(
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return desk.onTheWay(request, open -> {
            Optional<Stage> stage = stage(open, key);
            if (stage.isEmpty()) {
                return "redirect:" + WayView.CHECK;
            }
            Optional<Filled> filled = filling.answer(open.draft().secret(), stage.get(), typed);
            if (filled.isEmpty()) {
                return Desk.CONTINUE;
            }
            if (!filled.get().broken().isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                lay(open, stage.get(), typed, filled.get().broken(), typed.get("back"), locale, model, response);
                return "citizen-step";
            }
            return "redirect:" + next(open, filled.get(), stage.get(), typed.get("back"));
        });
    }

    /** From the summary one goes back to it, unless the answer has opened another page. */
    private String next(Desk.Open open, Filled filled, Stage stage, @Nullable String back) {
        DraftContent content = filled.draft().content();
        if (BACK_TO_CHECK.equals(back)) {
            return WayView.backToCheck(filling.missing(content));
        }
        return WayView.after(open.form(), content, WayView.step(stage.key()));
    }

    private void lay(
            Desk.Open open,
            Stage stage,
            Map<String, String> values,
            Map<String, String> broken,
            @Nullable String back,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Desk.lay(open, model, response);
        DraftContent content = open.draft().content();
        List<Communes.Commune> here = communes.of(content.province());
        List<FieldView> fields = stage.step().fields().stream()
                .map(field -> FieldView.of(
                        stage,
                        field,
                        values.getOrDefault(stage.name(field), ""),
                        broken.getOrDefault(stage.name(field), ""),
                        here,
                        locale))
                .toList();
        String page = WayView.step(stage.key());
        List<String> way = WayView.of(open.form(), content);
        model.addAttribute("stage", stage);
        model.addAttribute("title", stage.step().title().in(locale));
        model.addAttribute("help", stage.step().help().in(locale));
        model.addAttribute("fields", fields);
        model.addAttribute("more", values.getOrDefault(stage.more(), "no"));
        model.addAttribute("back", BACK_TO_CHECK.equals(back) ? BACK_TO_CHECK : "");
        model.addAttribute("before", WayView.before(open.form(), content, page));
        model.addAttribute("at", way.indexOf(page) + 1);
        model.addAttribute("of", way.size());
    }

    private static Optional<Stage> stage(Desk.Open open, String key) {
        return Stage.way(open.form(), open.draft().content().answers()).stream()
                .filter(stage -> stage.key().equals(key))
                .findFirst();
    }
}
