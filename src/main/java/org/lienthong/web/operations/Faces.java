package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;

/** What every page of operators has. */
final class Faces {

    /** Before the path of a page: only its part that follows. */
    static final String PART = "/fragments";

    private Faces() {}

    static void of(Model model) {
        model.addAttribute("style", "operator");
    }

    /**
     * A page that follows by itself, asked for below its own path, or only its part named {@code live}, asked for below
     * {@link #PART}; a part fetches itself as it was asked for.
     *
     * @return the name of what is shown
     */
    static String following(HttpServletRequest request, Model model, Live page, String template) {
        of(model);
        String path = request.getRequestURI();
        String query = request.getQueryString();
        boolean part = path.startsWith(PART + "/");
        model.addAttribute("again", (part ? path : PART + path) + (query == null ? "" : "?" + query));
        model.addAttribute("stream", LiveStream.PATH + "?of=" + page.name());
        return part ? template + " :: live" : template;
    }
}
