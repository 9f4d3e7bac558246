package org.lienthong.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Phase;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Connections;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Day;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Filter;
import org.lienthong.registry.KnownSystems;
import org.lienthong.registry.Listing;
import org.lienthong.registry.Page;
import org.lienthong.registry.Register;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.DossierItem;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.ListQuery;
import org.lienthong.web.api.NamedViews;
import org.lienthong.web.api.ResultItem;
import org.lienthong.web.api.TransactionItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of the register: dossiers, receipts, land transactions and results. */
@Controller
class DossierPages {

    private static final int SHOWN = 30;
    private static final Set<String> PLACE_AND_LANGUAGE = Set.of("cursor", "lang");

    /** What other pages narrow the list to and the form has no field for: it stays when somebody narrows further. */
    private static final Set<String> KEPT = Set.of("kpi", "plain", "reported", "through", "asOf");

    /** What the form asks for at first glance; the rest is folded away until it narrows the list. */
    private static final Set<String> IN_SIGHT =
            Set.of("list", "q", "province", "status", "by", "from", "to", "overdue", "cursor", "lang");

    private final Register register;
    private final Connections connections;
    private final Areas areas;
    private final NamedViews views;

    DossierPages(Register register, Connections connections, Areas areas, NamedViews views) {
        this.views = views;
        this.areas = areas;
        this.register = register;
        this.connections = connections;
    }

    /** A dossier as a line of each list shows it. */
    record Line(DossierItem dossier, TransactionItem transaction, ResultItem result) {
        static Line of(Entry entry) {
            return new Line(DossierItem.of(entry), TransactionItem.of(entry), ResultItem.of(entry));
        }
    }

    /**
     * Something that the list is narrowed to and the form has no field for.
     *
     * @param without the address of the list without it
     */
    record Kept(String name, String value, String without) {}

    @GetMapping("/dossiers")
    String list(
            @ModelAttribute("query") ListQuery query,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam Map<String, String> asked,
            Principal who,
            Model model) {
        Fields fields = new Fields();
        Listing listing = fields.list(list);
        Filter filter = query.filter(fields, areas);
        Cursor place = fields.cursor(cursor);
        fields.done();
        Page<Entry> page = register.list(listing, filter, SHOWN, place);
        model.addAttribute("list", listing);
        model.addAttribute("lists", Listing.values());
        model.addAttribute("lines", page.items().stream().map(Line::of).toList());
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        provinces(query, model);
        model.addAttribute("statuses", DossierStatus.values());
        model.addAttribute("holders", Holder.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("days", Day.values());
        model.addAttribute("phases", Phase.values());
        String narrowed = written(asked, "");
        model.addAttribute("here", "/dossiers?" + narrowed + (narrowed.isEmpty() ? "" : "&"));
        model.addAttribute("narrowed", narrowed);
        model.addAttribute("named", NamedViews.Shown.DOSSIERS);
        model.addAttribute("views", views.of(who.getName(), NamedViews.Shown.DOSSIERS));
        model.addAttribute("files", narrowed.isEmpty() ? "" : "?" + narrowed);
        model.addAttribute("kept", kept(asked));
        model.addAttribute(
                "unfolded",
                asked.entrySet().stream()
                        .anyMatch(one -> !one.getValue().isBlank()
                                && !IN_SIGHT.contains(one.getKey())
                                && !KEPT.contains(one.getKey())));
        return "dossiers";
    }

    private static List<Kept> kept(Map<String, String> asked) {
        return KEPT.stream()
                .sorted()
                .map(name -> new Kept(name, asked.getOrDefault(name, ""), "/dossiers?" + written(asked, name)))
                .filter(one -> !one.value().isBlank())
                .toList();
    }

    /**
     * What the list is narrowed to, as an address has it.
     *
     * @param but leaves this out
     */
    private static String written(Map<String, String> asked, String but) {
        return asked.entrySet().stream()
                .filter(one -> !PLACE_AND_LANGUAGE.contains(one.getKey())
                        && !one.getKey().equals(but)
                        && !one.getValue().isBlank())
                .map(one -> URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The picker: what is connected, and the provinces of the past that became a part of it. */
    private void provinces(ListQuery query, Model model) {
        List<KnownSystems.Province> today = connections.provinces();
        Set<ProvinceCode> codes =
                today.stream().map(KnownSystems.Province::code).collect(Collectors.toSet());
        model.addAttribute("provinces", today);
        model.addAttribute("formerProvinces", areas.former(codes));
        model.addAttribute(
                "chosen",
                areas.code(query.province(), query.asOf())
                        .map(ProvinceCode::value)
                        .orElse(""));
    }
}
