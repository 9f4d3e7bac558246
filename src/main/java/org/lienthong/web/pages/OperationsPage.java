package org.lienthong.web.pages;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.lienthong.registry.Connections;
import org.lienthong.registry.Entry;
import org.lienthong.registry.KnownSystems;
import org.lienthong.registry.Register;
import org.lienthong.web.api.DossierItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is connected and healthy, and which dossiers move. */
@Controller
class OperationsPage {

    private static final int SHOWN = 20;

    private final Connections connections;
    private final Register register;
    private final InstantSource clock;

    OperationsPage(Connections connections, Register register, InstantSource clock) {
        this.connections = connections;
        this.register = register;
        this.clock = clock;
    }

    /** A dossier that moved. */
    public record Moving(DossierItem item, Instant changedAt) {
        static Moving of(Entry entry) {
            return new Moving(DossierItem.of(entry), entry.changedAt());
        }
    }

    @GetMapping("/operations")
    String operations(Model model) {
        live(model);
        return "operations";
    }

    @GetMapping("/fragments/operations")
    String fragment(Model model) {
        live(model);
        return "operations :: live";
    }

    private void live(Model model) {
        List<Moving> moving = register.latest(SHOWN).stream().map(Moving::of).toList();
        model.addAttribute("systems", connections.systems(null));
        model.addAttribute("moving", moving);
        model.addAttribute("counts", register.counts());
        model.addAttribute(
                "shadows",
                connections.provinces().stream()
                        .filter(KnownSystems.Province::shadow)
                        .map(province -> province.code().value())
                        .toList());
        model.addAttribute("now", clock.instant());
    }
}
