package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.DeliveryBoard;
import org.lienthong.registry.DossierClocks;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Timelines;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One dossier: what it is, what happened, what was told to whom. */
@RestController
@RequestMapping(path = "/api/v1/dossiers/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers", description = "Dossiers of all provinces, their timelines and deliveries.")
class DossiersApi {

    private static final String CODE =
            "Any name of the dossier: code, receipt number, code of the one-stop-shop, national code. Upper and lower case are the same.";
    private static final String PROVINCE =
            "Code of the province; needed only when the name is known in several provinces.";

    private final NamedDossier named;
    private final Timelines timelines;
    private final DeliveryBoard deliveries;
    private final ItemViews views;
    private final DossierClocks clocks;

    DossiersApi(
            NamedDossier named, Timelines timelines, DeliveryBoard deliveries, ItemViews views, DossierClocks clocks) {
        this.clocks = clocks;
        this.named = named;
        this.timelines = timelines;
        this.deliveries = deliveries;
        this.views = views;
    }

    @GetMapping
    @Operation(
            summary = "One dossier",
            description =
                    "The dossier with every section of the national model. Officials see personal data, those of a province that of its dossiers; for everybody else it is masked or left out.")
    DossierDetails one(
            @Parameter(description = CODE) @PathVariable String code,
            @Parameter(description = PROVINCE) @RequestParam(required = false) @Nullable String province,
            Authentication who) {
        Entry entry = named.get(code, province);
        return DossierDetails.of(
                entry,
                clocks.instalments(entry),
                !Rights.seesPersons(who, entry.document().province()));
    }

    @GetMapping("/timeline")
    @Operation(
            summary = "What happened to a dossier",
            description =
                    "Every step in the order in which it took effect, with one sentence in Vietnamese and English that names nobody.")
    ListView<TimelineItem> timeline(
            @Parameter(description = CODE) @PathVariable String code,
            @Parameter(description = PROVINCE) @RequestParam(required = false) @Nullable String province,
            Authentication who,
            Locale locale) {
        Entry entry = named.get(code, province);
        boolean notes = Rights.seesPersons(who, entry.document().province());
        return ListView.whole(timelines.of(entry), step -> views.step(step, locale, notes));
    }

    @GetMapping("/clock")
    @Operation(
            summary = "The legal clock of a dossier",
            description =
                    "What of the time limit is used, when it stood still and for whom, the last day by the law, whether it is on time as KPI 766, the law and the systems count, and when it will be done. Read from the events at the moment of asking; names nobody.")
    ClockItem clock(
            @Parameter(description = CODE) @PathVariable String code,
            @Parameter(description = PROVINCE) @RequestParam(required = false) @Nullable String province) {
        return ClockItem.of(clocks.read(named.get(code, province)));
    }

    @GetMapping("/deliveries")
    @Operation(
            summary = "What was told to whom about a dossier",
            description =
                    "Every delivery, finished or not, in the order of the timeline. Order is kept per destination; waitsFor says what is in the way.")
    ListView<DeliveryItem> deliveries(
            @Parameter(description = CODE) @PathVariable String code,
            @Parameter(description = PROVINCE) @RequestParam(required = false) @Nullable String province,
            Authentication who,
            Locale locale) {
        Entry entry = named.get(code, province);
        boolean persons = Rights.seesPersons(who, entry.document().province());
        return ListView.whole(
                deliveries.of(entry), delivery -> views.delivery(persons ? delivery : delivery.covered(), locale));
    }
}
