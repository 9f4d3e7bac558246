package org.lienthong.web.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Address;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Submission;
import org.lienthong.province.Procedure;

/** What a paper receipt says, in the words of the nation: a dossier that was accepted over the counter at its true time. */
final class LateMessage {

    private LateMessage() {}

    static Submission submission(
            LateCells cells,
            Procedure asked,
            LateApplicant applicant,
            Instant received,
            @Nullable CommuneCode commune,
            LateRows.About about) {
        String address = cells.text("address");
        Party party = new Party(
                PartyRole.APPLICANT,
                applicant.kind(),
                applicant.name(),
                applicant.number(),
                applicant.taxCode(),
                null,
                address == null ? null : new Address(address, commune, null),
                cells.text("phone"),
                null,
                null);
        return new Submission(
                asked.code(),
                asked.name(),
                null,
                Channel.DIRECT,
                received,
                null,
                party,
                List.of(),
                parcels(cells, commune, address),
                List.of(),
                null,
                List.of(),
                papers(cells.text("papers")),
                List.of(),
                about.reason());
    }

    /** A parcel is named by sheet, number and area together, or not at all. */
    private static List<Parcel> parcels(LateCells cells, @Nullable CommuneCode commune, @Nullable String address) {
        String sheet = cells.text("sheet");
        String parcel = cells.text("parcel");
        BigDecimal area = cells.read("area", LateCells::area);
        if (sheet == null && parcel == null && area == null) {
            return List.of();
        }
        if (sheet == null || parcel == null || area == null) {
            cells.wrong("parcel", "late.wrong.parcel");
            return List.of();
        }
        return List.of(new Parcel(null, sheet, parcel, commune, null, area, address, null, null, List.of()));
    }

    private static List<Document> papers(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;|]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(Document::named)
                        .toList();
    }

    static NationalMessage message(LateRows.About about, Receipt receipt, Submission submission) {
        return MessageDraft.of(MessageType.DOSSIER_ACCEPTED)
                .province(about.province())
                .receiptNumber(receipt.number())
                .occurredAt(receipt.receivedAt())
                .officer(about.officer())
                .submission(submission)
                .receipt(receipt)
                .message();
    }
}
