package org.lienthong.web.desk;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalTime;
import org.lienthong.clock.Outage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.web.Office;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Languages;
import org.lienthong.web.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Paper receipts that were written while systems stood still, entered afterwards with their true times. */
@Controller
class LateEntryPages {

    static final int MOST = 300;

    private final Desks desks;
    private final LateRows rows;
    private final LateEntry entry;
    private final LegalTime rules;
    private final Words words;

    LateEntryPages(Desks desks, LateRows rows, LateEntry entry, LegalTime rules, Words words) {
        this.desks = desks;
        this.rows = rows;
        this.entry = entry;
        this.rules = rules;
        this.words = words;
    }

    /**
     * What was filled in.
     *
     * @param outage the moment at which the chosen outage began; empty when none is recorded
     */
    public record Form(
            @Nullable String rows,
            @Nullable String outage,
            @Nullable String reason) {

        Form with(@Nullable String lines) {
            return new Form(lines, outage, reason);
        }

        String text() {
            return rows == null ? "" : rows;
        }

        String why() {
            return reason == null ? "" : reason.strip();
        }
    }

    @GetMapping("/desk/late-entry")
    String form(Authentication who, HttpSession session, Model model) {
        return page(province(who, session), new Form(null, null, null), List.of(), model);
    }

    @GetMapping(path = "/desk/late-entry/template.csv")
    ResponseEntity<byte[]> template(Locale locale) {
        String head = LateRows.COLUMNS.stream()
                .map(column -> words.say(locale, "late.column." + column))
                .collect(Collectors.joining(";", "\uFEFF", "\r\n"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"bien-nhan-giay.csv\"")
                .body(head.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Nothing is kept yet. */
    @PostMapping("/desk/late-entry/preview")
    String preview(
            @ModelAttribute("form") Form pasted,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Authentication who,
            HttpSession session,
            Locale locale,
            Model model) {
        ProvinceCode province = province(who, session);
        List<String> wrong = new ArrayList<>();
        Form form = file == null || file.isEmpty()
                ? pasted
                : LateFile.read(file, pasted::with, fault -> {
                    wrong.add(fault);
                    return pasted.with("");
                });
        if (wrong.isEmpty()) {
            wrong.addAll(wrong(form));
        }
        if (wrong.isEmpty()) {
            List<LateEntry.Judged> judged = entry.judged(province, read(form, province, who), locale);
            if (judged.isEmpty()) {
                wrong.add("late.wrong.nothing");
            } else if (judged.size() > MOST) {
                wrong.add("late.wrong.many");
            }
            model.addAttribute("judged", judged);
            model.addAttribute("refused", refused(judged));
            model.addAttribute(
                    "good", judged.stream().filter(LateEntry.Judged::enters).count());
        }
        return page(province, form, wrong, model);
    }

    /** For each reason for which systems would refuse lines, how many lines have it. */
    private static Map<String, Integer> refused(List<LateEntry.Judged> judged) {
        Map<String, Integer> refused = new TreeMap<>();
        judged.forEach(one -> one.lacks().stream()
                .map(LateLack::reason)
                .distinct()
                .forEach(reason -> refused.merge(reason, 1, Integer::sum)));
        return refused;
    }

    /** @param anyway reasons of refusals that the official has seen and enters such lines with */
    @PostMapping("/desk/late-entry")
    String enter(
            @ModelAttribute("form") Form form,
            @RequestParam(required = false) @Nullable Set<String> anyway,
            Authentication who,
            HttpSession session,
            Locale locale,
            Model model) {
        ProvinceCode province = province(who, session);
        List<String> wrong = wrong(form);
        List<LateRow> read = wrong.isEmpty() ? read(form, province, who) : List.of();
        if (!wrong.isEmpty() || read.size() > MOST) {
            return page(province, form, wrong.isEmpty() ? List.of("late.wrong.many") : wrong, model);
        }
        LateEntry.Act act = new LateEntry.Act(
                province,
                form.why(),
                anyway == null ? Set.of() : anyway,
                who.getName(),
                desks.office(who).orElse(null));
        List<LateEntry.Entered> entered = entry.enter(read, act, locale);
        model.addAttribute("entered", entered);
        boolean left = entered.stream().anyMatch(LateEntry.Entered::left);
        return page(province, left ? form : form.with(null), List.of(), model);
    }

    private ProvinceCode province(Authentication who, HttpSession session) {
        Desk desk = desks.of(
                who,
                DeskPage.province((String) session.getAttribute(DeskPage.PROVINCE)),
                Office.named((String) session.getAttribute(DeskPage.OFFICE)).orElse(null));
        if (desk.office() == Office.TAX_OFFICE) {
            throw Problem.of(HttpStatus.FORBIDDEN, "other-office").refusal();
        }
        if (desk.province() == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "no-desk").refusal();
        }
        return desk.province();
    }

    private List<LateRow> read(Form form, ProvinceCode province, Authentication who) {
        Set<String> names = new HashSet<>();
        for (Locale locale : List.of(Languages.VIETNAMESE, Locale.ENGLISH)) {
            names.add(words.say(locale, "late.column.number"));
        }
        Officer officer = new Officer(who.getName(), null, null, null);
        return rows.read(form.text(), new LateRows.About(province, outage(form, province), form.why(), officer, names));
    }

    private @Nullable Outage outage(Form form, ProvinceCode province) {
        return rules.outages(province).stream()
                .filter(outage -> outage.from().toString().equals(form.outage()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> wrong(Form form) {
        List<String> wrong = new ArrayList<>();
        if (form.why().isEmpty() || form.why().length() > AgainPages.LONGEST_REASON) {
            wrong.add("late.wrong.reason");
        }
        if (form.text().isBlank()) {
            wrong.add("late.wrong.nothing");
        }
        return wrong;
    }

    private String page(ProvinceCode province, Form form, List<String> wrong, Model model) {
        model.addAttribute("style", "desk");
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("province", province.value());
        model.addAttribute("outages", Objects.requireNonNull(rules.outages(province)));
        model.addAttribute("columns", LateRows.COLUMNS);
        model.addAttribute("most", String.valueOf(MOST));
        return "desk-late";
    }
}
