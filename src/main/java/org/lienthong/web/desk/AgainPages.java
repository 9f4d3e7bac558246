package org.lienthong.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;
import org.lienthong.registry.Connection;
import org.lienthong.registry.Connections;
import org.lienthong.registry.Delivery;
import org.lienthong.web.Office;
import org.lienthong.web.TellsAgain;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Local;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends one thing again: first what will happen, then a button. */
@Controller
class AgainPages {

    static final int LONGEST_REASON = 500;

    private static final Office[] ANY = Office.values();

    private final OpenedDossiers opened;
    private final Chronicle chronicle;
    private final Connections connections;
    private final TellsAgain telling;
    private final SystemWords systems;

    AgainPages(
            OpenedDossiers opened,
            Chronicle chronicle,
            Connections connections,
            TellsAgain telling,
            SystemWords systems) {
        this.opened = opened;
        this.chronicle = chronicle;
        this.connections = connections;
        this.telling = telling;
        this.systems = systems;
    }

    @GetMapping("/desk/dossiers/{code}/deliveries/{id}")
    String ask(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String province,
            Authentication who,
            Locale locale,
            Model model) {
        OpenedDossiers.One one = opened.act(code, province, who, ANY);
        List<Delivery> all = chronicle.deliveries(one.entry());
        Delivery delivery = find(all, id);
        String to = systems.of(locale, one.province(), delivery.destination());
        model.addAttribute("style", "desk");
        model.addAttribute("code", one.code());
        model.addAttribute("province", one.province().value());
        model.addAttribute("delivery", delivery);
        model.addAttribute("to", to);
        model.addAttribute("possible", possible(delivery));
        model.addAttribute("behind", possible(delivery) ? behind(delivery, all) : List.of());
        model.addAttribute("foreseen", foreseen(one, delivery, to, locale));
        return "desk-again";
    }

    @PostMapping("/desk/dossiers/{code}/deliveries/{id}")
    String again(
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int attempts,
            Authentication who,
            RedirectAttributes after) {
        OpenedDossiers.One one = opened.act(code, province, who, ANY);
        find(chronicle.deliveries(one.entry()), id);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            after.addFlashAttribute("said", "again.said.reason");
            return To.page("/desk/dossiers/{code}/deliveries/{id}", one, id);
        }
        TellsAgain.Outcome outcome = telling.tellAgain(id, one.pressed("again:" + id + ":" + attempts, why));
        after.addFlashAttribute("said", "again.said." + outcome);
        return To.page("/dossiers/{code}", one);
    }

    private static Delivery find(List<Delivery> all, long id) {
        return all.stream().filter(delivery -> delivery.id() == id).findFirst().orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "no-delivery")
                .refusal());
    }

    private static boolean possible(Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING, UNKNOWN, REFUSED -> true;
            case SENDING, DELIVERED, SKIPPED -> false;
        };
    }

    private static List<Delivery> behind(Delivery delivery, List<Delivery> all) {
        return all.stream()
                .filter(other -> other.destination().equals(delivery.destination())
                        && other.doneAt() == null
                        && other.seq() > delivery.seq())
                .toList();
    }

    private List<String> foreseen(OpenedDossiers.One one, Delivery delivery, String to, Locale locale) {
        List<String> foreseen = new ArrayList<>();
        foreseen.add(systems.say(locale, "again.will." + delivery.state(), to));
        if (delivery.blocker() != null) {
            foreseen.add(systems.say(
                    locale,
                    "again.will.behind",
                    String.valueOf(delivery.blocker().id())));
        }
        connections.systems(one.province()).stream()
                .filter(connection -> connection.id().equals(new SystemId(one.province(), delivery.destination())))
                .findFirst()
                .ifPresent(connection -> foreseen.addAll(line(connection, to, locale)));
        return foreseen;
    }

    private List<String> line(Connection connection, String to, Locale locale) {
        if (connection.pause() != null) {
            return List.of(systems.say(
                    locale,
                    "again.will.paused",
                    to,
                    Local.moment(connection.pause().until())));
        }
        return connection.openUntil() == null
                ? List.of()
                : List.of(systems.say(locale, "again.will.down", to, Local.moment(connection.openUntil())));
    }
}
