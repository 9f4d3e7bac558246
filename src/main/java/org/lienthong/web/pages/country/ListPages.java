package org.lienthong.web.pages.country;

import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.registry.Area;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Direction;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.ExchangeList;
import org.lienthong.registry.MoneyFilter;
import org.lienthong.registry.MoneyLists;
import org.lienthong.registry.Page;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.Fields;
import org.lienthong.web.api.NamedViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What figures count that are not dossiers: exchanges, tax notices and payments. */
@Controller
class ListPages {

    private static final int SHOWN = 50;

    private final ExchangeList exchanges;
    private final MoneyLists money;
    private final Areas areas;
    private final NamedViews views;

    ListPages(ExchangeList exchanges, MoneyLists money, Areas areas, NamedViews views) {
        this.exchanges = exchanges;
        this.money = money;
        this.areas = areas;
        this.views = views;
    }

    /**
     * What a list is asked for, as it was written.
     *
     * @param province a province of today or of the past, as in the lists of dossiers
     * @param waiting whether something is still to be paid
     * @param cursor the place after the part before
     */
    public record Asked(
            @Nullable String province,
            @Nullable String asOf,
            @Nullable String system,
            @Nullable String direction,
            @Nullable String procedure,
            @Nullable String waiting,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor) {}

    @GetMapping("/country/exchanges")
    String exchanges(@ModelAttribute("asked") Asked asked, Principal who, Model model) {
        Fields fields = new Fields();
        Area area = areas.read(fields, asked.province(), asked.asOf());
        ExchangeFilter filter = new ExchangeFilter(
                area == null ? null : area.held(),
                asked.system() == null || asked.system().isBlank() ? null : asked.system(),
                fields.oneOf("direction", asked.direction(), Direction.class),
                fields.from("from", asked.from()),
                fields.to("to", asked.to()));
        Cursor place = fields.cursor(asked.cursor());
        fields.done();
        saved(NamedViews.Shown.EXCHANGES, asked, who, model);
        return shown("exchanges", exchanges.list(filter, SHOWN, place), asked, model);
    }

    @GetMapping("/country/notices")
    String notices(@ModelAttribute("asked") Asked asked, Principal who, Model model) {
        Fields fields = new Fields();
        MoneyFilter filter = filter(asked, fields);
        Cursor place = fields.cursor(asked.cursor());
        fields.done();
        saved(NamedViews.Shown.NOTICES, asked, who, model);
        return shown("notices", money.notices(filter, SHOWN, place), asked, model);
    }

    @GetMapping("/country/payments")
    String payments(@ModelAttribute("asked") Asked asked, Principal who, Model model) {
        Fields fields = new Fields();
        MoneyFilter filter = filter(asked, fields);
        Cursor place = fields.cursor(asked.cursor());
        fields.done();
        saved(NamedViews.Shown.PAYMENTS, asked, who, model);
        return shown("payments", money.payments(filter, SHOWN, place), asked, model);
    }

    private MoneyFilter filter(Asked asked, Fields fields) {
        return new MoneyFilter(
                areas.read(fields, asked.province(), asked.asOf()),
                fields.read("procedure", asked.procedure(), "procedure-code", ProcedureCode::new),
                fields.flag("waiting", asked.waiting()),
                fields.from("from", asked.from()),
                fields.to("to", asked.to()));
    }

    private void saved(NamedViews.Shown list, Asked asked, Principal who, Model model) {
        model.addAttribute("named", list);
        model.addAttribute("views", views.of(who.getName(), list));
        model.addAttribute("narrowed", narrowed(asked));
    }

    private static String shown(String list, Page<?> page, Asked asked, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("rows", page.items());
        model.addAttribute("total", page.total());
        model.addAttribute("numbers", new Numbers());
        model.addAttribute("next", page.next() == null ? null : address(list, "", asked, page.next()));
        model.addAttribute("csv", address(list, ".csv", asked, null));
        model.addAttribute("xlsx", address(list, ".xlsx", asked, null));
        model.addAttribute("style", "country");
        return "country-list";
    }

    private static String address(String list, String form, Asked asked, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/country/" + list + form);
        narrow(address, asked);
        add(address, "cursor", cursor);
        return address.encode().build().toUriString();
    }

    private static String narrowed(Asked asked) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        narrow(query, asked);
        return Objects.requireNonNullElse(query.encode().build().getQuery(), "");
    }

    private static void narrow(UriComponentsBuilder address, Asked asked) {
        add(address, "province", asked.province());
        add(address, "asOf", asked.asOf());
        add(address, "system", asked.system());
        add(address, "direction", asked.direction());
        add(address, "procedure", asked.procedure());
        add(address, "waiting", asked.waiting());
        add(address, "from", asked.from());
        add(address, "to", asked.to());
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value);
        }
    }
}
