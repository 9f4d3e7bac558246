package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.ShadowFigures;
import org.lienthong.registry.ShadowSteps;
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
    private final ShadowSteps steps;
    private final Configured configured;

    ShadowApi(ShadowFigures figures, ShadowSteps steps, Configured configured) {
        this.figures = figures;
        this.steps = steps;
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
            List<UnsayableItem> unsayable,

            @Schema(
                    description =
                            "What systems say themselves beside what they would have been told, by system and verb.")
            List<ComparedItem> compared,

            @Schema(description = "Steps that are not as they should be, the newest first; at most 100.")
            List<FoundItem> found) {}

    @Schema(description = "One verb at a system that would be told it and can say it itself.")
    record ComparedItem(
            @Schema(description = "Name of the system.") String system,
            @Schema(description = "The verb.") String type,

            @Schema(description = "What it would have been told.")
            long compared,

            @Schema(description = "It said the same itself.")
            long agreed,

            @Schema(description = "It said it with other values.")
            long differs,

            @Schema(description = "It took a later step without saying this one.")
            long wentOn,

            @Schema(description = "It has not said it yet, and there is still time.")
            long awaited,

            @Schema(description = "It did not say it in time.")
            long notReported,

            @Schema(description = "It said what the hub would not have told it.")
            long unforeseen) {

        static ComparedItem of(ShadowSteps.Count count) {
            return new ComparedItem(
                    count.system(),
                    count.type(),
                    count.compared(),
                    count.agreed(),
                    count.differs(),
                    count.wentOn(),
                    count.awaited(),
                    count.notReported(),
                    count.unforeseen());
        }
    }

    @Schema(description = "A step that is not as it should be.")
    record FoundItem(
            @Schema(description = "Name of the system.") String system,
            @Schema(description = "The verb.") String type,
            @Schema(description = "What is wrong.") ShadowSteps.What what,
            @Schema(description = "Code of the dossier.") String dossier,

            @Schema(description = "Its status after this step, as the hub has it.")
            String status,

            @Schema(
                    description =
                            "National paths that differ, never values; + before those that only the system fills, - before those that only the hub would have.")
            List<String> fields,

            @Schema(description = "When the hub would have told it; null when it would not have.") @Nullable
            Instant toldAt,

            @Schema(description = "When the system said it; null when it has not.") @Nullable
            Instant reportedAt) {

        static FoundItem of(ShadowSteps.Found found) {
            return new FoundItem(
                    found.system(),
                    found.type(),
                    found.what(),
                    found.dossier(),
                    found.status(),
                    found.fields(),
                    found.toldAt(),
                    found.reportedAt());
        }
    }

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
            description =
                    "What came in, what would have been told, what could not be said, and how it compares with what the systems said themselves. Reads only.")
    ShadowItem shadow(
            @Parameter(description = "Code of the province, for example H56.") @PathVariable String province) {
        ProvinceCode code = configured.province(province);
        ShadowFigures.Figures found = figures.of(code);
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
                        .toList(),
                steps.counts(code).stream().map(ComparedItem::of).toList(),
                steps.found(code).stream().map(FoundItem::of).toList());
    }
}
