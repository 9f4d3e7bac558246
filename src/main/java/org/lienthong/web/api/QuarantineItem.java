package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lienthong.registry.Quarantined;
import org.lienthong.web.words.Words;

/** Something that waits for a person. */
@Schema(description = "Something that waits for a person.")
public record QuarantineItem(
        @Schema(description = "Its number.") long id,

        @Schema(
                description =
                        "INTAKE: an arrived item that could not be applied; DELIVERY: refused by a partner; DIFFERENCE: the partner does not hold what it acknowledged.")
        Quarantined.Kind kind,

        @Schema(description = "Code of the province.") String province,

        @Schema(description = "The system that sent it (INTAKE) or was told it.")
        String system,

        @Schema(description = "The dossier's name in the sender's words, as far as it could be read.") @Nullable
        String name,

        @Schema(description = "The dossier's code, when the hub knows the dossier.") @Nullable
        String dossier,

        @Schema(description = "The kept document (INTAKE).") @Nullable
        Long messageId,

        @Schema(description = "The item in that document, counted from 0 (INTAKE).") @Nullable
        Integer item,

        @Schema(description = "The delivery.") @Nullable Long deliveryId,
        @Schema(description = "Since when it waits.") Instant createdAt,
        @Schema(description = "OPEN, MENDED or DISMISSED.") Quarantined.State state,

        @Schema(description = "When it was closed.") @Nullable
        Instant closedAt,

        @Schema(description = "Who closed it.") @Nullable String closedBy,

        @Schema(description = "What is wrong with it and what to do.")
        List<FindingItem> findings) {

    /** One reason. */
    @Schema(description = "One reason to say no.")
    public record FindingItem(
            @Schema(description = "The place in the document, in its format's notation.")
            String path,

            @Schema(description = "The stable name of the rule that was broken.")
            String rule,

            @Schema(description = "What to do, in the language of the request.")
            String text,

            @Schema(description = "The same in English, with what is known in detail.")
            String detail,

            @Schema(description = "File, line and column, where they are known.") @Nullable
            String place) {}

    static final List<String> HEAD = List.of(
            "id", "kind", "state", "province", "system", "code", "name", "since", "closedAt", "closedBy", "reasons");

    List<@Nullable Object> row() {
        return Arrays.asList(
                id,
                kind,
                state,
                province,
                system,
                dossier,
                name,
                createdAt,
                closedAt,
                closedBy,
                findings.stream()
                        .map(finding -> finding.path().isEmpty()
                                ? finding.text()
                                : finding.text() + " (" + finding.path() + ")")
                        .toList());
    }

    public static QuarantineItem of(Quarantined row, Words words, Locale locale) {
        return new QuarantineItem(
                row.id(),
                row.kind(),
                row.system().province().value(),
                row.system().name(),
                row.name(),
                row.dossier(),
                row.messageId(),
                row.item(),
                row.deliveryId(),
                row.createdAt(),
                row.state(),
                row.closedAt(),
                row.closedBy(),
                row.findings().stream()
                        .map(finding -> new FindingItem(
                                finding.path(),
                                finding.rule(),
                                words.finding(locale, finding),
                                finding.text(),
                                finding.place() == null ? null : finding.place().toString()))
                        .toList());
    }
}
