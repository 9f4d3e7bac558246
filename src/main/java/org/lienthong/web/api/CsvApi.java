package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lienthong.registry.Listing;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the register as tables for spreadsheets. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Register", description = "Receipts, land transactions and results of the whole country.")
class CsvApi {

    private final Tables tables;
    private final TableOf table;

    CsvApi(Tables tables, TableOf table) {
        this.tables = tables;
        this.table = table;
    }

    @CsvMapping(path = "/dossiers.csv", summary = "Dossiers as a table")
    void dossiers(@ParameterObject @ModelAttribute ListQuery query, HttpServletResponse response) throws IOException {
        tables.csv(table.dossiers(Listing.DOSSIERS, query), response);
    }

    @CsvMapping(path = "/receipts.csv", summary = "Receipts as a table")
    void receipts(@ParameterObject @ModelAttribute ListQuery query, HttpServletResponse response) throws IOException {
        tables.csv(table.dossiers(Listing.RECEIPTS, query), response);
    }

    @CsvMapping(path = "/transactions.csv", summary = "Land transactions as a table")
    void transactions(@ParameterObject @ModelAttribute ListQuery query, HttpServletResponse response)
            throws IOException {
        tables.csv(table.dossiers(Listing.TRANSACTIONS, query), response);
    }

    @CsvMapping(path = "/results.csv", summary = "Results as a table")
    void results(@ParameterObject @ModelAttribute ListQuery query, HttpServletResponse response) throws IOException {
        tables.csv(table.dossiers(Listing.RESULTS, query), response);
    }

    @CsvMapping(path = "/exchanges.csv", summary = "Exchanges as a table")
    void exchanges(@ParameterObject @ModelAttribute ExchangeQuery query, HttpServletResponse response)
            throws IOException {
        tables.csv(table.exchanges(query), response);
    }

    @CsvMapping(path = "/obligations.csv", summary = "Tax notices as a table")
    void obligations(@ParameterObject @ModelAttribute MoneyQuery query, HttpServletResponse response)
            throws IOException {
        tables.csv(table.obligations(query), response);
    }

    @CsvMapping(path = "/payments.csv", summary = "Payments as a table")
    void payments(@ParameterObject @ModelAttribute MoneyQuery query, HttpServletResponse response) throws IOException {
        tables.csv(table.payments(query), response);
    }
}
