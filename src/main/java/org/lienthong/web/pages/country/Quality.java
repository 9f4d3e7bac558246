package org.lienthong.web.pages.country;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Difference;
import org.lienthong.dossier.Doubt;
import org.lienthong.province.AdministrativeUnit;
import org.lienthong.registry.Causes;
import org.lienthong.registry.Differing;
import org.lienthong.registry.Doubts;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What the data is worth: what is doubted, on what the verdicts differ, and what waits because nobody understood it. */
@Component
class Quality {

    /** Causes that are shown. */
    private static final int CAUSES = 6;

    private final Doubts doubts;
    private final Differing differing;
    private final Causes causes;

    Quality(Doubts doubts, Differing differing, Causes causes) {
        this.doubts = doubts;
        this.differing = differing;
        this.causes = causes;
    }

    /** @param href the list of exactly so many */
    public record Line<T>(T of, long many, String href) {}

    /** @param all the dossiers on which the verdicts differ; the others are some of them, apart by reason */
    public record Differences(Line<String> all, List<Line<Difference>> reasons) {}

    List<Line<Doubt>> doubts(PickedPlace place) {
        Map<Doubt, Long> counts = doubts.counts(place.among(Doubts.AT));
        return counts.entrySet().stream()
                .map(one -> new Line<>(
                        one.getKey(), one.getValue(), place.address("/country/doubts/" + one.getKey(), null)))
                .toList();
    }

    Differences differences(PickedPlace place) {
        Differing.Counted counted = differing.counts(place.among(Differing.AT));
        return new Differences(
                new Line<>("ALL", counted.all(), place.address("/country/differences", null)),
                counted.reasons().entrySet().stream()
                        .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                        .map(one -> new Line<>(
                                one.getKey(),
                                one.getValue(),
                                place.address("/country/differences/" + one.getKey(), null)))
                        .toList());
    }

    /** What waits for a person at this moment, whatever the period and procedure, by the rule that was broken; the most frequent first. */
    List<Line<String>> causes(Sections.Asked asked) {
        return causes.rules(asked.area(), CAUSES).stream()
                .map(one -> new Line<>(one.rule(), one.many(), waiting(one.rule(), asked.unit())))
                .toList();
    }

    private static String waiting(String rule, @Nullable AdministrativeUnit unit) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/quarantine");
        if (unit != null) {
            address.queryParam("province", unit.code());
        }
        if (unit != null && !unit.inForce()) {
            address.queryParam("asOf", CountryMap.LAST_OF_63);
        }
        return address.queryParam("rule", rule).encode().build().toUriString();
    }
}
