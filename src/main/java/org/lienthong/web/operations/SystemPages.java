package org.lienthong.web.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.SystemId;
import org.lienthong.exchange.Pauses;
import org.lienthong.registry.Connections;
import org.lienthong.registry.KnownSystems;
import org.lienthong.web.TriesNow;
import org.lienthong.web.api.Configured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The systems of one province: their state and why, and holding them, letting them go on, trying now. */
@Controller
class SystemPages {

    private static final Logger log = LoggerFactory.getLogger(SystemPages.class);

    /** For how long a system may be held; the longest is what the interface allows too. */
    static final List<Duration> LENGTHS = List.of(
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(24),
            Duration.ofHours(72),
            Duration.ofHours(168));

    private static final int LONGEST_REASON = 500;

    private final Connections connections;
    private final Configured configured;
    private final Pauses pauses;
    private final TriesNow trying;
    private final InstantSource clock;

    SystemPages(Connections connections, Configured configured, Pauses pauses, TriesNow trying, InstantSource clock) {
        this.connections = connections;
        this.configured = configured;
        this.pauses = pauses;
        this.trying = trying;
        this.clock = clock;
    }

    @GetMapping("/operations/provinces/{province}")
    String province(@PathVariable String province, @RequestParam(defaultValue = "false") boolean ill, Model model) {
        ProvinceCode code = configured.province(province);
        List<KnownSystems.Province> provinces = connections.provinces();
        model.addAttribute("province", code.value());
        provinces.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .ifPresent(known -> model.addAttribute("named", known));
        model.addAttribute(
                "rows",
                SystemRow.of(connections.systems(code), provinces).stream()
                        .filter(row -> !ill || row.ill())
                        .toList());
        model.addAttribute("ill", ill);
        model.addAttribute("lengths", LENGTHS.stream().map(Duration::toMinutes).toList());
        Faces.of(model);
        return "operations-province";
    }

    @PostMapping("/operations/provinces/{province}/{system}/pause")
    String pause(
            @PathVariable String province,
            @PathVariable String system,
            @RequestParam String reason,
            @RequestParam long minutes,
            Authentication who,
            RedirectAttributes after) {
        SystemId id = configured.id(province, system);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || !LENGTHS.contains(Duration.ofMinutes(minutes))) {
            return said("operations.said.pause-wrong", id, null, after);
        }
        Instant until = clock.instant().plus(Duration.ofMinutes(minutes));
        pauses.pause(id, why, until, who.getName());
        log.info("{} paused {} until {}", who.getName(), id, until);
        return said("operations.said.paused", id, null, after);
    }

    @PostMapping("/operations/provinces/{province}/{system}/resume")
    String resume(
            @PathVariable String province, @PathVariable String system, Authentication who, RedirectAttributes after) {
        SystemId id = configured.id(province, system);
        pauses.resume(id, who.getName());
        log.info("{} resumed {}", who.getName(), id);
        return said("operations.said.resumed", id, null, after);
    }

    @PostMapping("/operations/provinces/{province}/{system}/try-now")
    String tryNow(
            @PathVariable String province, @PathVariable String system, Authentication who, RedirectAttributes after) {
        SystemId id = configured.id(province, system);
        int many = trying.tryNow(id, who.getName());
        log.info("{} has {} deliveries to {} tried now", who.getName(), many, id);
        return said("operations.said.tried", id, many, after);
    }

    private static String said(String key, SystemId id, @Nullable Integer many, RedirectAttributes after) {
        after.addFlashAttribute("said", key);
        after.addFlashAttribute("saidOf", id.toString());
        after.addFlashAttribute("saidMany", many == null ? 0 : many);
        after.addAttribute("province", id.province().value());
        return "redirect:/operations/provinces/{province}";
    }
}
