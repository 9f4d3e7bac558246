package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Finding;
import org.lienthong.registry.QuarantineList;
import org.lienthong.registry.Quarantined;
import org.lienthong.web.ResendsQuarantined;
import org.lienthong.web.problems.Problem;
import org.lienthong.web.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a person, and what the person decides. */
@RestController
@RequestMapping(path = "/api/v1/quarantine", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Quarantine", description = "What could not be applied, was refused or differs, and waits for a person.")
class QuarantineApi {

    private static final Logger log = LoggerFactory.getLogger(QuarantineApi.class);
    private static final int LONGEST_REASON = 500;

    private final QuarantineList quarantine;
    private final ResendsQuarantined resending;
    private final Words words;
    private final Areas areas;

    QuarantineApi(QuarantineList quarantine, ResendsQuarantined resending, Words words, Areas areas) {
        this.areas = areas;
        this.quarantine = quarantine;
        this.resending = resending;
        this.words = words;
    }

    @Schema(description = "Why something is closed without effect.")
    record Dismissal(
            @Schema(description = "Why, 1 to 500 characters.", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String reason) {}

    @Schema(description = "What came of it.")
    record Closed(
            @Schema(description = "The number of what was closed.")
            long id,

            @Schema(description = "MENDED or DISMISSED.") Quarantined.State state) {}

    @GetMapping
    @Operation(summary = "Quarantine", description = "What waits or waited for a person, the newest first.")
    ListView<QuarantineItem> list(
            @ParameterObject @ModelAttribute QuarantineQuery query,
            @ParameterObject @ModelAttribute PartQuery part,
            Authentication who,
            Locale locale) {
        return part.of(
                quarantine::list,
                fields -> query.narrowed(fields, areas),
                row -> QuarantineItem.of(Rights.shown(who, row), words, locale));
    }

    @PostMapping("/{id}/resend")
    @Operation(
            summary = "Send again",
            description =
                    "Works on the kept document, or sends the delivery, once more with the mappings of now. A body is taken as the document as it should have been, in the sender's own format; the kept one is never changed. 422 tells why it was refused again; it stays open.")
    Closed resend(
            @Parameter(description = "Its number.") @PathVariable long id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "The mended document; leave it out to use the kept one.")
                    @RequestBody(required = false)
                    byte @Nullable [] mended,
            Authentication who) {
        boolean asKept = mended == null || mended.length == 0;
        log.info("{} sends quarantine {} again{}", who.getName(), id, asKept ? "" : " with a mended document");
        return answer(
                resending.resend(id, asKept ? null : mended, who.getName()), new Closed(id, Quarantined.State.MENDED));
    }

    @PostMapping(path = "/{id}/dismiss", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Dismiss",
            description = "Closes it without effect. A dismissed delivery no longer holds its lane.")
    Closed dismiss(
            @Parameter(description = "Its number.") @PathVariable long id,
            @RequestBody Dismissal dismissal,
            Authentication who) {
        Fields fields = new Fields();
        String reason = dismissal.reason() == null ? "" : dismissal.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            fields.refuse("reason", "reason");
        }
        fields.done();
        log.info("{} dismisses quarantine {}", who.getName(), id);
        return answer(resending.dismiss(id, reason, who.getName()), new Closed(id, Quarantined.State.DISMISSED));
    }

    private static Closed answer(ResendsQuarantined.Outcome outcome, Closed closed) {
        return outcome.fold(
                () -> closed,
                refused -> {
                    throw refused(refused.findings());
                },
                () -> {
                    throw Problem.of(HttpStatus.CONFLICT, "quarantine-closed").refusal();
                },
                () -> {
                    throw Problem.of(HttpStatus.NOT_FOUND, "unknown-quarantine").refusal();
                });
    }

    private static Problem.Refusal refused(List<Finding> findings) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused")
                .with("findings", findings)
                .refusal();
    }
}
