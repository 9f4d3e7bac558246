package org.lienthong.web.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Page;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Quarantined;
import org.lienthong.web.ResendsQuarantined;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.QuarantineItem;
import org.lienthong.web.api.QuarantineQuery;
import org.lienthong.web.api.Rights;
import org.lienthong.web.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a person, with its reasons, and one click to send it again. */
@Controller
class QuarantinePages {

    private static final Logger log = LoggerFactory.getLogger(QuarantinePages.class);
    private static final int SHOWN = 20;
    private static final int LONGEST_REASON = 500;

    private final QuarantineList quarantine;
    private final ResendsQuarantined resending;
    private final Words words;
    private final Areas areas;

    QuarantinePages(QuarantineList quarantine, ResendsQuarantined resending, Words words, Areas areas) {
        this.quarantine = quarantine;
        this.resending = resending;
        this.words = words;
        this.areas = areas;
    }

    @GetMapping("/quarantine")
    String list(
            @ModelAttribute("query") QuarantineQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            Authentication who,
            Locale locale,
            Model model) {
        Fields fields = new Fields();
        QuarantineList.Narrowed narrowed = query.narrowed(fields, areas);
        Cursor place = fields.cursor(cursor);
        fields.done();
        Quarantined.State shown = narrowed.state() == null ? Quarantined.State.OPEN : narrowed.state();
        Page<Quarantined> page = quarantine.list(narrowed.in(shown), SHOWN, place);
        model.addAttribute(
                "rows",
                page.items().stream()
                        .map(row -> QuarantineItem.of(Rights.shown(who, row), words, locale))
                        .toList());
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        model.addAttribute("state", shown);
        model.addAttribute("narrowed", narrowed.isNarrow());
        model.addAttribute("states", Quarantined.State.values());
        return "quarantine";
    }

    @PostMapping("/quarantine/{id}/resend")
    String resend(@PathVariable long id, Authentication who, RedirectAttributes after) {
        log.info("{} sends quarantine {} again", who.getName(), id);
        return said(resending.resend(id, null, who.getName()), id, after);
    }

    @PostMapping("/quarantine/{id}/dismiss")
    String dismiss(@PathVariable long id, @RequestParam String reason, Authentication who, RedirectAttributes after) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            return say("quarantine.said.reason", id, after);
        }
        log.info("{} dismisses quarantine {}", who.getName(), id);
        return said(resending.dismiss(id, stripped, who.getName()), id, after);
    }

    private static String said(ResendsQuarantined.Outcome outcome, long id, RedirectAttributes after) {
        String key = outcome.fold(
                () -> "quarantine.said.done",
                refused -> "quarantine.said.refused",
                () -> "quarantine.said.closed",
                () -> "quarantine.said.unknown");
        return say(key, id, after);
    }

    private static String say(String key, long id, RedirectAttributes after) {
        after.addFlashAttribute("said", key);
        after.addFlashAttribute("saidOf", String.valueOf(id));
        return "redirect:/quarantine";
    }
}
