package org.lienthong.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Phase;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.DossierStatus;
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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of dossiers. */
@Controller
class DossierPages {

    private static final int SHOWN = 30;
    private static final Set<String> PLACE_AND_LANGUAGE = Set.of("cursor", "lang");

    /** What other pages narrow the list to and the form has no field for: it stays when somebody narrows further. */
    private static final Set<String> KEPT =
            Set.of("holder", "procedure", "kpi", "plain", "reported", "through", "asOf");

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

    @GetMapping("/dossiers")
    String list(
            @ModelAttribute("query") ListQuery query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam Map<String, String> asked,
            Principal who,
            Model model) {
        Fields fields = new Fields();
        Filter filter = query.filter(fields, areas);
        Cursor place = fields.cursor(cursor);
        fields.done();
        Page<Entry> page = register.list(Listing.DOSSIERS, filter, SHOWN, place);
        model.addAttribute(
                "dossiers", page.items().stream().map(DossierItem::of).toList());
        model.addAttribute("total", page.total());
        model.addAttribute("next", page.next());
        provinces(query, model);
        model.addAttribute("statuses", DossierStatus.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("days", Day.values());
        model.addAttribute("phases", Phase.values());
        String narrowed = written(asked);
        model.addAttribute("here", "/dossiers?" + narrowed + (narrowed.isEmpty() ? "" : "&"));
        model.addAttribute("narrowed", narrowed);
        model.addAttribute("views", views.of(who.getName(), NamedViews.DOSSIERS));
        model.addAttribute("files", narrowed.isEmpty() ? "" : "?" + narrowed);
        Map<String, String> kept = new TreeMap<>(asked);
        kept.keySet().retainAll(KEPT);
        model.addAttribute("kept", kept);
        return "dossiers";
    }

    /** What the list is narrowed to, as an address has it. */
    private static String written(Map<String, String> asked) {
        return asked.entrySet().stream()
                .filter(one -> !PLACE_AND_LANGUAGE.contains(one.getKey())
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
