package org.lienthong.web.pages.country;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Area;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Doubt;
import org.lienthong.registry.Doubts;
import org.lienthong.registry.Page;
import org.lienthong.registry.Period;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.Fields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What the data is worth: which dossiers are doubted, and why. */
@Controller
class Quality {

    private static final int SHOWN = 50;

    private final Doubts doubts;
    private final Areas areas;

    Quality(Doubts doubts, Areas areas) {
        this.doubts = doubts;
        this.areas = areas;
    }

    /** @param href the list of exactly so many */
    public record Line(Doubt doubt, long many, String href) {}

    List<Line> of(Choice choice, @Nullable Area area, @Nullable ProvinceCode province, boolean former) {
        Map<Doubt, Long> counts = doubts.counts(choice.period(), area);
        return counts.entrySet().stream()
                .map(one -> new Line(
                        one.getKey(), one.getValue(), address(one.getKey(), choice.period(), province, former, null)))
                .toList();
    }

    @GetMapping("/country/doubts/{doubt}")
    String doubts(
            @PathVariable String doubt,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam java.time.LocalDate from,
            @RequestParam java.time.LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Fields fields = new Fields();
        Area area = areas.read(fields, province, asOf);
        Cursor place = fields.cursor(cursor);
        if (to.isBefore(from)) {
            fields.refuse("to", "order");
        }
        fields.done();
        Doubt one = named(doubt);
        Period period = new Period(from, to);
        Page<Doubts.Doubted> page = doubts.list(one, period, area, SHOWN, place);
        model.addAttribute("doubt", one);
        model.addAttribute("period", period);
        model.addAttribute("rows", page.items());
        model.addAttribute("total", page.total());
        model.addAttribute("numbers", new Numbers());
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : address(
                                one,
                                period,
                                province == null
                                        ? null
                                        : areas.code(province, asOf).orElse(null),
                                asOf != null,
                                page.next()));
        model.addAttribute("style", "country");
        return "country-doubts";
    }

    private static Doubt named(String text) {
        return java.util.Arrays.stream(Doubt.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> org.lienthong.web.problems.Problem.of(HttpStatus.NOT_FOUND, "not-found")
                        .refusal());
    }

    private static String address(
            Doubt doubt, Period period, @Nullable ProvinceCode province, boolean former, @Nullable String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/country/doubts/" + doubt)
                .queryParam("from", period.first())
                .queryParam("to", period.last());
        if (province != null) {
            address.queryParam("province", province);
        }
        if (province != null && former) {
            address.queryParam("asOf", CountryMap.LAST_OF_63);
        }
        if (cursor != null) {
            address.queryParam("cursor", cursor);
        }
        return address.encode().build().toUriString();
    }
}
