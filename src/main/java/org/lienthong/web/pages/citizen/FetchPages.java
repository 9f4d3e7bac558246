package org.lienthong.web.pages.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Entry;
import org.lienthong.web.api.ReceiptPapers;
import org.lienthong.web.problems.Problem;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the applicant may take home: the result and the receipt. */
@Controller
class FetchPages {

    private final Opened opened;
    private final ResultFiles results;
    private final ReceiptPapers receipts;

    FetchPages(Opened opened, ResultFiles results, ReceiptPapers receipts) {
        this.opened = opened;
        this.results = results;
        this.receipts = receipts;
    }

    @GetMapping("/track/{code}/result/{number}")
    ResponseEntity<InputStreamResource> result(
            @PathVariable String code,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String province,
            HttpServletRequest request)
            throws IOException {
        Optional<ResultFiles.Readable> paper =
                opened(code, province, request).flatMap(entry -> results.find(entry, number));
        if (paper.isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "no-result").refusal();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.get().content().mediaType()))
                .contentLength(paper.get().content().size())
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(fileName(paper.get()), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(results.open(paper.get())));
    }

    @GetMapping("/track/{code}/receipt.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String province,
            HttpServletRequest request) {
        Optional<Entry> entry = opened(code, province, request);
        if (entry.isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-open").refusal();
        }
        return receipts.ofApplicant(entry.get());
    }

    private Optional<Entry> opened(String code, @Nullable String province, HttpServletRequest request) {
        return opened.find(code, province, request);
    }

    private static String fileName(ResultFiles.Readable paper) {
        String ending =
                switch (paper.content().mediaType()) {
                    case "application/pdf" -> ".pdf";
                    case "image/png" -> ".png";
                    case "image/jpeg" -> ".jpg";
                    case "application/zip" -> ".zip";
                    default -> "";
                };
        return paper.name().replaceAll("[^\\p{L}\\p{N} ._-]", "") + ending;
    }
}
