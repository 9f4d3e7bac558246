package org.lienthong.web.desk;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Submission;
import org.lienthong.registry.Area;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Listing;
import org.lienthong.registry.MaskedName;
import org.lienthong.registry.Page;
import org.lienthong.web.Office;
import org.lienthong.web.api.DossierItem;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.NamedViews;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The desk: what is stuck, what waits for this office, the most urgent first, and what waits for others. */
@Controller
class DeskPage {

    /** So many working days are soon. */
    static final int SOON = 3;

    private static final int SHOWN = 50;
    private static final int STUCK_SHOWN = 3;
    static final String PROVINCE = "desk.province";
    static final String OFFICE = "desk.office";

    private final Desks desks;
    private final Heaps heaps;
    private final DeskStuck stuck;
    private final Lists lists;
    private final InstantSource clock;

    DeskPage(Desks desks, Heaps heaps, DeskStuck stuck, Lists lists, InstantSource clock) {
        this.desks = desks;
        this.heaps = heaps;
        this.stuck = stuck;
        this.lists = lists;
        this.clock = clock;
    }

    /** How urgent a dossier is. */
    public enum Urgency {
        LATE,
        SOON,
        LATER
    }

    /** @param first whether it is the first of its urgency on this page */
    public record Row(DossierItem item, String applicant, Urgency urgency, boolean first) {}

    /** What the request chooses; a choice is remembered for the session. */
    public record Choice(
            @Nullable String province,
            @Nullable String office,
            @Nullable String q,
            @Nullable String cursor) {}

    @GetMapping("/desk")
    String desk(
            @ModelAttribute("choice") Choice choice,
            Authentication who,
            HttpSession session,
            Locale locale,
            Model model) {
        Desk desk = desk(choice, who, session, model);
        model.addAttribute("provinces", lists.connections().provinces());
        if (desk.province() != null && desk.office() != null) {
            model.addAttribute("views", lists.views().of(who.getName(), NamedViews.Shown.DOSSIERS));
            fill(choice, desk.province(), desk.office(), who, locale, model);
        }
        return "desk";
    }

    @GetMapping("/desk/stuck")
    String stuck(
            @ModelAttribute("choice") Choice choice,
            @RequestParam(required = false) @Nullable String all,
            Authentication who,
            HttpSession session,
            Locale locale,
            Model model) {
        Desk desk = desk(choice, who, session, model);
        if (desk.province() == null || desk.office() == null) {
            return "redirect:/desk";
        }
        Fields fields = new Fields();
        Area area = Objects.requireNonNull(
                lists.areas().read(fields, desk.province().value(), null));
        Cursor cursor = fields.cursor(choice.cursor());
        fields.done();
        model.addAttribute("all", all != null);
        model.addAttribute("stuck", stuck.list(area, all == null ? desk.office() : null, SHOWN, cursor, locale));
        return "desk-stuck";
    }

    private Desk desk(Choice choice, Authentication who, HttpSession session, Model model) {
        if (choice.province() != null && choice.office() != null) {
            session.setAttribute(PROVINCE, choice.province());
            session.setAttribute(OFFICE, choice.office());
        }
        Desk desk = desks.of(
                who,
                province((String) session.getAttribute(PROVINCE)),
                Office.named((String) session.getAttribute(OFFICE)).orElse(null));
        model.addAttribute("desk", desk);
        model.addAttribute("offices", Office.values());
        model.addAttribute("style", "desk");
        return desk;
    }

    static @Nullable ProvinceCode province(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : new ProvinceCode(text);
        } catch (InvalidValue none) {
            return null;
        }
    }

    private void fill(
            Choice choice, ProvinceCode province, Office office, Authentication who, Locale locale, Model model) {
        Fields fields = new Fields();
        Area area = lists.areas().read(fields, province.value(), null);
        String words = fields.words(choice.q());
        Cursor cursor = fields.cursor(choice.cursor());
        fields.done();
        Objects.requireNonNull(area);
        Page<Entry> page = words == null
                ? lists.worklist().of(area, office.holder(), SHOWN, cursor)
                : lists.register().list(Listing.DOSSIERS, Filter.NONE.in(area).words(words), SHOWN, cursor);
        model.addAttribute("rows", rows(page.items(), who, words != null));
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        model.addAttribute("list", list(province, office, words));
        model.addAttribute("mine", heaps.mine(office, area, province.value()));
        model.addAttribute("others", heaps.others(office, area, province.value()));
        model.addAttribute("stuck", stuck.list(area, office, STUCK_SHOWN, null, locale));
        model.addAttribute("name", lists.name(province));
        model.addAttribute("now", clock.instant());
    }

    /** The same dossiers on the page of dossiers, which has files. */
    private static String list(ProvinceCode province, Office office, @Nullable String words) {
        UriComponentsBuilder list = UriComponentsBuilder.fromPath("/dossiers").queryParam("province", province.value());
        if (words == null) {
            list.queryParam("holder", office.holder()).queryParam("open", true);
        } else {
            list.queryParam("q", "{words}");
        }
        return words == null
                ? list.encode().build().toUriString()
                : list.encode().buildAndExpand(words).toUriString();
    }

    private List<Row> rows(List<Entry> entries, Authentication who, boolean searched) {
        Instant soon = Objects.requireNonNull(lists.areas().dueWithin(SOON)).before();
        List<Row> rows = new java.util.ArrayList<>();
        @Nullable Urgency before = null;
        for (Entry entry : entries) {
            Urgency urgency = urgency(entry, soon);
            rows.add(new Row(DossierItem.of(entry), applicant(entry, who), urgency, !searched && urgency != before));
            before = urgency;
        }
        return rows;
    }

    private String applicant(Entry entry, Authentication who) {
        Submission submission = entry.document().submission();
        if (submission == null) {
            return "";
        }
        return desks.worksIn(who, entry.document().province())
                ? submission.applicant().name()
                : MaskedName.of(submission.applicant());
    }

    private static Urgency urgency(Entry entry, Instant soon) {
        Entry.Law law = entry.law();
        if (law == null || law.endedAt() != null || law.dueAt() == null) {
            return Urgency.LATER;
        }
        return entry.overdue() ? Urgency.LATE : law.dueAt().isBefore(soon) ? Urgency.SOON : Urgency.LATER;
    }
}
