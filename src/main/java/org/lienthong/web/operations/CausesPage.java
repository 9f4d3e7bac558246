package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
class CausesPage implements Live {

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
     * One cause with the systems at which something waits for it. What partners refused is apart by the name of the system too: other
     * programs mean other things by the same words.
     *
     * @param system the name of the only system it is about; null when it may be any
     * @param place as addresses have it, with a dash for what is empty; said too
     * @param text what its newest example says, covered
     */
    public record Shown(
            Quarantined.Kind kind,
            Cause cause,
            @Nullable String system,
            String place,
            String said,
            String text,
            long many,
            Instant oldest,
            Instant newest,
            long example,
            List<Causes.Group> systems) {}

    @GetMapping({"/operations/causes", "/fragments/operations/causes"})
    String causes(HttpServletRequest request, Locale locale, Model model) {
        Map<List<Object>, List<Causes.Group>> byCause = new LinkedHashMap<>();
        causes.open().forEach(group -> byCause.computeIfAbsent(
                        List.of(group.kind(), group.cause(), String.valueOf(system(group))), key -> new ArrayList<>())
                .add(group));
        List<Shown> shown = byCause.values().stream()
                .map(groups -> shown(groups, locale))
                .sorted(Comparator.comparing(Shown::many).reversed())
                .toList();
        model.addAttribute("causes", shown.stream().limit(SHOWN).toList());
        model.addAttribute("more", Math.max(0, shown.size() - SHOWN));
        return Faces.following(request, model, this, "operations-causes");
    }

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public Object look() {
        return causes.open();
    }

    @Override
    public Duration pace() {
        return Duration.ofSeconds(5);
    }

    private Shown shown(List<Causes.Group> groups, Locale locale) {
        Causes.Group first = groups.get(0);
        return new Shown(
                first.kind(),
                first.cause(),
                system(first),
                written(first.cause().place()),
                written(first.cause().said()),
                text(first, locale),
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

    private static boolean refused(Cause cause) {
        return cause.said() != null && !cause.said().isEmpty();
    }

    private static @Nullable String system(Causes.Group group) {
        return refused(group.cause()) ? group.system().name() : null;
    }

    private static String written(@Nullable String word) {
        return word == null || word.isEmpty() ? QuarantineQuery.WHOLE : word;
    }

    /** What a partner said is told by its cause, and not in its own words: the page is read by those who need not know whose papers these are. */
    private String text(Causes.Group group, Locale locale) {
        return quarantine.find(group.example()).stream()
                .flatMap(one -> one.covered().findings().stream())
                .findFirst()
                .map(finding -> refused(group.cause()) ? unsaid(finding) : finding)
                .map(finding -> words.finding(locale, finding))
                .orElse("");
    }

    private static Finding unsaid(Finding finding) {
        return Finding.of(finding.path(), finding.rule(), finding.text().split(": ", 2)[0]);
    }
}
