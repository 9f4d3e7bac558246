package org.lienthong.ledger;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lienthong.clock.LegalStanding;
import org.lienthong.dossier.AgencyCode;
import org.lienthong.dossier.Alias;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierWords;
import org.lienthong.dossier.Handover;
import org.lienthong.dossier.LandTransaction;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.Submission;
import org.lienthong.exchange.Change;
import org.lienthong.mapping.NationalJson;

/** Rows of dossiers: the columns that are searched are taken from the document each time it is written. */
final class Dossiers {

    /** The column is for lists; the whole name stays in the document. */
    private static final int LONGEST_NAME = 500;

    private Dossiers() {}

    static DossierRow write(EntityManager entities, Change.Entry entry, LegalStanding standing) {
        Change.Known known = entry.known();
        DossierRow row = known == null ? new DossierRow() : entities.find(DossierRow.class, known.id());
        fill(row, entry.decision().dossier(), standing);
        row.changedAt = entry.recordedAt();
        row.lastEvent = known == null ? 1 : known.lastSeq() + 1;
        if (known == null) {
            entities.persist(row);
            entities.flush();
        }
        return row;
    }

    /** Everything that follows from what the dossier is; not which event was the last, and when. */
    static void fill(DossierRow row, Dossier dossier, LegalStanding standing) {
        row.province = dossier.province().value();
        row.code = dossier.code().value();
        row.issuingProvince = issuingProvince(dossier);
        row.status = dossier.status();
        row.holder = dossier.holder();
        row.law = LegalColumns.of(standing, DoubtedTimes.of(dossier));
        row.completedAt = dossier.completedAt();
        row.deliveredAt = Optional.ofNullable(dossier.handover())
                .map(Handover::deliveredAt)
                .orElse(null);
        submission(row, Optional.ofNullable(dossier.submission()));
        row.commune = Optional.ofNullable(DossierWords.commune(dossier))
                .map(CommuneCode::value)
                .orElse(null);
        receipt(row, Optional.ofNullable(dossier.receipt()));
        row.searchText = DossierWords.of(dossier);
        row.document = NationalJson.write(dossier);
    }

    /** It is known by more names than before; nothing else happened to it. */
    static void rename(EntityManager entities, long id, Dossier dossier) {
        DossierRow row = entities.find(DossierRow.class, id);
        row.issuingProvince = issuingProvince(dossier);
        row.searchText = DossierWords.of(dossier);
        row.document = NationalJson.write(dossier);
    }

    /** Of the dossier's own code, else of the first other name that says one. */
    private static @Nullable String issuingProvince(Dossier dossier) {
        return Stream.concat(
                        Stream.of(dossier.code()),
                        dossier.aliases().stream().map(Alias::value).sorted(Comparator.comparing(DossierCode::key)))
                .flatMap(code -> code.issuer().flatMap(AgencyCode::province).stream())
                .map(ProvinceCode::value)
                .findFirst()
                .orElse(null);
    }

    private static void submission(DossierRow row, Optional<Submission> submission) {
        row.procedureCode = submission.map(s -> s.procedure().value()).orElse(null);
        row.procedureName = submission
                .map(Submission::procedureName)
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .orElse(null);
        row.channel = submission.map(Submission::channel).orElse(null);
        row.submittedAt = submission.map(Submission::submittedAt).orElse(null);
        row.transactionType = submission
                .map(Submission::transaction)
                .map(LandTransaction::type)
                .map(type -> type.value())
                .orElse(null);
    }

    private static void receipt(DossierRow row, Optional<Receipt> receipt) {
        row.receiptNumber = receipt.map(r -> r.number().value()).orElse(null);
        row.receivedAt = receipt.map(Receipt::receivedAt).orElse(null);
        row.dueAt = receipt.map(Receipt::promisedAt).orElse(null);
    }
}
