package org.lienthong.web.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.DocumentValues;
import org.lienthong.registry.KeptDocuments;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Quarantined;
import org.lienthong.web.KnowsCodes;
import org.lienthong.web.ResendsQuarantined;
import org.lienthong.web.api.QuarantineItem;
import org.lienthong.web.api.Rights;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One thing that waits, and mending it. Operators see whose papers these are no more than elsewhere: of the document only
 * the shape is shown, and the one value that is wrong is replaced without the others being seen.
 */
@Controller
class MendingPage {

    private static final Logger log = LoggerFactory.getLogger(MendingPage.class);
    private static final int MOST_PLACES = 300;
    private static final int LONGEST_VALUE = 500;

    private final QuarantineList quarantine;
    private final KeptDocuments documents;
    private final KnowsCodes codes;
    private final ResendsQuarantined resending;
    private final Words words;

    MendingPage(
            QuarantineList quarantine,
            KeptDocuments documents,
            KnowsCodes codes,
            ResendsQuarantined resending,
            Words words) {
        this.quarantine = quarantine;
        this.documents = documents;
        this.codes = codes;
        this.resending = resending;
        this.words = words;
    }

    /**
     * A value that can be replaced.
     *
     * @param shown the value itself where it is a code of a table, else its shape
     * @param codes what the table knows; empty when there is none
     */
    public record Mendable(String place, String text, String shown, Map<String, String> codes) {}

    /** A place of the document, and the shape of what stands there. */
    public record Line(String place, String shape) {}

    @GetMapping("/quarantine/{id}")
    String one(@PathVariable long id, Authentication who, Locale locale, Model model) {
        Quarantined waiting = Rights.shown(who, find(id));
        model.addAttribute("row", QuarantineItem.of(waiting, words, locale));
        KeptDocuments.Kept kept = kept(waiting);
        if (kept != null) {
            model.addAttribute("door", kept.door());
            model.addAttribute("mapping", codes.mapping(kept.from(), kept.door()));
            model.addAttribute(
                    "mendable",
                    waiting.findings().stream()
                            .flatMap(finding -> mendable(kept, finding, locale).stream())
                            .toList());
            model.addAttribute(
                    "lines",
                    DocumentValues.all(kept.body()).entrySet().stream()
                            .limit(MOST_PLACES)
                            .map(leaf -> new Line(leaf.getKey(), Shape.of(leaf.getValue())))
                            .toList());
        }
        Faces.of(model);
        return "quarantine-one";
    }

    @PostMapping("/quarantine/{id}/mend")
    String mend(
            @PathVariable long id,
            @RequestParam String place,
            @RequestParam String value,
            Authentication who,
            RedirectAttributes after) {
        Quarantined waiting = find(id);
        KeptDocuments.Kept kept = kept(waiting);
        String right = value.strip();
        if (kept == null || right.isEmpty() || right.length() > LONGEST_VALUE || !names(waiting, place)) {
            return said("quarantine.said.value", id, after);
        }
        byte[] mended = DocumentValues.with(kept.body(), place, right).orElse(null);
        if (mended == null) {
            return said("quarantine.said.value", id, after);
        }
        log.info("{} mends quarantine {} at {} and sends it again", who.getName(), id, place);
        return said(
                resending
                        .resend(id, mended, who.getName())
                        .fold(
                                () -> "quarantine.said.done",
                                refused -> "quarantine.said.refused",
                                () -> "quarantine.said.closed",
                                () -> "quarantine.said.unknown"),
                id,
                after);
    }

    private Quarantined find(long id) {
        return quarantine.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-quarantine")
                .refusal());
    }

    private KeptDocuments.@Nullable Kept kept(Quarantined waiting) {
        return waiting.messageId() == null
                ? null
                : documents.find(waiting.messageId()).orElse(null);
    }

    private List<Mendable> mendable(KeptDocuments.Kept kept, Finding finding, Locale locale) {
        return DocumentValues.at(kept.body(), finding.path()).stream()
                .map(value -> {
                    Map<String, String> known = codes.codesAt(kept.from(), kept.door(), finding.path());
                    return new Mendable(
                            finding.path(),
                            words.finding(locale, finding),
                            known.isEmpty() ? Shape.of(value) : value,
                            known);
                })
                .toList();
    }

    /** Only what a finding names is replaced here; nobody rewrites other people's documents. */
    private static boolean names(Quarantined waiting, String place) {
        return waiting.state() == Quarantined.State.OPEN
                && waiting.findings().stream()
                        .anyMatch(finding -> finding.path().equals(place));
    }

    private static String said(String key, long id, RedirectAttributes after) {
        after.addFlashAttribute("said", key);
        after.addFlashAttribute("saidOf", String.valueOf(id));
        return "redirect:/quarantine/" + id;
    }
}
