package org.lienthong.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.Submission;
import org.lienthong.registry.Entry;
import org.lienthong.registry.MaskedName;

@Schema(description = "A dossier that asks for a land transaction (biến động).")
public record TransactionItem(
        @JsonUnwrapped DossierItem dossier,

        @Schema(description = "Type of the land transaction, for example CN for a transfer.") @Nullable
        String transactionType,

        @Schema(description = "The parcels that it is about.")
        List<ParcelItem> parcels,

        @Schema(description = "Who gives, receives or holds the right.")
        List<PartyItem> parties) {

    @Schema(description = "A parcel.")
    public record ParcelItem(
            @Schema(description = "National parcel identifier, 12 characters.") @Nullable
            String id,

            @Schema(description = "Map sheet.") String sheet,

            @Schema(description = "Number on the map sheet.")
            String number,

            @Schema(description = "Code of the commune in which sheet and number count.") @Nullable
            String commune,

            @Schema(description = "Area in square metres.") BigDecimal area) {
        static ParcelItem of(Parcel parcel) {
            return new ParcelItem(
                    parcel.id() == null ? null : parcel.id().value(),
                    parcel.sheet(),
                    parcel.number(),
                    parcel.commune() == null ? null : parcel.commune().value(),
                    parcel.area());
        }
    }

    @Schema(description = "A party of the transaction.")
    public record PartyItem(
            @Schema(description = "What the party does in the dossier.")
            PartyRole role,

            @Schema(description = "Family name and initials of a person; the name of an organisation.")
            String name,

            @Schema(description = "Share of the right, for example 1/2.") @Nullable
            String share) {
        static PartyItem of(Party party) {
            return new PartyItem(
                    party.role(),
                    MaskedName.of(party),
                    party.share() == null ? null : party.share().value());
        }
    }

    /** Every name is masked. */
    public static TransactionItem of(Entry entry) {
        Submission submission = entry.document().submission();
        if (submission == null) {
            return new TransactionItem(DossierItem.of(entry), null, List.of(), List.of());
        }
        return new TransactionItem(
                DossierItem.of(entry),
                submission.transaction() == null
                        ? null
                        : submission.transaction().type().value(),
                submission.parcels().stream().map(ParcelItem::of).toList(),
                submission.parties().stream().map(PartyItem::of).toList());
    }
}
