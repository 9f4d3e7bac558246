package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.lienthong.clock.Phase;
import org.lienthong.clock.Verdict;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Listing;
import org.lienthong.registry.Register;
import org.lienthong.web.words.Words;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the register as Excel workbooks, in the words of the reader. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Register", description = "Receipts, land transactions and results of the whole country.")
class XlsxApi {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WORKBOOK =
            "The same query as the JSON list, whole and without parts, as an Excel workbook: headings and words in Vietnamese unless English is asked for, moments as dates in the time of Viet Nam. After a million rows it goes on in another sheet.";

    private final Register register;
    private final Areas areas;
    private final Words words;

    XlsxApi(Register register, Areas areas, Words words) {
        this.register = register;
        this.areas = areas;
        this.words = words;
    }

    @GetMapping(path = "/dossiers.xlsx", produces = TYPE)
    @Operation(summary = "Dossiers as an Excel workbook", description = WORKBOOK)
    @ApiResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string", format = "binary")))
    void dossiers(@ParameterObject @ModelAttribute ListQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        write("dossiers", Listing.DOSSIERS, Sheet.DOSSIERS, query, locale, response);
    }

    @GetMapping(path = "/receipts.xlsx", produces = TYPE)
    @Operation(summary = "Receipts as an Excel workbook", description = WORKBOOK)
    @ApiResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string", format = "binary")))
    void receipts(@ParameterObject @ModelAttribute ListQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        write("receipts", Listing.RECEIPTS, Sheet.DOSSIERS, query, locale, response);
    }

    @GetMapping(path = "/transactions.xlsx", produces = TYPE)
    @Operation(summary = "Land transactions as an Excel workbook", description = WORKBOOK)
    @ApiResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string", format = "binary")))
    void transactions(@ParameterObject @ModelAttribute ListQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        write("transactions", Listing.TRANSACTIONS, Sheet.TRANSACTIONS, query, locale, response);
    }

    @GetMapping(path = "/results.xlsx", produces = TYPE)
    @Operation(summary = "Results as an Excel workbook", description = WORKBOOK)
    @ApiResponse(
            responseCode = "200",
            description = "The workbook.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string", format = "binary")))
    void results(@ParameterObject @ModelAttribute ListQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        write("results", Listing.RESULTS, Sheet.RESULTS, query, locale, response);
    }

    private void write(
            String name, Listing listing, Sheet sheet, ListQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        Fields fields = new Fields();
        Filter filter = query.filter(fields, areas);
        fields.done();
        Register.Whole list = register.whole(listing, filter);
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".xlsx\"");
        List<String> head = sheet.head().stream()
                .map(column -> words.say(locale, "sheet." + column))
                .toList();
        try (Xlsx book = new Xlsx(response.getOutputStream(), words.say(locale, "sheets." + name), head)) {
            list.each(entry -> book.row(
                    sheet.row(entry).stream().map(cell -> worded(locale, cell)).toList()));
        }
    }

    private Object worded(Locale locale, Object cell) {
        if (cell instanceof DossierStatus status) {
            return words.of(locale, status);
        }
        if (cell instanceof Holder holder) {
            return words.of(locale, holder);
        }
        if (cell instanceof Phase phase) {
            return words.of(locale, phase);
        }
        return cell instanceof Verdict verdict ? words.of(locale, verdict) : cell;
    }
}
