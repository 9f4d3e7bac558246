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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ActivatingProvinces.Order;
import org.lienthong.province.Activation;
import org.lienthong.web.ActivatesVersions;
import org.lienthong.web.problems.Problem;
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

    private final ActivatesVersions versions;
    private final InstantSource clock;

    VersionsApi(ActivatesVersions versions, InstantSource clock) {
        this.versions = versions;
        this.clock = clock;
    }

    @Schema(description = "How it is to be done; both are false when they are left out.")
    record ActivationOrder(
            @Schema(description = "Only say what would change and what is wrong.") @Nullable
            Boolean dryRun,

            @Schema(description = "Take the province out of force when it has no config file.") @Nullable
            Boolean remove) {}

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

            @Schema(description = "How long it took, in milliseconds.")
            long millis) {}

    @PostMapping("/activate")
    @Operation(
            summary = "Bring the files into force",
            description =
                    "Reads and checks everything of this province; with a fault nothing changes and 422 lists every finding with its place. What is under way keeps its version, other provinces are not touched.")
    ActivationItem activate(
            @Parameter(description = "Code of the province.") @PathVariable String province,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "How; may be left out.",
                            content = @Content(schema = @Schema(implementation = ActivationOrder.class)))
                    @RequestBody(required = false)
                    @Nullable
                    Map<String, Object> how,
            Authentication who) {
        Order order = order(how, List.of(DRY_RUN, REMOVE), who);
        Instant began = clock.instant();
        return answer(versions.activate(known(province), order), began);
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
            Authentication who) {
        Order order = order(how, List.of(DRY_RUN), who);
        Instant began = clock.instant();
        return answer(versions.rollback(known(province), order), began);
    }

    @GetMapping("/versions")
    @Operation(summary = "Versions of a province", description = "What counted since when, the newest first.")
    ListView<VersionItem> versions(@Parameter(description = "Code of the province.") @PathVariable String province) {
        return ListView.whole(versions.versions(known(province), MOST), VersionItem::of);
    }

    /** A word that is not understood could have meant "only try", so nothing is done then. */
    private static Order order(@Nullable Map<String, Object> how, List<String> words, Authentication who) {
        Map<String, Object> said = how == null ? Map.of() : how;
        Fields fields = new Fields();
        said.forEach((word, value) -> {
            if (!words.contains(word)) {
                fields.refuse(word, "unknown-field");
            } else if (!(value instanceof Boolean)) {
                fields.refuse(word, "flag");
            }
        });
        fields.done();
        return new Order(who.getName(), Boolean.TRUE.equals(said.get(DRY_RUN)), Boolean.TRUE.equals(said.get(REMOVE)));
    }

    private ProvinceCode known(String text) {
        try {
            ProvinceCode code = new ProvinceCode(text);
            if (versions.provinces().contains(code)) {
                return code;
            }
        } catch (InvalidValue e) {
            throw Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal();
        }
        throw Problem.of(HttpStatus.NOT_FOUND, "unknown-province").refusal();
    }

    private ActivationItem answer(Activation activation, Instant began) {
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
                        Duration.between(began, clock.instant()).toMillis());
        };
    }
}
