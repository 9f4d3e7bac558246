package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Listing;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the pages as files, for who is logged in there: the same lines as the interface gives. */
@Hidden
@RestController
class ListFiles {

    private final Tables tables;
    private final TableOf table;
    private final PickedLists picked;
    private final TroubleTables troubles;

    ListFiles(Tables tables, TableOf table, PickedLists picked, TroubleTables troubles) {
        this.tables = tables;
        this.table = table;
        this.picked = picked;
        this.troubles = troubles;
    }

    @GetMapping("/dossiers" + Tables.FORM)
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

    @GetMapping("/country/exchanges" + Tables.FORM)
    void exchanges(
            @PathVariable String form, @ModelAttribute ExchangeQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        send(table.exchanges(query), form, locale, response);
    }

    @GetMapping("/country/notices" + Tables.FORM)
    void notices(
            @PathVariable String form, @ModelAttribute MoneyQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        send(table.obligations(query), form, locale, response);
    }

    @GetMapping("/country/payments" + Tables.FORM)
    void payments(
            @PathVariable String form, @ModelAttribute MoneyQuery query, Locale locale, HttpServletResponse response)
            throws IOException {
        send(table.payments(query), form, locale, response);
    }

    @GetMapping("/country/doubts" + Tables.FORM)
    void doubts(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String doubt,
            @ModelAttribute PickedQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(PickedLists.table(fields -> picked.doubts(doubt, query, fields)), form, locale, response);
    }

    @GetMapping("/country/differences" + Tables.FORM)
    void differences(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String reason,
            @ModelAttribute PickedQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(PickedLists.table(fields -> picked.differences(reason, query, fields)), form, locale, response);
    }

    @GetMapping("/country/missing" + Tables.FORM)
    void missing(
            @PathVariable String form,
            @RequestParam(required = false) @Nullable String field,
            @ModelAttribute PickedQuery query,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(PickedLists.table(fields -> picked.missing(field, query, fields)), form, locale, response);
    }

    @GetMapping("/quarantine" + Tables.FORM)
    void quarantine(
            @PathVariable String form,
            @ModelAttribute QuarantineQuery query,
            Authentication who,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        send(troubles.quarantine(query, who, locale), form, locale, response);
    }

    private void send(Tables.Table list, String form, Locale locale, HttpServletResponse response) throws IOException {
        tables.send(list, form, locale, response);
    }
}
