package org.lienthong.web.pages.country;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.registry.Area;
import org.lienthong.registry.ExchangeFilter;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Flow;
import org.lienthong.registry.Period;
import org.lienthong.registry.Standing;
import org.lienthong.registry.StepFigures;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The sections that the country's page and a province's page share. */
@Component
class Sections {

    /** Procedures that are shown. */
    private static final int PROCEDURES = 8;

    private final Overview overview;
    private final ProcedureNames names;
    private final Climbing climbing;
    private final Links links;
    private final Quality quality;

    Sections(Overview overview, ProcedureNames names, Climbing climbing, Links links, Quality quality) {
        this.overview = overview;
        this.names = names;
        this.climbing = climbing;
        this.links = links;
        this.quality = quality;
    }

    /**
     * What a page asks for.
     *
     * @param unit null for the whole country, and so is what counts as its own
     */
    record Asked(
            Choice choice,
            Filter filter,
            ExchangeFilter exchanges,
            @Nullable AdministrativeUnit unit,
            @Nullable Area area) {}

    /**
     * A procedure among those of which most ended.
     *
     * @param spent where its time went
     */
    public record Worked(ProcedureCode code, String name, Standing standing, StepFigures.Spent spent) {}

    /** Begins to read the ladder. */
    void climb() {
        climbing.begin();
    }

    @Nullable
    Ladder ladder() {
        return climbing.now();
    }

    Map<ProvinceCode, Heard> heard(Period period) {
        return overview.heard(period);
    }

    void fill(Asked asked, Model model) {
        fill(asked, overview.standing(asked.choice().period(), asked.filter()), model);
    }

    /** @param standing how it stands, which is known already */
    void fill(Asked asked, Standing standing, Model model) {
        Choice choice = asked.choice();
        LocalDate today = choice.today();
        StepFigures.Apart spent = overview.steps(choice.period(), asked.filter());
        PickedPlace place = PickedPlace.of(asked);
        model.addAttribute("choice", choice);
        model.addAttribute("standing", standing);
        model.addAttribute("steps", spent.all().steps());
        model.addAttribute("whole", spent.all().whole());
        model.addAttribute("slowest", spent.all().slowest());
        model.addAttribute("worked", choice.procedure() == null ? worked(asked, spent) : List.of());
        model.addAttribute("months", overview.months(today, asked.filter()));
        model.addAttribute("in", Flow.RECEIVED);
        model.addAttribute("out", Flow.ENDED);
        model.addAttribute("asked", Flow.TRANSACTED);
        model.addAttribute("ready", Flow.COMPLETED);
        model.addAttribute("money", overview.money(today, asked.filter()));
        model.addAttribute("today", overview.today(asked.exchanges()));
        model.addAttribute("exchanged", overview.exchanged(today, asked.exchanges()));
        model.addAttribute("doubts", quality.doubts(place));
        model.addAttribute("differences", quality.differences(place));
        model.addAttribute("causes", quality.causes(asked));
        model.addAttribute("coverage", place.address("/country/coverage", null));
        model.addAttribute("whens", When.values());
        model.addAttribute("links", links);
        model.addAttribute("numbers", new Numbers());
        model.addAttribute("now", choice.now());
        model.addAttribute("style", "country");
    }

    private List<Worked> worked(Asked asked, StepFigures.Apart spent) {
        return overview.procedures(asked.choice().period(), asked.filter(), PROCEDURES).stream()
                .map(one -> new Worked(one.getKey(), names.of(one.getKey()), one.getValue(), spent.of(one.getKey())))
                .toList();
    }
}
