package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.lienthong.registry.Filter;
import org.lienthong.registry.Listing;
import org.lienthong.registry.Register;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the register as tables for spreadsheets: the whole list, read part by part while it is sent. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Register", description = "Receipts, land transactions and results of the whole country.")
class CsvApi {

    private static final String TYPE = "text/csv;charset=UTF-8";
    private static final String TABLE =
            "The same query as the JSON list, whole and without parts, as comma-separated UTF-8 with a byte-order mark.";

    private final Register register;
    private final Areas areas;

    CsvApi(Register register, Areas areas) {
        this.register = register;
        this.areas = areas;
    }

    @GetMapping(path = "/dossiers.csv", produces = TYPE)
    @Operation(summary = "Dossiers as a table", description = TABLE)
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string")))
    void dossiers(@ParameterObject @ModelAttribute ListQuery query, HttpServletResponse response) throws IOException {
        write("dossiers", Listing.DOSSIERS, Sheet.DOSSIERS, query, response);
    }

    @GetMapping(path = "/receipts.csv", produces = TYPE)
    @Operation(summary = "Receipts as a table", description = TABLE)
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string")))
    void receipts(@ParameterObject @ModelAttribute ListQuery query, HttpServletResponse response) throws IOException {
        write("receipts", Listing.RECEIPTS, Sheet.DOSSIERS, query, response);
    }

    @GetMapping(path = "/transactions.csv", produces = TYPE)
    @Operation(summary = "Land transactions as a table", description = TABLE)
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string")))
    void transactions(@ParameterObject @ModelAttribute ListQuery query, HttpServletResponse response)
            throws IOException {
        write("transactions", Listing.TRANSACTIONS, Sheet.TRANSACTIONS, query, response);
    }

    @GetMapping(path = "/results.csv", produces = TYPE)
    @Operation(summary = "Results as a table", description = TABLE)
    @ApiResponse(
            responseCode = "200",
            description = "The table.",
            content = @Content(mediaType = TYPE, schema = @Schema(type = "string")))
    void results(@ParameterObject @ModelAttribute ListQuery query, HttpServletResponse response) throws IOException {
        write("results", Listing.RESULTS, Sheet.RESULTS, query, response);
    }

    private void write(String name, Listing listing, Sheet sheet, ListQuery query, HttpServletResponse response)
            throws IOException {
        Fields fields = new Fields();
        Filter filter = query.filter(fields, areas);
        fields.done();
        Register.Whole list = register.whole(listing, filter);
        response.setContentType(TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        Csv csv = new Csv(out);
        csv.row(sheet.head());
        list.each(entry -> csv.row(sheet.row(entry)));
        out.flush();
    }
}
