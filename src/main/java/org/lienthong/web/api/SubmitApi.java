package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageId;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.web.Office;
import org.lienthong.web.SubmitsDossiers;
import org.lienthong.web.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes dossiers in the national model. */
@RestController
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers", description = "Dossiers of all provinces, their timelines and deliveries.")
class SubmitApi {

    private static final Logger log = LoggerFactory.getLogger(SubmitApi.class);

    private final SubmitsDossiers submitting;

    SubmitApi(SubmitsDossiers submitting) {
        this.submitting = submitting;
    }

    @Schema(description = "The dossier is durable and on its way.")
    record Submitted(
            @Schema(description = "The dossier's code, as it was sent.")
            String code,

            @Schema(description = "The receipt of this submission: the hub's number of the kept document.")
            long receipt,

            @Schema(description = "When it was kept.") Instant receivedAt) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Submit a dossier",
            description =
                    "A dossier-submitted message in the national model, as JSON or XML. Answered only after it is durable; the same document again, or any with the same Idempotency-Key, has no second effect. Officials submit in their own province. 422 tells every finding with path and rule.")
    ResponseEntity<Submitted> json(
            @RequestBody byte[] document,
            @Parameter(description = "Your own id of this submission: 1 to 128 visible ASCII characters.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            Authentication who) {
        return submit(document, SubmitsDossiers.Form.JSON, key, who);
    }

    @PostMapping(consumes = MediaType.APPLICATION_XML_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Submit a dossier", description = "The same in XML.")
    ResponseEntity<Submitted> xml(
            @RequestBody byte[] document,
            @Parameter(description = "Your own id of this submission: 1 to 128 visible ASCII characters.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            Authentication who) {
        return submit(document, SubmitsDossiers.Form.XML, key, who);
    }

    private ResponseEntity<Submitted> submit(
            byte[] document, SubmitsDossiers.Form form, @Nullable String key, Authentication who) {
        Fields fields = new Fields();
        MessageId id = fields.read("Idempotency-Key", key, "message-id", MessageId::new);
        fields.done();
        return submitting
                .submit(
                        document,
                        form,
                        id,
                        new SubmitsDossiers.Sender(who.getName(), province -> barred(who, province)))
                .fold(
                        accepted -> {
                            log.info("{} submitted message {}", who.getName(), accepted.messageId());
                            return accepted(accepted);
                        },
                        unreadable -> {
                            throw findings(HttpStatus.BAD_REQUEST, "unreadable", unreadable.findings());
                        },
                        refused -> {
                            throw findings(HttpStatus.UNPROCESSABLE_CONTENT, "refused", refused.findings());
                        },
                        later -> {
                            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "try-later")
                                    .withHeader(
                                            "Retry-After",
                                            String.valueOf(
                                                    Math.max(1, later.after().toSeconds())))
                                    .refusal();
                        });
    }

    /** As at the desk: officials speak for their own province, and the tax office takes no dossiers in. */
    private static List<Finding> barred(Authentication who, ProvinceCode province) {
        if (Rights.operates(who)) {
            return List.of();
        }
        if (!Rights.seesPersons(who, province)) {
            return List.of(Finding.of(
                    "province",
                    "other-province",
                    "this account works on dossiers of its own province; an official of that province must send it"));
        }
        return Rights.sitsAt(who, Office.TAX_OFFICE)
                ? List.of(Finding.of(
                        "province",
                        "other-office",
                        "the tax office takes no dossiers in; the one-stop shop or the land office must send it"))
                : List.of();
    }

    private static ResponseEntity<Submitted> accepted(SubmitsDossiers.Accepted accepted) {
        URI place = UriComponentsBuilder.fromPath("/api/v1/dossiers/{code}")
                .encode()
                .build(accepted.code().value());
        return ResponseEntity.accepted()
                .location(place)
                .body(new Submitted(accepted.code().value(), accepted.messageId(), accepted.receivedAt()));
    }

    private static Problem.Refusal findings(HttpStatus status, String key, List<Finding> findings) {
        return Problem.of(status, key).with("findings", findings).refusal();
    }
}
