package org.lienthong.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the citizen handed in, once, for everybody. */
public record Submission(
        ProcedureCode procedure,
        @Nullable String procedureName,
        @Nullable String field,
        @Nullable Channel channel,
        Instant submittedAt,
        @Nullable String subject,
        Party applicant,
        List<Party> parties,
        List<Parcel> parcels,
        List<Asset> assets,
        @Nullable LandTransaction transaction,
        List<Certificate> certificates,
        List<Document> documents,
        List<Fee> fees,
        @Nullable String note) {

    public Submission {
        parties = parties == null ? List.of() : List.copyOf(parties);
        parcels = parcels == null ? List.of() : List.copyOf(parcels);
        assets = assets == null ? List.of() : List.copyOf(assets);
        certificates = certificates == null ? List.of() : List.copyOf(certificates);
        documents = documents == null ? List.of() : List.copyOf(documents);
        fees = fees == null ? List.of() : List.copyOf(fees);
    }

    /** The same with these papers in place of its own. */
    public Submission withDocuments(List<Document> others) {
        return new Submission(
                procedure,
                procedureName,
                field,
                channel,
                submittedAt,
                subject,
                applicant,
                parties,
                parcels,
                assets,
                transaction,
                certificates,
                others,
                fees,
                note);
    }
}
