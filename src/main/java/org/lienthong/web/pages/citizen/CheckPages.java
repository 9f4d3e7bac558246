package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lienthong.citizen.Communes;
import org.lienthong.citizen.DraftContent;
import org.lienthong.citizen.Drafts;
import org.lienthong.citizen.FillingDrafts;
import org.lienthong.citizen.SendingDrafts;
import org.lienthong.citizen.Stage;
import org.lienthong.citizen.Told;
import org.lienthong.registry.KnownSystems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Everything once more before it is sent, and what becomes of it then. */
@Controller
class CheckPages {

    private final Desk desk;
    private final FillingDrafts filling;
    private final SendingDrafts sending;
    private final Communes communes;
    private final KnownSystems systems;

    CheckPages(Desk desk, FillingDrafts filling, SendingDrafts sending, Communes communes, KnownSystems systems) {
        this.desk = desk;
        this.filling = filling;
        this.sending = sending;
        this.communes = communes;
        this.systems = systems;
    }

    /** One page of answers in the summary. */
    public record Part(String title, String page, List<FieldView> fields) {}

    @GetMapping("/submit/check")
    String check(HttpServletRequest request, Locale locale, Model model, HttpServletResponse response) {
        Optional<Desk.Open> open = desk.open(request);
        Optional<String> elsewhere = Desk.gone(open);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        DraftContent content = open.get().draft().content();
        Optional<String> missing = WayView.missing(filling.missing(content));
        if (missing.isPresent() && !open.get().draft().frozen()) {
            return "redirect:" + missing.get();
        }
        Desk.lay(open.get(), model, response);
        if (open.get().draft().frozen()) {
            model.addAttribute("broken", Map.of("send", "send-waits"));
        }
        model.addAttribute("parts", parts(open.get(), locale));
        model.addAttribute(
                "papers",
                content.needed(open.get().form()).stream()
                        .map(paper -> new PaperPages.Needed(paper, content.of(paper)))
                        .toList());
        model.addAttribute("province", province(content.province()));
        model.addAttribute("before", WayView.before(open.get().form(), content, WayView.CHECK));
        return "citizen-check";
    }

    @PostMapping("/submit/send")
    String send(HttpServletRequest request, Locale locale, Model model, HttpServletResponse response) {
        Optional<Desk.Open> open = desk.open(request);
        if (open.isEmpty()) {
            return Desk.CONTINUE;
        }
        Told told = sending.send(open.get().draft().secret()).told();
        return switch (told) {
            case TAKEN -> Desk.SENT;
            case GONE -> Desk.CONTINUE;
            case INCOMPLETE -> "redirect:" + WayView.CHECK;
            case REFUSED, TRY_LATER -> {
                model.addAttribute("broken", Map.of("send", told == Told.REFUSED ? "send-refused" : "send-later"));
                response.setStatus(
                        (told == Told.REFUSED ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.SERVICE_UNAVAILABLE)
                                .value());
                yield check(request, locale, model, response);
            }
        };
    }

    @GetMapping("/submit/sent")
    String sent(HttpServletRequest request, Model model, HttpServletResponse response) {
        Optional<Desk.Open> open = desk.open(request);
        if (open.isEmpty()) {
            return Desk.CONTINUE;
        }
        Drafts.Numbered sent = open.get().draft().sent();
        if (sent == null) {
            return "redirect:" + WayView.CHECK;
        }
        Desk.lay(open.get(), model, response);
        model.addAttribute("sent", sent);
        return "citizen-sent";
    }

    private List<Part> parts(Desk.Open open, Locale locale) {
        DraftContent content = open.draft().content();
        return Stage.way(open.form(), content.answers()).stream()
                .map(stage -> new Part(
                        title(stage, locale),
                        WayView.step(stage.key()),
                        stage.step().fields().stream()
                                .map(field -> FieldView.of(
                                        stage,
                                        field,
                                        content.answers().get(stage.name(field)),
                                        "",
                                        communes.of(content.province()),
                                        locale))
                                .toList()))
                .toList();
    }

    private static String title(Stage stage, Locale locale) {
        String title = stage.step().title().in(locale);
        return stage.step().most() == 1 ? title : title + " " + stage.round();
    }

    private String province(String code) {
        return systems.provinces().stream()
                .filter(province -> province.code().value().equals(code))
                .map(KnownSystems.Province::name)
                .findFirst()
                .orElse(code);
    }
}
