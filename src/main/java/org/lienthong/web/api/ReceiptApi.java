package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The receipt as a paper, for programs. */
@RestController
@Tag(name = "Dossiers", description = "Dossiers of all provinces, their timelines and deliveries.")
class ReceiptApi {

    private final ReceiptPapers papers;

    ReceiptApi(ReceiptPapers papers) {
        this.papers = papers;
    }

    @GetMapping(path = "/api/v1/dossiers/{code}/receipt.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            summary = "The receipt as PDF",
            description =
                    "The receipt and appointment (giấy tiếp nhận hồ sơ và hẹn trả kết quả) with a QR code that leads to the tracking page. Officials get it with personal data; everybody else gets a masked copy that says that it is no receipt. 404 when none was issued yet.")
    @ApiResponse(
            responseCode = "200",
            description = "A tagged PDF of one page or more; the same dossier gives the same bytes.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> receipt(
            @Parameter(
                            description =
                                    "Any name of the dossier: code, receipt number, code of the one-stop-shop, national code. Upper and lower case are the same.")
                    @PathVariable
                    String code,
            @Parameter(description = "Code of the province; needed only when the name is known in several provinces.")
                    @RequestParam(required = false)
                    @Nullable
                    String province,
            Authentication who) {
        return papers.of(code, province, who);
    }
}
