package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.Rehearsed;
import org.lienthong.web.KnowsReadiness;
import org.lienthong.web.Readiness;
import org.lienthong.web.Readiness.Said;
import org.lienthong.web.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a province is on its way into service, and what its rehearsals told. */
@RestController
@RequestMapping(path = "/api/v1/provinces/{province}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Provinces", description = "What is connected, and whether it is healthy.")
class ReadinessApi {

    private static final Logger log = LoggerFactory.getLogger(ReadinessApi.class);

    private final KnowsReadiness readiness;
    private final Versioned versioned;
    private final Words words;

    ReadinessApi(KnowsReadiness readiness, Versioned versioned, Words words) {
        this.readiness = readiness;
        this.versioned = versioned;
        this.words = words;
    }

    @Schema(description = "How far a province is on its way into service; everything is said of the version in force.")
    record ReadinessItem(
            @Schema(description = "Code of the province.") String province,

            @Schema(description = "The version in force; null when there is none.") @Nullable
            Integer version,

            @Schema(description = "SHA-256 of its files; null when there is none.") @Nullable
            String digest,

            @Schema(description = "Whether the files on disk are others.")
            boolean filesDiffer,

            @Schema(description = "The five steps, in their order.")
            List<RungItem> rungs) {}

    @Schema(description = "One step on the way into service.")
    record RungItem(
            @Schema(description = "CONFIGURED, MAPPED, REHEARSED, SHADOW or LIVE.")
            Readiness.Step step,

            @Schema(description = "Whether it is reached.") boolean reached,

            @Schema(description = "Since when; null when it is not reached.") @Nullable
            Instant since,

            @Schema(description = "What is known of it.") List<SaidItem> known,

            @Schema(description = "What is still to be done; empty when it is reached.")
            List<SaidItem> missing) {}

    @Schema(description = "A sentence.")
    record SaidItem(
            @Schema(description = "Its stable name.") String key,
            @Schema(description = "What fills its gaps.") List<String> values,

            @Schema(description = "The sentence in the language that was asked for.")
            String text) {}

    @Schema(description = "What came of a rehearsal.")
    record RehearsalOrder(
            @Schema(description = "When it was played.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Instant at,

            @Schema(
                    description = "SANDBOX: every partner was simulated; REAL: they were themselves.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Rehearsed.@Nullable Against against,

            @Schema(
                    description = "SHA-256 of the files that were played, as the readiness tells it.",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String digest,

            @Schema(description = "Claims in all.") int played,
            @Schema(description = "Those not as expected.") int failed,

            @Schema(description = "Those that nothing led to.")
            int unplayed) {}

    @GetMapping("/readiness")
    @Operation(
            summary = "Readiness of a province",
            description =
                    "Configured, mapped, rehearsed, shadow, live: for each step since when it is reached, what is known, and what is missing.")
    ReadinessItem readiness(
            @Parameter(description = "Code of the province, for example H56.") @PathVariable String province,
            Locale locale) {
        return item(readiness.of(versioned.province(province)), locale);
    }

    @PostMapping(path = "/rehearsals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Keep what a rehearsal told",
            description =
                    "It counts for exactly the files with this digest: a changed file needs another rehearsal. Answers with the readiness.")
    ReadinessItem keep(
            @Parameter(description = "Code of the province, for example H56.") @PathVariable String province,
            @RequestBody RehearsalOrder told,
            Authentication who,
            Locale locale) {
        ProvinceCode code = versioned.province(province);
        Rehearsed rehearsed = rehearsed(code, told, who.getName());
        readiness.keep(rehearsed);
        log.info(
                "{} told of a rehearsal of {} against {}: {} claims, {} failed",
                who.getName(),
                code,
                rehearsed.against(),
                rehearsed.played(),
                rehearsed.failed());
        return item(readiness.of(code), locale);
    }

    private static Rehearsed rehearsed(ProvinceCode code, RehearsalOrder told, String by) {
        Fields fields = new Fields();
        required(fields, "at", told.at());
        required(fields, "against", told.against());
        required(fields, "digest", told.digest());
        fields.done();
        try {
            return new Rehearsed(
                    code,
                    Objects.requireNonNull(told.at()),
                    by,
                    Objects.requireNonNull(told.against()),
                    Objects.requireNonNull(told.digest()),
                    told.played(),
                    told.failed(),
                    told.unplayed());
        } catch (InvalidValue wrong) {
            fields.refuse(wrong.rule().equals("claims") ? "played" : "digest", wrong.rule());
            fields.done();
            throw wrong;
        }
    }

    private static void required(Fields fields, String name, @Nullable Object value) {
        if (value == null) {
            fields.refuse(name, "required");
        }
    }

    private ReadinessItem item(Readiness found, Locale locale) {
        return new ReadinessItem(
                found.province().value(),
                found.version() == null ? null : found.version().version(),
                found.version() == null ? null : found.version().digest(),
                found.filesDiffer(),
                found.rungs().stream()
                        .map(rung -> new RungItem(
                                rung.step(),
                                rung.reached(),
                                rung.since(),
                                said(rung.known(), locale),
                                said(rung.missing(), locale)))
                        .toList());
    }

    private List<SaidItem> said(List<Said> all, Locale locale) {
        return all.stream()
                .map(said -> new SaidItem(
                        said.key(),
                        said.values(),
                        words.say(locale, said.key(), said.values().toArray())))
                .toList();
    }
}
