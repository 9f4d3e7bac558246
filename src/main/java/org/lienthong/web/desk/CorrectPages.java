package org.lienthong.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.DocumentValues;
import org.lienthong.registry.KeptDocuments;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Quarantined;
import org.lienthong.web.CorrectsDocuments;
import org.lienthong.web.KnowsCodes;
import org.lienthong.web.Pressed;
import org.lienthong.web.problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message that could not be applied: the official of its province chooses the right code for this dossier, or mends the
 * field, and it is applied again. The kept document is never changed; only values that a finding names can be mended.
 */
@Controller
class CorrectPages {

    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_PRESS = 40;

    private final QuarantineList quarantine;
    private final KeptDocuments documents;
    private final KnowsCodes codes;
    private final CorrectsDocuments correcting;
    private final CorrectWords words;

    CorrectPages(
            QuarantineList quarantine,
            KeptDocuments documents,
            KnowsCodes codes,
            CorrectsDocuments correcting,
            CorrectWords words) {
        this.quarantine = quarantine;
        this.documents = documents;
        this.codes = codes;
        this.correcting = correcting;
        this.words = words;
    }

    /**
     * A value that can be mended.
     *
     * @param codes what its table knows: the sender's code, and what it means; empty when there is none
     */
    public record Mendable(String place, String text, String value, Map<String, String> codes) {}

    @GetMapping("/desk/quarantine/{id}")
    String one(@PathVariable long id, Authentication who, Locale locale, Model model) {
        Quarantined row = find(id, who);
        Optional<KeptDocuments.Kept> kept = kept(row);
        model.addAttribute("style", "desk");
        model.addAttribute("row", row);
        model.addAttribute("press", UUID.randomUUID());
        model.addAttribute("from", words.system(locale, row));
        model.addAttribute("code", words.code(row));
        model.addAttribute("texts", words.findings(locale, row));
        model.addAttribute(
                "behind", row.findings().stream().map(Finding::line).distinct().toList());
        model.addAttribute(
                "mendable",
                kept.map(document -> row.findings().stream()
                                .flatMap(finding -> mendable(document, finding, locale).stream())
                                .toList())
                        .orElse(List.of()));
        return "desk-correct";
    }

    @PostMapping("/desk/quarantine/{id}")
    String correct(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String reason,
            Authentication who,
            RedirectAttributes after) {
        Quarantined row = find(id, who);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > AgainPages.LONGEST_REASON) {
            return said("again.said.reason", id, after);
        }
        Map<String, String> values = values(form);
        byte[] mended = values.isEmpty() ? null : mended(row, values);
        if (mended == null && form.containsKey("place")) {
            return said("correct.said.value", id, after);
        }
        Pressed pressed = new Pressed(
                key(id, form.getFirst("press"), mended),
                row.system().province(),
                words.dossierId(row),
                who.getName(),
                words.office(who),
                why);
        String places = mended == null ? null : String.join(", ", values.keySet());
        return said(words.outcome(correcting.correct(id, mended, places, pressed)), id, after);
    }

    /** The same button of the same page with the same values is one press; looking again and pressing again is another one. */
    private static String key(long id, @Nullable String press, byte @Nullable [] mended) {
        String shown = press == null || press.length() > LONGEST_PRESS ? "" : press;
        return "correct:" + id + ":" + shown + ":" + (mended == null ? "kept" : UUID.nameUUIDFromBytes(mended));
    }

    /** What was filled in, by its place; what was left empty stays as it is. */
    private static Map<String, String> values(MultiValueMap<String, String> form) {
        List<String> places = form.getOrDefault("place", List.of());
        List<String> values = form.getOrDefault("value", List.of());
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(places.size(), values.size()); i++) {
            if (!values.get(i).isBlank()) {
                filled.put(places.get(i), values.get(i).strip());
            }
        }
        return filled;
    }

    private byte @Nullable [] mended(Quarantined row, Map<String, String> values) {
        byte[] document = kept(row).map(KeptDocuments.Kept::body).orElse(null);
        for (Map.Entry<String, String> one : values.entrySet()) {
            boolean named =
                    row.findings().stream().anyMatch(finding -> finding.path().equals(one.getKey()));
            if (document == null || !named || one.getValue().length() > LONGEST_VALUE) {
                return null;
            }
            document =
                    DocumentValues.with(document, one.getKey(), one.getValue()).orElse(null);
        }
        return document;
    }

    private Quarantined find(long id, Authentication who) {
        Quarantined row = quarantine.find(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "unknown-quarantine")
                .refusal());
        if (!words.desks().worksIn(who, row.system().province())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "other-province").refusal();
        }
        return row;
    }

    private Optional<KeptDocuments.Kept> kept(Quarantined row) {
        return row.messageId() == null ? Optional.empty() : documents.find(row.messageId());
    }

    private List<Mendable> mendable(KeptDocuments.Kept kept, Finding finding, Locale locale) {
        return DocumentValues.at(kept.body(), finding.path()).stream()
                .map(value -> new Mendable(
                        finding.path(),
                        words.finding(locale, finding),
                        value,
                        codes.codesAt(kept.from(), kept.door(), finding.path())))
                .toList();
    }

    private static String said(String key, long id, RedirectAttributes after) {
        after.addFlashAttribute("said", key);
        return "redirect:/desk/quarantine/" + id;
    }
}
