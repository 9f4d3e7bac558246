package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the pages as files, for who is logged in there: the same lines as the interface gives. */
@Hidden
@RestController
class ListFiles {

    private static final String FORM = ".{form:csv|xlsx}";

    private final Tables tables;
    private final TableOf table;

    ListFiles(Tables tables, TableOf table) {
        this.tables = tables;
        this.table = table;
    }

    @GetMapping("/dossiers" + FORM)
    void dossiers(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String list,
            @ModelAttribute ListQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Fields fields = new Fields();
        Listing listing = fields.list(list);
        fields.done();
        send(table.dossiers(listing, query), form, locale, response);
    }

    @GetMapping("/country/exchanges" + FORM)
    void exchanges(
            @PathVariable String form, @ModelAttribute ExchangeQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        send(table.exchanges(query), form, locale, response);
    }

    @GetMapping("/country/notices" + FORM)
    void notices(
            @PathVariable String form, @ModelAttribute MoneyQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        send(table.obligations(query), form, locale, response);
    }

    @GetMapping("/country/payments" + FORM)
    void payments(
            @PathVariable String form, @ModelAttribute MoneyQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        send(table.payments(query), form, locale, response);
    }

    private void send(Tables.Table list, String form, Locale locale, HttpServletResponse response) throws IOException {
        if (form.equals("csv")) {
            tables.csv(list, response);
        } else {
            tables.xlsx(list, locale, response);
        }
    }
}
