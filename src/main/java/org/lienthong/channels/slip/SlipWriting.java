package org.lienthong.channels.slip;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Address;
import org.lienthong.dossier.Exemption;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Identifier;
import org.lienthong.dossier.LandTransaction;
import org.lienthong.dossier.LandUsers;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.Slip;
import org.lienthong.dossier.SlipCompleteness;
import org.lienthong.dossier.StatedParcel;
import org.lienthong.dossier.Submission;

/** Puts a complete national message into the words of the slip. */
final class SlipWriting {

    private SlipWriting() {}

    static PhieuChuyen slip(NationalMessage complete) {
        List<Finding> missing = SlipCompleteness.check(complete);
        Slip slip = complete.slip();
        Submission submission = complete.submission();
        if (!missing.isEmpty() || slip == null || submission == null) {
            throw new IllegalArgumentException("the slip is not complete: "
                    + missing.stream().map(Finding::path).toList());
        }
        PhieuChuyen paper = new PhieuChuyen();
        head(paper, complete, submission, slip);
        LandUsers.of(submission).forEach(user -> paper.landUsers.add(person(user)));
        LandUsers.givers(submission).forEach(giver -> paper.givers.add(person(giver)));
        StatedParcel.all(submission, slip).forEach(parcel -> paper.parcels.add(land(parcel)));
        transaction(paper, submission.transaction());
        slip.exemptions().forEach(exemption -> paper.reliefs.add(relief(exemption)));
        paper.infrastructureCost = vnd(slip.infrastructureCost());
        paper.leaseForm = slip.leaseForm();
        paper.leaseTerm = slip.leaseTerm();
        return paper;
    }

    private static void head(PhieuChuyen paper, NationalMessage complete, Submission submission, Slip slip) {
        paper.number = slip.number();
        paper.date = slip.date().toString();
        paper.province = text(complete.province());
        paper.issuedBy = slip.issuedBy();
        paper.dossierCode = text(complete.code());
        paper.receiptNumber = text(complete.receiptNumber());
        paper.procedure = submission.procedure().value();
        paper.completeFilesOn = text(slip.completeFilesOn());
        paper.obligations.addAll(slip.obligations());
        paper.legalBasis.addAll(slip.legalBasis());
    }

    private static PhieuChuyen.Person person(Party party) {
        PhieuChuyen.Person person = new PhieuChuyen.Person();
        person.role = Role.of(party.role());
        person.name = party.name();
        person.idNumber = party.idNumber();
        person.taxCode = party.taxCode();
        person.birthDate = text(party.birthDate());
        person.address = Optional.ofNullable(party.address()).map(Address::text).orElse(null);
        person.share = text(party.share());
        return person;
    }

    private static PhieuChuyen.Land land(StatedParcel stated) {
        Parcel parcel = stated.parcel();
        PhieuChuyen.Land land = new PhieuChuyen.Land();
        land.sheet = stated.sheet();
        land.number = stated.number();
        if (parcel != null) {
            land.parcelId = text(parcel.id());
            land.commune = text(parcel.commune());
            land.address = parcel.address();
        }
        land.area = stated.area().orElse(null);
        land.position = stated.position().orElse(null);
        land.landPrice = vnd(stated.landPrice().orElse(null));
        land.origin = stated.origin().orElse(null);
        land.term = stated.term().orElse(null);
        stated.uses().forEach(use -> {
            PhieuChuyen.Use purpose = new PhieuChuyen.Use();
            purpose.purpose = use.purpose().value();
            purpose.area = use.area();
            land.uses.add(purpose);
        });
        return land;
    }

    private static void transaction(PhieuChuyen paper, @Nullable LandTransaction transaction) {
        if (transaction != null) {
            paper.price = vnd(transaction.price());
            paper.contractNumber = transaction.contractNumber();
            paper.contractDate = text(transaction.contractDate());
        }
    }

    private static PhieuChuyen.Relief relief(Exemption exemption) {
        PhieuChuyen.Relief relief = new PhieuChuyen.Relief();
        relief.subject = exemption.subject();
        relief.area = exemption.area();
        relief.rate = exemption.rate();
        return relief;
    }

    private static @Nullable String text(@Nullable Identifier identifier) {
        return identifier == null ? null : identifier.value();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable Long vnd(@Nullable Money money) {
        return money == null ? null : money.vnd();
    }
}
