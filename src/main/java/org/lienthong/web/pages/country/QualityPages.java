package org.lienthong.web.pages.country;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Difference;
import org.lienthong.dossier.Doubt;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.registry.Area;
import org.lienthong.registry.Cursor;
import org.lienthong.registry.Differing;
import org.lienthong.registry.Doubts;
import org.lienthong.registry.NationalField;
import org.lienthong.registry.Page;
import org.lienthong.registry.Period;
import org.lienthong.registry.Picked;
import org.lienthong.web.api.Areas;
import org.lienthong.web.api.Fields;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Local;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The dossiers behind the figures of quality: which are doubted, judged differently, or lack a field. */
@Controller
class QualityPages {

    private static final int SHOWN = 50;

    private final Doubts doubts;
    private final Differing differing;
    private final Coverage coverage;
    private final Areas areas;
    private final InstantSource clock;

    QualityPages(Doubts doubts, Differing differing, Coverage coverage, Areas areas, InstantSource clock) {
        this.doubts = doubts;
        this.differing = differing;
        this.coverage = coverage;
        this.areas = areas;
        this.clock = clock;
    }

    /** What a list is asked for, as it was written; without days it looks at this month until today. */
    public record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String province,
            @Nullable String asOf,
            @Nullable String procedure,
            @Nullable String cursor) {}

    /** The same, understood. */
    private record Understood(PickedPlace place, @Nullable Cursor cursor) {}

    @GetMapping("/country/doubts/{doubt}")
    String doubts(@PathVariable String doubt, @ModelAttribute("asked") Asked asked, Model model) {
        Understood understood = understood(asked);
        Doubt one = named(Doubt.class, doubt);
        Page<Picked.Line> page = doubts.list(one, understood.place().among(Doubts.AT), SHOWN, understood.cursor());
        return shown(
                "country.doubt." + one, "received", understood, List.of("doubts", "doubt", one.name()), page, model);
    }

    @GetMapping("/country/differences")
    String differences(@ModelAttribute("asked") Asked asked, Model model) {
        Understood understood = understood(asked);
        Page<Picked.Line> page =
                differing.list(null, understood.place().among(Differing.AT), SHOWN, understood.cursor());
        return shown("country.differing", "ended", understood, List.of("differences"), page, model);
    }

    @GetMapping("/country/differences/{reason}")
    String differences(@PathVariable String reason, @ModelAttribute("asked") Asked asked, Model model) {
        Understood understood = understood(asked);
        Difference one = named(Difference.class, reason);
        Page<Picked.Line> page =
                differing.list(one, understood.place().among(Differing.AT), SHOWN, understood.cursor());
        return shown(
                "difference." + one, "ended", understood, List.of("differences", "reason", one.name()), page, model);
    }

    @GetMapping("/country/missing/{field}")
    String missing(@PathVariable String field, @ModelAttribute("asked") Asked asked, Model model) {
        Understood understood = understood(asked);
        NationalField one = named(NationalField.class, field);
        understood = new Understood(understood.place().lastDays(Coverage.LONGEST), understood.cursor());
        Page<Picked.Line> page = coverage.missing(one, understood.place(), SHOWN, understood.cursor());
        return shown(
                "country.lacks." + one, "received", understood, List.of("missing", "field", one.name()), page, model);
    }

    @GetMapping("/country/coverage")
    String coverage(@ModelAttribute("asked") Asked asked, Model model) {
        PickedPlace place = understood(asked).place().lastDays(Coverage.LONGEST);
        model.addAttribute("longest", Coverage.LONGEST);
        model.addAttribute("fields", NationalField.values());
        model.addAttribute("lines", coverage.of(place));
        model.addAttribute("period", place.period());
        model.addAttribute("numbers", new Numbers());
        model.addAttribute("style", "country");
        return "country-coverage";
    }

    private Understood understood(Asked asked) {
        Fields fields = new Fields();
        LocalDate from = fields.day("from", asked.from());
        LocalDate to = fields.day("to", asked.to());
        Area area = areas.read(fields, asked.province(), asked.asOf());
        ProcedureCode procedure = fields.read("procedure", asked.procedure(), "procedure-code", ProcedureCode::new);
        Cursor cursor = fields.cursor(asked.cursor());
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), Local.ZONE) : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (last.isBefore(first)) {
            fields.refuse("to", "order");
        }
        fields.done();
        PickedPlace place = new PickedPlace(
                new Period(first, last),
                procedure,
                area,
                area == null || asked.province() == null
                        ? null
                        : areas.code(asked.province(), asked.asOf()).orElse(null),
                asked.asOf() != null && !asked.asOf().isBlank());
        return new Understood(place, cursor);
    }

    /**
     * @param heading the key of what these dossiers have in common
     * @param list its name; where it is of one reason, by which parameter of its files that is named, and the reason
     */
    private static String shown(
            String heading, String day, Understood understood, List<String> list, Page<Picked.Line> page, Model model) {
        String path = "/country/" + list.get(0);
        model.addAttribute("heading", heading);
        model.addAttribute("about", "country.picked-" + day);
        model.addAttribute("period", understood.place().period());
        model.addAttribute("rows", page.items());
        model.addAttribute("total", page.total());
        model.addAttribute("numbers", new Numbers());
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : understood.place().address(list.size() == 1 ? path : path + "/" + list.get(2), page.next()));
        for (String form : List.of("csv", "xlsx")) {
            String file = understood.place().address(path + "." + form, null);
            model.addAttribute(form, list.size() == 1 ? file : file + "&" + list.get(1) + "=" + list.get(2));
        }
        model.addAttribute("style", "country");
        return "country-picked";
    }

    private static <E extends Enum<E>> E named(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found").refusal());
    }
}
