package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is stuck between the hub and the systems of a province, and what waits for a person, also as files. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Quarantine", description = "What could not be applied, was refused or differs, and waits for a person.")
class StuckApi {

    private final TroubleTables lists;
    private final Tables tables;

    StuckApi(TroubleTables lists, Tables tables) {
        this.lists = lists;
        this.tables = tables;
    }

    @GetMapping(path = "/stuck", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What is stuck",
            description = "What does not go on by itself, or not smoothly, in one province, the newest first.")
    ListView<StuckItem> stuck(
            @Parameter(description = "Code or name of a province of today or of the past; must be given.")
                    @RequestParam(required = false)
                    @Nullable
                    String province,
            Authentication who,
            @ParameterObject @ModelAttribute PartQuery part,
            Locale locale) {
        return part.of(lists::stuck, fields -> lists.narrowed(province, fields), one -> lists.item(one, who, locale));
    }

    @CsvMapping(path = "/stuck.csv", summary = "What is stuck, as a table")
    void stuckCsv(
            @Parameter(description = "Code or name of a province of today or of the past; must be given.")
                    @RequestParam(required = false)
                    @Nullable
                    String province,
            Authentication who,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        tables.csv(lists.stuck(province, who, locale), response);
    }

    @XlsxMapping(path = "/stuck.xlsx", summary = "What is stuck, as an Excel workbook")
    void stuckXlsx(
            @Parameter(description = "Code or name of a province of today or of the past; must be given.")
                    @RequestParam(required = false)
                    @Nullable
                    String province,
            Authentication who,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        tables.xlsx(lists.stuck(province, who, locale), locale, response);
    }

    @CsvMapping(path = "/quarantine.csv", summary = "Quarantine as a table")
    void quarantineCsv(
            @ParameterObject @ModelAttribute QuarantineQuery query,
            Authentication who,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        tables.csv(lists.quarantine(query, who, locale), response);
    }

    @XlsxMapping(path = "/quarantine.xlsx", summary = "Quarantine as an Excel workbook")
    void quarantineXlsx(
            @ParameterObject @ModelAttribute QuarantineQuery query,
            Authentication who,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        tables.xlsx(lists.quarantine(query, who, locale), locale, response);
    }
}
