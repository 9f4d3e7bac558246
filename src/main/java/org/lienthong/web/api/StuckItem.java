package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;
import org.lienthong.registry.Stuck;
import org.lienthong.web.words.Words;

/** Something that does not go on by itself, or not smoothly. */
@Schema(description = "Something that does not go on by itself, or not smoothly, between the hub and one system.")
public record StuckItem(
        @Schema(
                description =
                        "REFUSED, UNKNOWN and RETRYING: a delivery; INTAKE: an arrived item that could not be applied; DIFFERENCE: the system does not hold what it acknowledged.")
        Stuck.Kind kind,

        @Schema(description = "Number of the delivery, or of what waits in quarantine.")
        long id,

        @Schema(description = "Code of the province.") String province,

        @Schema(description = "The system that shall be told, or that spoke.")
        String system,

        @Schema(description = "The dossier's code, when the hub knows the dossier.") @Nullable
        String dossier,

        @Schema(description = "The dossier's name in the sender's words, as far as it could be read.") @Nullable
        String name,

        @Schema(description = "What shall be told; null for what arrived.") @Nullable
        MessageType message,

        @Schema(description = "Since when.") Instant since,
        @Schema(description = "How often it was tried.") int attempts,

        @Schema(description = "When the hub tries again by itself; null when it does not.") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "Why, and what to do, in the language of the request.")
        List<String> reasons) {

    public static final List<String> HEAD = List.of(
            "kind",
            "id",
            "province",
            "system",
            "code",
            "name",
            "what",
            "since",
            "attempts",
            "nextAttemptAt",
            "reasons");

    public static StuckItem of(Stuck stuck, Words words, Locale locale) {
        String kept = stuck.lastError();
        return new StuckItem(
                stuck.kind(),
                stuck.id(),
                stuck.system().province().value(),
                stuck.system().name(),
                stuck.dossier(),
                stuck.name(),
                stuck.message(),
                stuck.since(),
                stuck.attempts(),
                stuck.nextAttemptAt(),
                stuck.findings().isEmpty()
                        ? Stream.ofNullable(kept)
                                .map(line -> words.kept(locale, line))
                                .toList()
                        : stuck.findings().stream()
                                .map(finding -> words.finding(locale, finding))
                                .distinct()
                                .toList());
    }

    public List<@Nullable Object> row() {
        return Arrays.asList(
                kind, id, province, system, dossier, name, message, since, attempts, nextAttemptAt, reasons);
    }
}
