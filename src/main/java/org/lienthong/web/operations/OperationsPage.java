package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.lienthong.operations.Pulse;
import org.lienthong.operations.TakingPulse;
import org.lienthong.registry.Connections;
import org.lienthong.registry.Entry;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.api.DossierItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything at one look: what is ill comes first. */
@Controller
class OperationsPage implements Live {

    private final TakingPulse pulse;
    private final Connections connections;

    OperationsPage(TakingPulse pulse, Connections connections) {
        this.pulse = pulse;
        this.connections = connections;
    }

    /** A dossier that moved. */
    public record Moving(DossierItem item, Instant changedAt) {
        static Moving of(Entry entry) {
            return new Moving(DossierItem.of(entry), entry.changedAt());
        }
    }

    @GetMapping({"/operations", "/fragments/operations"})
    String operations(HttpServletRequest request, Model model) {
        boolean again = request.getRequestURI().startsWith(Faces.PART);
        live(again ? pulse.last() : pulse.take(), model);
        return Faces.following(request, model, this, "operations");
    }

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public Object look() {
        return pulse.take().look();
    }

    @Override
    public void left() {
        pulse.forget();
    }

    private void live(Pulse now, Model model) {
        List<KnownSystems.Province> provinces = connections.provinces();
        List<SystemRow> rows = SystemRow.of(now.systems(), provinces);
        model.addAttribute("pulse", now);
        model.addAttribute("ill", rows.stream().filter(SystemRow::ill).sorted().toList());
        model.addAttribute(
                "provinces", ProvinceCard.of(rows, provinces, now.waiting().provinces()));
        model.addAttribute("moving", now.latest().stream().map(Moving::of).toList());
    }
}
