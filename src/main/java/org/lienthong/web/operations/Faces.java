package org.lienthong.web.operations;

import org.springframework.ui.Model;

/** What every page of operators has. */
final class Faces {

    private Faces() {}

    static void of(Model model) {
        model.addAttribute("style", "operator");
    }
}
