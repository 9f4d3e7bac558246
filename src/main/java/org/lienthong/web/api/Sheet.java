package org.lienthong.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.lienthong.dossier.PromisedDate;
import org.lienthong.registry.Entry;
import org.lienthong.registry.Listing;

/** The columns of a list in a spreadsheet. */
enum Sheet {
    DOSSIERS(List.of()) {
        @Override
        List<Object> more(Entry entry) {
            return List.of();
        }
    },
    TRANSACTIONS(List.of("transactionType", "parcels", "area", "parties")) {
        @Override
        List<Object> more(Entry entry) {
            TransactionItem item = TransactionItem.of(entry);
            return List.of(
                    item.transactionType() == null ? "" : item.transactionType(),
                    item.parcels().stream()
                            .map(parcel -> parcel.sheet() + "/" + parcel.number()
                                    + (parcel.commune() == null ? "" : " " + parcel.commune()) + " "
                                    + parcel.area().toPlainString() + " m2")
                            .toList(),
                    item.parcels().stream()
                            .map(TransactionItem.ParcelItem::area)
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    item.parties().stream()
                            .map(party -> party.role() + " " + party.name())
                            .toList());
        }
    },
    RESULTS(List.of("certificates", "deliveredAt")) {
        @Override
        List<Object> more(Entry entry) {
            ResultItem item = ResultItem.of(entry);
            return List.of(
                    item.certificates().stream()
                            .map(ResultItem.CertificateItem::serialNumber)
                            .toList(),
                    item.deliveredAt() == null ? "" : item.deliveredAt());
        }
    };

    static Sheet of(Listing listing) {
        return switch (listing) {
            case DOSSIERS, RECEIPTS -> DOSSIERS;
            case TRANSACTIONS -> TRANSACTIONS;
            case RESULTS -> RESULTS;
        };
    }

    private static final List<String> COMMON = List.of(
            "code",
            "aliases",
            "receiptNumber",
            "province",
            "procedure",
            "procedureName",
            "status",
            "holder",
            "submittedAt",
            "receivedAt",
            "dueAt",
            "completedAt",
            "overdue",
            "phase",
            "legalDueAt",
            "taxDueAt",
            "taxLate",
            "endedAt",
            "kpi",
            "plain",
            "reported",
            "applicant");

    private final List<String> own;

    Sheet(List<String> own) {
        this.own = own;
    }

    abstract List<Object> more(Entry entry);

    List<String> head() {
        return Stream.concat(COMMON.stream(), own.stream()).toList();
    }

    List<Object> row(Entry entry) {
        DossierItem item = DossierItem.of(entry);
        return Stream.concat(
                        Stream.of(
                                        item.code(),
                                        item.aliases(),
                                        item.receiptNumber(),
                                        item.province(),
                                        item.procedure(),
                                        item.procedureName(),
                                        item.status(),
                                        item.holder(),
                                        item.submittedAt(),
                                        item.receivedAt(),
                                        item.dueAt() == null ? null : new PromisedDate(item.dueAt()),
                                        item.completedAt(),
                                        item.overdue(),
                                        item.phase(),
                                        item.legalDueAt(),
                                        item.taxDueAt(),
                                        item.taxLate(),
                                        item.endedAt(),
                                        item.kpi(),
                                        item.plain(),
                                        item.reported(),
                                        item.applicant())
                                .map(value -> value == null ? "" : (Object) value),
                        more(entry).stream())
                .toList();
    }
}
