package org.lienthong.web.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody arrives: citizens choose what they came for, the others are led to their own place. */
@Controller
class StartPage {

    private static final String NO_PLACE_OF_ITS_OWN = "/dossiers";

    private final PagesThere pages;

    StartPage(PagesThere pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String start(@Nullable Authentication who) {
        Viewer viewer = Viewer.of(who);
        if (viewer.known()) {
            return "redirect:"
                    + Face.of(viewer).stream()
                            .map(Face::path)
                            .filter(pages::has)
                            .findFirst()
                            .orElse(NO_PLACE_OF_ITS_OWN);
        }
        return "start";
    }
}
