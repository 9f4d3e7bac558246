package org.lienthong.web.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.web.api.Tracking;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages without a login: following a dossier, and the login itself. */
@Controller
class PublicPages {

    private final Tracking tracking;

    PublicPages(Tracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/track")
    String track(@RequestParam(required = false) @Nullable String code) {
        if (code == null || code.isBlank()) {
            return "track";
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/track/{code}")
                        .encode()
                        .build(code.strip())
                        .toASCIIString();
    }

    @GetMapping("/track/{code}")
    String tracked(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            Locale locale,
            Model model) {
        model.addAttribute("dossier", tracking.track(code, province, locale));
        return "tracked";
    }
}
