package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.province.ActivatingProvinces.Golden;
import org.lienthong.province.ActivatingProvinces.Order;
import org.lienthong.province.Activation;
import org.lienthong.province.Took;
import org.lienthong.web.ActivatesVersions;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Brings the files of a province into force, goes a step back, and tells what counted when. */
@RestController
@RequestMapping(path = "/api/v1/provinces/{province}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Provinces", description = "What is connected, and whether it is healthy.")
class VersionsApi {

    private static final int MOST = 100;
    private static final String DRY_RUN = "dryRun";
    private static final String REMOVE = "remove";
    private static final String DESPITE_GOLDEN = "despiteGolden";
    private static final int LONGEST_REASON = 300;

    private final ActivatesVersions versions;
    private final Versioned versioned;
    private final InstantSource clock;
    private final Words words;

    VersionsApi(ActivatesVersions versions, Versioned versioned, InstantSource clock, Words words) {
        this.versions = versions;
        this.versioned = versioned;
        this.clock = clock;
        this.words = words;
    }

    @Schema(description = "How it is to be done; every field may be left out.")
    record ActivationOrder(
            @Schema(description = "Only say what would change and what is wrong.") @Nullable
            Boolean dryRun,

            @Schema(description = "Take the province out of force when it has no config file.") @Nullable
            Boolean remove,

            @Schema(
                    description =
                            "Why it counts although fixtures come out otherwise; kept with the version, at most 300 characters. Left out: then it is refused with the rule golden-changed.")
            @Nullable
            String despiteGolden) {}

    @Schema(description = "What came of it.")
    record ActivationItem(
            @Schema(description = "Code of the province.") String province,

            @Schema(
                    description =
                            "ACTIVATED; UNCHANGED: the files are in force already; WOULD_ACTIVATE: it was only tried.")
            Activation.State state,

            @Schema(description = "What is in force now; null when nothing is.") @Nullable
            VersionItem version,

            @Schema(description = "The files that differ from what was in force, each with added, changed or removed.")
            List<String> changed,

            @Schema(
                    description =
                            "From the request to the moment from which on every message is handled with this version, in milliseconds. Until then the version before is served; nobody waits.")
            long millis,

            @Schema(description = "The parts of that; 0 for those that were not needed.")
            PartsItem parts,

            @Schema(description = "Fixtures that come out otherwise, where it was done despite them.")
            List<FindingItem> golden,

            @Schema(
                    description =
                            "What should be looked at although it was done, for example files that nobody rehearsed.")
            List<FindingItem> warnings) {}

    @Schema(description = "How long each part took, in milliseconds.")
    record PartsItem(
            @Schema(description = "Reading the files, and what is in force.")
            long reading,

            @Schema(description = "Compiling and checking them.")
            long checking,

            @Schema(description = "Mapping the fixtures again.")
            long golden,

            @Schema(description = "Writing the version down, durably.")
            long recording,

            @Schema(description = "Opening what is new, and the swap.")
            long switching) {

        static PartsItem of(Took took) {
            return new PartsItem(took.reading(), took.checking(), took.golden(), took.recording(), took.switching());
        }
    }

    @PostMapping("/activate")
    @Operation(
            summary = "Bring the files into force",
            description =
                    "Reads and checks everything of this province and maps its fixtures again; with a fault nothing changes and 422 lists every finding with its place. What is under way keeps its version, other provinces are not touched.")
    ActivationItem activate(
            @Parameter(description = "Code of the province.") @PathVariable String province,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "How; may be left out.",
                            content = @Content(schema = @Schema(implementation = ActivationOrder.class)))
                    @RequestBody(required = false)
                    @Nullable
                    Map<String, Object> how,
            Authentication who,
            Locale locale) {
        Order order = order(how, List.of(DRY_RUN, REMOVE, DESPITE_GOLDEN), who);
        Instant began = clock.instant();
        return answer(versions.activate(versioned.province(province), order), began, locale);
    }

    @PostMapping("/rollback")
    @Operation(
            summary = "Go one step back",
            description = "Brings the version before into force; once more goes one further step back.")
    ActivationItem rollback(
            @Parameter(description = "Code of the province.") @PathVariable String province,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "How; only dryRun, may be left out.",
                            content = @Content(schema = @Schema(implementation = ActivationOrder.class)))
                    @RequestBody(required = false)
                    @Nullable
                    Map<String, Object> how,
            Authentication who,
            Locale locale) {
        Order order = order(how, List.of(DRY_RUN), who);
        Instant began = clock.instant();
        return answer(versions.rollback(versioned.province(province), order), began, locale);
    }

    @GetMapping("/versions")
    @Operation(summary = "Versions of a province", description = "What counted since when, the newest first.")
    ListView<VersionItem> versions(@Parameter(description = "Code of the province.") @PathVariable String province) {
        return ListView.whole(versions.versions(versioned.province(province), MOST), VersionItem::of);
    }

    /** A word that is not understood could have meant "only try", so nothing is done then. */
    private static Order order(@Nullable Map<String, Object> how, List<String> words, Authentication who) {
        Map<String, Object> said = how == null ? Map.of() : how;
        Fields fields = new Fields();
        said.forEach((word, value) -> {
            if (!words.contains(word)) {
                fields.refuse(word, "unknown-field");
            } else if (word.equals(DESPITE_GOLDEN)) {
                reason(fields, value);
            } else if (!(value instanceof Boolean)) {
                fields.refuse(word, "flag");
            }
        });
        fields.done();
        Object despite = said.get(DESPITE_GOLDEN);
        return new Order(
                who.getName(),
                Boolean.TRUE.equals(said.get(DRY_RUN)),
                Boolean.TRUE.equals(said.get(REMOVE)),
                despite == null
                        ? Golden.MUST_HOLD
                        : Golden.despite(despite.toString().strip()));
    }

    private static void reason(Fields fields, @Nullable Object value) {
        if (!(value instanceof String reason) || reason.isBlank()) {
            fields.refuse(DESPITE_GOLDEN, "required");
        } else if (reason.length() > LONGEST_REASON) {
            fields.refuse(DESPITE_GOLDEN, "text-too-long");
        }
    }

    private ActivationItem answer(Activation activation, Instant began, Locale locale) {
        return switch (activation.state()) {
            case REFUSED ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused")
                        .with("findings", activation.findings())
                        .refusal();
            case NOTHING_BEFORE ->
                throw Problem.of(HttpStatus.CONFLICT, "nothing-before").refusal();
            case OVERTAKEN -> throw Problem.of(HttpStatus.CONFLICT, "overtaken").refusal();
            case ACTIVATED, UNCHANGED, WOULD_ACTIVATE ->
                new ActivationItem(
                        activation.province().value(),
                        activation.state(),
                        activation.version() == null ? null : VersionItem.of(activation.version()),
                        activation.changed(),
                        Duration.between(began, clock.instant()).toMillis(),
                        PartsItem.of(activation.took()),
                        activation.findings().stream()
                                .map(finding -> FindingItem.of(finding, words, locale))
                                .toList(),
                        activation.warnings().stream()
                                .map(warning -> FindingItem.of(warning, words, locale))
                                .toList());
        };
    }
}
