package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import org.lienthong.operations.Pulse;
import org.lienthong.operations.TakingPulse;
import org.lienthong.registry.Connections;
import org.lienthong.registry.Entry;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.api.DossierItem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Everything at one look: what is ill comes first. */
@Controller
class OperationsPage {

    private final TakingPulse pulse;
    private final Connections connections;
    private final LiveViewers viewers;

    OperationsPage(TakingPulse pulse, Connections connections, LiveViewers viewers) {
        this.pulse = pulse;
        this.connections = connections;
        this.viewers = viewers;
    }

    /** A dossier that moved. */
    public record Moving(DossierItem item, Instant changedAt) {
        static Moving of(Entry entry) {
            return new Moving(DossierItem.of(entry), entry.changedAt());
        }
    }

    @GetMapping("/operations")
    String operations(Model model) {
        live(pulse.take(), model);
        Faces.of(model);
        return "operations";
    }

    @GetMapping("/fragments/operations")
    String fragment(Model model) {
        live(pulse.last(), model);
        return "operations :: live";
    }

    /** Says {@code changed} whenever there is something new to fetch. */
    @GetMapping(path = "/fragments/operations/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        SseEmitter stream = session == null ? null : viewers.join(session);
        return stream == null
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
                : ResponseEntity.ok()
                        // Proxies that collect answers would hold back what is live.
                        .header("X-Accel-Buffering", "no")
                        .header("Cache-Control", "no-store, no-transform")
                        .body(stream);
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
