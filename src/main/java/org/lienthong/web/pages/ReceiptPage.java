package org.lienthong.web.pages;

import org.jspecify.annotations.Nullable;
import org.lienthong.web.api.ReceiptPapers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt as a paper, for people who are logged in to the pages. */
@Controller
class ReceiptPage {

    private final ReceiptPapers papers;

    ReceiptPage(ReceiptPapers papers) {
        this.papers = papers;
    }

    @GetMapping("/dossiers/{code}/receipt.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable String code, @RequestParam(required = false) @Nullable String province, Authentication who) {
        return papers.of(code, province, who);
    }
}
