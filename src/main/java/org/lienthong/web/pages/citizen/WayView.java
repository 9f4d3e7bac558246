package org.lienthong.web.pages.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lienthong.citizen.DraftContent;
import org.lienthong.citizen.FieldKind;
import org.lienthong.citizen.Form;
import org.lienthong.citizen.Stage;

/** The pages of a dossier in their order, by the path of each. */
final class WayView {

    static final String PLACE = "/submit/place";
    static final String KNOWN = "/submit/known";
    static final String PAPERS = "/submit/papers";
    static final String CHECK = "/submit/check";

    private WayView() {}

    static List<String> of(Form form, DraftContent content) {
        List<String> way = new ArrayList<>(List.of(PLACE));
        if (asksKnown(form)) {
            way.add(KNOWN);
        }
        Stage.way(form, content.answers()).forEach(stage -> way.add(step(stage.key())));
        way.add(PAPERS);
        way.add(CHECK);
        return way;
    }

    /** The page after this one; nobody is asked what the register knows, and all of it stands on the last page. */
    static String after(Form form, DraftContent content, String page) {
        List<String> way = of(form, content);
        Set<String> known = Stage.way(form, content.answers()).stream()
                .filter(stage -> stage.round() == 1 && content.answers().known(stage.step()))
                .map(stage -> step(stage.key()))
                .collect(Collectors.toSet());
        return way.stream()
                .skip(way.indexOf(page) + 1L)
                .filter(next -> !known.contains(next))
                .findFirst()
                .orElse(CHECK);
    }

    /** The page before this one; the first leads to the choice of a form. */
    static String before(Form form, DraftContent content, String page) {
        List<String> way = of(form, content);
        int index = way.indexOf(page);
        return index <= 0 ? "/submit" : way.get(index - 1);
    }

    static String step(String key) {
        return "/submit/step/" + key;
    }

    /** The page on which something is still missing. */
    static Optional<String> missing(List<String> keys) {
        return keys.stream()
                .findFirst()
                .map(key -> key.equals("place") ? PLACE : key.equals("papers") ? PAPERS : step(key));
    }

    /** From the summary one goes back to it, unless something is missing now. */
    static String backToCheck(List<String> keys) {
        return missing(keys).map(page -> page + "?back=check").orElse(CHECK);
    }

    /** Only who has a certificate can be known by it. */
    private static boolean asksKnown(Form form) {
        return form.steps().stream()
                .flatMap(step -> step.fields().stream())
                .anyMatch(field -> field.kind() == FieldKind.CERTIFICATE);
    }
}
