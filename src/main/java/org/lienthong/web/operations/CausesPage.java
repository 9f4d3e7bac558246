package org.lienthong.web.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lienthong.dossier.Finding;
import org.lienthong.registry.Cause;
import org.lienthong.registry.Causes;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Quarantined;
import org.lienthong.web.api.QuarantineQuery;
import org.lienthong.web.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for a person, put together by why: one mended mapping often helps many. */
@Controller
class CausesPage {

    /** Why is told in words for this many causes; more than that nobody reads. */
    private static final int SHOWN = 100;

    private final Causes causes;
    private final QuarantineList quarantine;
    private final Words words;

    CausesPage(Causes causes, QuarantineList quarantine, Words words) {
        this.causes = causes;
        this.quarantine = quarantine;
        this.words = words;
    }

    /**
     * One cause with the systems at which something waits for it.
     *
     * @param text what its newest example says
     */
    public record Shown(
            Quarantined.Kind kind,
            Cause cause,
            String place,
            String text,
            long many,
            Instant oldest,
            Instant newest,
            long example,
            List<Causes.Group> systems) {}

    @GetMapping("/operations/causes")
    String causes(Locale locale, Model model) {
        Map<List<Object>, List<Causes.Group>> byCause = new LinkedHashMap<>();
        causes.open().forEach(group -> byCause.computeIfAbsent(
                        List.of(group.kind(), group.cause()), key -> new ArrayList<>())
                .add(group));
        List<Shown> shown = byCause.values().stream()
                .map(groups -> shown(groups, locale))
                .sorted(Comparator.comparing(Shown::many).reversed())
                .toList();
        model.addAttribute("causes", shown.stream().limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, shown.size() - SHOWN));
        Faces.of(model);
        return "operations-causes";
    }

    private Shown shown(List<Causes.Group> groups, Locale locale) {
        Causes.Group first = groups.get(0);
        String place = first.cause().place();
        return new Shown(
                first.kind(),
                first.cause(),
                place == null || place.isEmpty() ? QuarantineQuery.WHOLE : place,
                text(first.example(), locale),
                groups.stream().mapToLong(Causes.Group::many).sum(),
                groups.stream()
                        .map(Causes.Group::oldest)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                groups.stream()
                        .map(Causes.Group::newest)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                first.example(),
                groups);
    }

    private String text(long example, Locale locale) {
        return quarantine.find(example).stream()
                .flatMap(one -> one.findings().stream())
                .findFirst()
                .map((Finding finding) -> words.finding(locale, finding))
                .orElse("");
    }
}
