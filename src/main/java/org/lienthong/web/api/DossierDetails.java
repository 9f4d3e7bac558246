package org.lienthong.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.Instalment;
import org.lienthong.registry.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Schema(
        description =
                "One dossier with every section of the national model; personal data is masked unless you are an official.")
record DossierDetails(
        @JsonUnwrapped DossierItem dossier,

        @Schema(description = "When the dossier changed last.")
        Instant changedAt,

        @Schema(
                description =
                        "What the citizen handed in: applicant, parties, parcels, assets, transaction, papers, fees.",
                type = "object")
        @Nullable
        JsonNode submission,

        @Schema(description = "The receipt.", type = "object") @Nullable
        JsonNode receipt,

        @Schema(description = "Papers asked for or handed in last.", type = "object") @Nullable
        JsonNode supplement,

        @Schema(description = "How often papers were asked for.", type = "integer") @Nullable
        JsonNode supplementRequests,

        @Schema(description = "Whether somebody sent it back and nobody has mended it yet.", type = "boolean") @Nullable
        JsonNode correctionPending,

        @Schema(description = "The slip for the tax office.", type = "object") @Nullable
        JsonNode slip,

        @Schema(description = "The tax notices.", type = "array") @Nullable
        JsonNode notices,

        @Schema(description = "What the notices ask for and until when, as they tell or else as the law does.")
        List<InstalmentItem> instalments,

        @Schema(description = "The payment proofs.", type = "array") @Nullable
        JsonNode payments,

        @Schema(description = "Certificates and papers of the result.", type = "object") @Nullable
        JsonNode result,

        @Schema(description = "The handing over of the result.", type = "object") @Nullable
        JsonNode handover) {

    static DossierDetails of(Entry entry, List<Instalment> instalments, boolean masked) {
        ObjectNode document = NationalDocument.of(entry.document(), masked);
        return new DossierDetails(
                DossierItem.of(entry),
                entry.changedAt(),
                document.get("submission"),
                document.get("receipt"),
                document.get("supplement"),
                document.get("supplementRequests"),
                document.get("correctionPending"),
                document.get("slip"),
                list(document, "notices"),
                instalments.stream().map(InstalmentItem::of).toList(),
                list(document, "payments"),
                document.get("result"),
                document.get("handover"));
    }

    private static JsonNode list(ObjectNode document, String name) {
        JsonNode list = document.get(name);
        return list == null ? document.arrayNode() : list;
    }
}
