package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.citizen.DraftContent;
import org.lienthong.citizen.FillingDrafts;
import org.lienthong.citizen.FillingDrafts.Filled;
import org.lienthong.citizen.KnownBefore;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.TypedCode;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the land is, and whether the register knows it already. */
@Controller
class PlacePages {

    private final Desk desk;
    private final FillingDrafts filling;
    private final KnownBefore known;
    private final KnownSystems systems;

    PlacePages(Desk desk, FillingDrafts filling, KnownBefore known, KnownSystems systems) {
        this.desk = desk;
        this.filling = filling;
        this.known = known;
        this.systems = systems;
    }

    @GetMapping("/submit/place")
    String place(
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return page("citizen-place", WayView.PLACE, back, request, model, response);
    }

    @PostMapping("/submit/place")
    String chosen(
            @RequestParam(defaultValue = "") String province,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return desk.onTheWay(request, open -> {
            Optional<Filled> filled = filling.choose(open.draft().secret(), province);
            if (filled.isEmpty()) {
                return Desk.CONTINUE;
            }
            if (!filled.get().broken().isEmpty()) {
                model.addAttribute("broken", filled.get().broken());
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page("citizen-place", WayView.PLACE, back, request, model, response);
            }
            DraftContent content = filled.get().draft().content();
            return "redirect:"
                    + ("check".equals(back)
                            ? WayView.backToCheck(filling.missing(content))
                            : WayView.after(open.form(), content, WayView.PLACE));
        });
    }

    @GetMapping("/submit/known")
    String known(HttpServletRequest request, Model model, HttpServletResponse response) {
        return page("citizen-known", WayView.KNOWN, null, request, model, response);
    }

    @PostMapping("/submit/known")
    String looked(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String idTail,
            @RequestParam(defaultValue = "") String phoneTail,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return desk.onTheWay(request, open -> {
            KnownBefore.Looked looked =
                    known.fill(open.draft(), meant(number), idTail.strip(), phoneTail.strip(), request.getRemoteAddr());
            if (looked.known() == KnownBefore.Known.FILLED) {
                return "redirect:" + WayView.after(open.form(), looked.draft().content(), WayView.KNOWN) + "?filled";
            }
            model.addAttribute(
                    "broken", Map.of("number", looked.known() == KnownBefore.Known.LOCKED ? "locked" : "not-known"));
            Waiting.lay(looked.lock(), model, response);
            return page("citizen-known", WayView.KNOWN, null, request, model, response);
        });
    }

    /** What cannot be a number as it stands was written so by a telephone. */
    private static String meant(String typed) {
        return Fields.name(typed) == null ? TypedCode.of(typed) : typed;
    }

    private String page(
            String template,
            String path,
            @Nullable String back,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        return desk.onTheWay(request, open -> {
            Desk.lay(open, model, response);
            List<String> way = WayView.of(open.form(), open.draft().content());
            model.addAttribute(
                    "provinces",
                    systems.provinces().stream()
                            .filter(one -> filling.takes(one.code()))
                            .toList());
            model.addAttribute("back", "check".equals(back) ? "check" : "");
            model.addAttribute(
                    "before", WayView.before(open.form(), open.draft().content(), path));
            model.addAttribute("after", WayView.after(open.form(), open.draft().content(), path));
            model.addAttribute("at", way.indexOf(path) + 1);
            model.addAttribute("of", way.size());
            return template;
        });
    }
}
