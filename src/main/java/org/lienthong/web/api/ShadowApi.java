package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.lienthong.registry.ShadowFigures;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a province in shadow would have done. */
@RestController
@RequestMapping(path = "/api/v1/provinces/{province}/shadow", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Provinces", description = "What is connected, and whether it is healthy.")
class ShadowApi {

    private final ShadowFigures figures;
    private final Configured configured;

    ShadowApi(ShadowFigures figures, Configured configured) {
        this.figures = figures;
        this.configured = configured;
    }

    @Schema(description = "What a province did, and what it would have told while it only listened.")
    record ShadowItem(
            @Schema(description = "Documents that came in.") long received,

            @Schema(description = "Those that were translated and applied, each item of them.")
            long translated,

            @Schema(description = "Those with an item that was refused; it waits in quarantine.")
            long refused,

            @Schema(description = "Messages that were written in the partners' words and not sent.")
            long wouldTell,

            @Schema(description = "Messages that cannot be said in the partners' words.")
            long cannotTell,

            @Schema(
                    description =
                            "Items by which a partner says what does not fit where the hub has the dossier; each waits in quarantine with the rule illegal-transition.")
            long differences,

            @Schema(description = "Why messages cannot be said, the most frequent first; at most 100.")
            List<UnsayableItem> unsayable) {}

    @Schema(description = "Why messages to a system cannot be said in its words.")
    record UnsayableItem(
            @Schema(description = "Name of the system.") String system,
            @Schema(description = "The verb.") String type,
            @Schema(description = "The finding.") String why,
            @Schema(description = "How often.") long times,

            @Schema(description = "Code of one of the dossiers.")
            String dossier) {}

    @GetMapping
    @Operation(
            summary = "Figures of a province in shadow",
            description = "What came in, what would have been told, and what could not be said. Reads only.")
    ShadowItem shadow(
            @Parameter(description = "Code of the province, for example H56.") @PathVariable String province) {
        ShadowFigures.Figures found = figures.of(configured.province(province));
        return new ShadowItem(
                found.received(),
                found.translated(),
                found.refused(),
                found.wouldTell(),
                found.cannotTell(),
                found.differences(),
                found.unsayable().stream()
                        .map(each ->
                                new UnsayableItem(each.system(), each.type(), each.why(), each.times(), each.dossier()))
                        .toList());
    }
}
