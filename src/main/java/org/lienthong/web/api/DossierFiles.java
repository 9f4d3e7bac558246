package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The list of the page as a file, for who is logged in on the pages: the same lines as the interface gives. */
@Hidden
@RestController
class DossierFiles {

    private final CsvApi csv;
    private final XlsxApi xlsx;

    DossierFiles(CsvApi csv, XlsxApi xlsx) {
        this.csv = csv;
        this.xlsx = xlsx;
    }

    @GetMapping("/dossiers.csv")
    void csv(@ModelAttribute ListQuery query, HttpServletResponse response) throws IOException {
        csv.dossiers(query, response);
    }

    @GetMapping("/dossiers.xlsx")
    void xlsx(@ModelAttribute ListQuery query, Locale locale, HttpServletResponse response) throws IOException {
        xlsx.dossiers(query, locale, response);
    }
}
