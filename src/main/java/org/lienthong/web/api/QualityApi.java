package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Difference;
import org.lienthong.dossier.Doubt;
import org.lienthong.registry.NationalField;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dossiers behind the figures of quality: which are doubted, judged differently, or lack a field. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Quality", description = "Dossiers of which something said is doubted, judged differently, or not said.")
class QualityApi {

    private final PickedLists lists;
    private final Tables tables;

    QualityApi(PickedLists lists, Tables tables) {
        this.lists = lists;
        this.tables = tables;
    }

    @GetMapping(path = "/doubts", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Doubted dossiers",
            description =
                    "Dossiers received in the period of which something said is doubted for one reason, the newest first.")
    ListView<PickedItem> doubts(
            @Parameter(
                            description = "Why they are doubted; must be given.",
                            schema = @Schema(implementation = Doubt.class))
                    @RequestParam(required = false)
                    @Nullable
                    String doubt,
            @ParameterObject @ModelAttribute PickedQuery query,
            @ParameterObject @ModelAttribute PartQuery part) {
        return part.of(PickedLists.Asked::part, fields -> lists.doubts(doubt, query, fields), PickedItem::of);
    }

    @CsvMapping(path = "/doubts.csv", summary = "Doubted dossiers, as a table")
    void doubtsCsv(
            @Parameter(
                            description = "Why they are doubted; must be given.",
                            schema = @Schema(implementation = Doubt.class))
                    @RequestParam(required = false)
                    @Nullable
                    String doubt,
            @ParameterObject @ModelAttribute PickedQuery query,
            HttpServletResponse response)
            throws IOException {
        tables.csv(PickedLists.table(fields -> lists.doubts(doubt, query, fields)), response);
    }

    @XlsxMapping(path = "/doubts.xlsx", summary = "Doubted dossiers, as an Excel workbook")
    void doubtsXlsx(
            @Parameter(
                            description = "Why they are doubted; must be given.",
                            schema = @Schema(implementation = Doubt.class))
                    @RequestParam(required = false)
                    @Nullable
                    String doubt,
            @ParameterObject @ModelAttribute PickedQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        tables.xlsx(PickedLists.table(fields -> lists.doubts(doubt, query, fields)), locale, response);
    }

    @GetMapping(path = "/differences", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Dossiers judged differently",
            description =
                    "Dossiers that ended in the period and on which KPI 766, the law and the systems do not agree, the newest first.")
    ListView<PickedItem> differences(
            @Parameter(
                            description = "Why the verdicts differ; without it all reasons.",
                            schema = @Schema(implementation = Difference.class))
                    @RequestParam(required = false)
                    @Nullable
                    String reason,
            @ParameterObject @ModelAttribute PickedQuery query,
            @ParameterObject @ModelAttribute PartQuery part) {
        return part.of(PickedLists.Asked::part, fields -> lists.differences(reason, query, fields), PickedItem::of);
    }

    @CsvMapping(path = "/differences.csv", summary = "Dossiers judged differently, as a table")
    void differencesCsv(
            @Parameter(
                            description = "Why the verdicts differ; without it all reasons.",
                            schema = @Schema(implementation = Difference.class))
                    @RequestParam(required = false)
                    @Nullable
                    String reason,
            @ParameterObject @ModelAttribute PickedQuery query,
            HttpServletResponse response)
            throws IOException {
        tables.csv(PickedLists.table(fields -> lists.differences(reason, query, fields)), response);
    }

    @XlsxMapping(path = "/differences.xlsx", summary = "Dossiers judged differently, as an Excel workbook")
    void differencesXlsx(
            @Parameter(
                            description = "Why the verdicts differ; without it all reasons.",
                            schema = @Schema(implementation = Difference.class))
                    @RequestParam(required = false)
                    @Nullable
                    String reason,
            @ParameterObject @ModelAttribute PickedQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        tables.xlsx(PickedLists.table(fields -> lists.differences(reason, query, fields)), locale, response);
    }

    @GetMapping(path = "/missing", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Dossiers that lack a field",
            description =
                    "Dossiers received in the period that lack one national field, the newest first. Of a period longer than 92 days only the last 92 are looked at.")
    ListView<PickedItem> missing(
            @Parameter(
                            description = "The field that is missing; must be given.",
                            schema = @Schema(implementation = NationalField.class))
                    @RequestParam(required = false)
                    @Nullable
                    String field,
            @ParameterObject @ModelAttribute PickedQuery query,
            @ParameterObject @ModelAttribute PartQuery part) {
        return part.of(PickedLists.Asked::part, fields -> lists.missing(field, query, fields), PickedItem::of);
    }

    @CsvMapping(path = "/missing.csv", summary = "Dossiers that lack a field, as a table")
    void missingCsv(
            @Parameter(
                            description = "The field that is missing; must be given.",
                            schema = @Schema(implementation = NationalField.class))
                    @RequestParam(required = false)
                    @Nullable
                    String field,
            @ParameterObject @ModelAttribute PickedQuery query,
            HttpServletResponse response)
            throws IOException {
        tables.csv(PickedLists.table(fields -> lists.missing(field, query, fields)), response);
    }

    @XlsxMapping(path = "/missing.xlsx", summary = "Dossiers that lack a field, as an Excel workbook")
    void missingXlsx(
            @Parameter(
                            description = "The field that is missing; must be given.",
                            schema = @Schema(implementation = NationalField.class))
                    @RequestParam(required = false)
                    @Nullable
                    String field,
            @ParameterObject @ModelAttribute PickedQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        tables.xlsx(PickedLists.table(fields -> lists.missing(field, query, fields)), locale, response);
    }
}
