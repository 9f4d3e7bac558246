package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.lienthong.registry.Listing;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the register as Excel workbooks, in the words of the reader. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Register", description = "Receipts, land transactions and results of the whole country.")
class XlsxApi {

    private final Tables tables;
    private final TableOf table;

    XlsxApi(Tables tables, TableOf table) {
        this.tables = tables;
        this.table = table;
    }

    @XlsxMapping(path = "/dossiers.xlsx", summary = "Dossiers as an Excel workbook")
    void dossiers(@ParameterObject @ModelAttribute ListQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        tables.xlsx(table.dossiers(Listing.DOSSIERS, query), locale, response);
    }

    @XlsxMapping(path = "/receipts.xlsx", summary = "Receipts as an Excel workbook")
    void receipts(@ParameterObject @ModelAttribute ListQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        tables.xlsx(table.dossiers(Listing.RECEIPTS, query), locale, response);
    }

    @XlsxMapping(path = "/transactions.xlsx", summary = "Land transactions as an Excel workbook")
    void transactions(@ParameterObject @ModelAttribute ListQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        tables.xlsx(table.dossiers(Listing.TRANSACTIONS, query), locale, response);
    }

    @XlsxMapping(path = "/results.xlsx", summary = "Results as an Excel workbook")
    void results(@ParameterObject @ModelAttribute ListQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        tables.xlsx(table.dossiers(Listing.RESULTS, query), locale, response);
    }

    @XlsxMapping(path = "/exchanges.xlsx", summary = "Exchanges as an Excel workbook")
    void exchanges(@ParameterObject @ModelAttribute ExchangeQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        tables.xlsx(table.exchanges(query), locale, response);
    }

    @XlsxMapping(path = "/obligations.xlsx", summary = "Tax notices as an Excel workbook")
    void obligations(@ParameterObject @ModelAttribute MoneyQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        tables.xlsx(table.obligations(query), locale, response);
    }

    @XlsxMapping(path = "/payments.xlsx", summary = "Payments as an Excel workbook")
    void payments(@ParameterObject @ModelAttribute MoneyQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        tables.xlsx(table.payments(query), locale, response);
    }
}
