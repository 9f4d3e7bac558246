package org.lienthong.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.believable.LoadingYear;
import org.lienthong.dossier.AliasKind;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.InvalidValue;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Slip;
import org.lienthong.dossier.Submission;
import org.lienthong.dossier.SystemId;
import org.lienthong.dossier.TaxNotice;
import org.lienthong.sandbox.Archive;
import org.lienthong.sandbox.Archived;

/** The dossiers of the year before, looked up one by one where the hub keeps them. */
final class DemoArchive implements Archive {

    private static final String SALE = "CN";

    private final LoadingYear year;

    DemoArchive(LoadingYear year) {
        this.year = year;
    }

    @Override
    public Optional<Archived> find(String province, String system, String name) {
        DossierCode code;
        try {
            code = new DossierCode(name);
        } catch (InvalidValue noName) {
            return Optional.empty();
        }
        return year.known(new SystemId(new ProvinceCode(province), system), code)
                .map(DemoArchive::archived);
    }

    private static Archived archived(Dossier dossier) {
        Submission submission = Objects.requireNonNull(dossier.submission(), "every dossier of the year was submitted");
        return new Archived(
                dossier.code().value(),
                named(dossier, AliasKind.RECEIPT_NUMBER),
                named(dossier, AliasKind.ONE_STOP_CODE),
                dossier.status().code(),
                Optional.ofNullable(dossier.slip()).map(Slip::number).orElse(""),
                errand(submission),
                sale(submission),
                notices(dossier).isEmpty() && !dossier.notices().isEmpty(),
                submission.parcels().stream().map(DemoArchive::parcel).toList(),
                notices(dossier));
    }

    private static String named(Dossier dossier, AliasKind kind) {
        return dossier.aliases().stream()
                .filter(alias -> alias.kind() == kind)
                .map(alias -> alias.value().value())
                .findFirst()
                .orElse("");
    }

    private static Archived.Errand errand(Submission submission) {
        return new Archived.Errand(
                submission.procedure().value(),
                text(submission.procedureName()),
                submission.applicant().name());
    }

    private static boolean sale(Submission submission) {
        return submission.transaction() != null
                && submission.transaction().type().value().equals(SALE);
    }

    private static Archived.Parcel parcel(Parcel parcel) {
        return new Archived.Parcel(parcel.sheet(), parcel.number());
    }

    /** Those of which nothing was paid. */
    private static List<Archived.Notice> notices(Dossier dossier) {
        return dossier.notices().stream()
                .filter(notice -> dossier.payments().stream()
                        .noneMatch(paid -> notice.number().equals(paid.noticeNumber())))
                .map(DemoArchive::notice)
                .toList();
    }

    private static Archived.Notice notice(TaxNotice notice) {
        return new Archived.Notice(
                notice.number(),
                text(notice.payerTaxCode()),
                text(notice.payerName()),
                notice.payables().stream()
                        .map(sum -> new Archived.Sum(sum.item(), sum.amount().vnd()))
                        .toList());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
