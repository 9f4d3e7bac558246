package org.lienthong.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who of a dossier has to pay what. */
class OwedShareTests {

    private static final Party BUYER = party(PartyRole.TRANSFEREE, "Trần Thị Minh Châu", "038185007731", null);
    private static final Party SELLER = party(PartyRole.TRANSFEROR, "Nguyễn Văn Thịnh", null, "8012345678");

    @Test
    void theApplicantsShareComesFirstWhateverCameFirst() {
        List<OwedShare> shares = shares(
                List.of(notice("TB-1", "8012345678", null, 50), notice("TB-2", "038185007731", null, 12)), List.of());

        assertThat(shares).extracting(OwedShare::own).containsExactly(true, false);
        assertThat(shares.get(0).total()).isEqualTo(new Money(12));
        assertThat(shares.get(1).party()).contains(SELLER);
        assertThat(shares.get(1).open()).isEqualTo(new Money(50));
    }

    @Test
    void whoIsNotNamedByCodeIsKnownByNameWhereverItsTonesStandAndOneWhoIsNeitherStandsAlone() {
        List<OwedShare> shares = shares(
                List.of(
                        notice("TB-1", null, "NGUYỄN VĂN THỊNH", 50),
                        notice("TB-2", "9999999999", "Trần Thị Minh Châu", 12),
                        notice("TB-3", "9999999999", "Ai Đó", 7),
                        notice("TB-4", null, null, 8)),
                List.of());

        assertThat(shares)
                .extracting(share -> share.own() + " " + share.total().vnd())
                .containsExactly("true 12", "false 15", "false 50");
        assertThat(shares.get(1).party()).isEmpty();
    }

    @Test
    void whatOnePaidSettlesNobodyElsesShare() {
        List<OwedShare> shares = shares(
                List.of(notice("TB-1", "8012345678", null, 50), notice("TB-1", "038185007731", null, 12)),
                List.of(payment("TB-1", "8012345678", 50)));

        assertThat(shares).extracting(OwedShare::settled).containsExactly(false, true);
        assertThat(shares.get(0).open()).isEqualTo(new Money(12));
        assertThat(shares.get(1).open()).isEqualTo(Money.ZERO);
        assertThat(shares.get(1).total()).as("what was to be paid stays").isEqualTo(new Money(50));
    }

    @Test
    void aShareIsSettledOnlyWhenEachOfItsNoticesIs() {
        List<OwedShare> shares = shares(
                List.of(notice("TB-1", "038185007731", null, 50), notice("TB-2", "038185007731", null, 12)),
                List.of(payment("TB-1", "038185007731", 50)));

        assertThat(shares).singleElement().satisfies(share -> {
            assertThat(share.settled()).as("one of two notices is paid").isFalse();
            assertThat(share.open()).isEqualTo(new Money(12));
        });
    }

    @Test
    void twoWhomANoticeCouldMeanAreNobody() {
        Party namesake = party(PartyRole.TRANSFEROR, "Trần Thị Minh Châu", "001199000001", null);

        assertThat(OwedShare.of(dossier(
                        said(BUYER, BUYER, namesake),
                        List.of(notice("TB-1", null, "Trần Thị Minh Châu", 50)),
                        List.of())))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.party())
                            .as("whom of two namesakes it means")
                            .isEmpty();
                    assertThat(share.own()).isFalse();
                });
    }

    @Test
    void aNoticeWithoutACodeIsNotThatOfTheOnlyOneWhoHasNone() {
        Party coded = party(PartyRole.TRANSFEREE, BUYER.name(), BUYER.idNumber(), "8098765432");

        assertThat(OwedShare.of(
                        dossier(said(coded, coded, SELLER), List.of(notice("TB-1", null, null, 50)), List.of())))
                .singleElement()
                .satisfies(share -> assertThat(share.party())
                        .as("whom a notice that names nobody means")
                        .isEmpty());
    }

    @Test
    void aNamesakeOfTheApplicantWithAnotherNumberHasAShareThatIsNotTheApplicants() {
        Party namesake = party(PartyRole.TRANSFEROR, BUYER.name(), "001199000001", null);

        assertThat(OwedShare.of(dossier(
                        said(BUYER, BUYER, namesake), List.of(notice("TB-1", "001199000001", null, 50)), List.of())))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.party()).contains(namesake);
                    assertThat(share.own()).isFalse();
                });
    }

    @Test
    void anApplicantWhoIsNoneOfThePartiesHasAShareOfHisOwn() {
        Party agent = party(PartyRole.APPLICANT, "Lê Văn Ủy", "001199000002", null);

        assertThat(OwedShare.of(dossier(
                        said(agent, BUYER, SELLER), List.of(notice("TB-1", "001199000002", null, 50)), List.of())))
                .singleElement()
                .satisfies(share -> assertThat(share.own()).isTrue());
    }

    @Test
    void anApplicantWithoutANumberIsThePartyOfThatNameAndNoSecondOne() {
        Party nameless = party(PartyRole.APPLICANT, BUYER.name(), null, null);

        assertThat(OwedShare.of(dossier(
                        said(nameless, BUYER, SELLER),
                        List.of(notice("TB-1", null, "Trần Thị Minh Châu", 50)),
                        List.of())))
                .singleElement()
                .satisfies(share -> assertThat(share.own()).isTrue());
    }

    @Test
    void codesAreTheSameHoweverTheyAreGrouped() {
        assertThat(shares(List.of(notice("TB-1", "038 185 007 731", null, 50)), List.of()))
                .singleElement()
                .satisfies(share -> assertThat(share.own()).isTrue());
    }

    @Test
    void ofADossierWhoseSubmissionIsNotKnownNobodyIsNamed() {
        assertThat(OwedShare.of(dossier(null, List.of(notice("TB-1", "038185007731", "Ai Đó", 50)), List.of())))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.party()).isEmpty();
                    assertThat(share.own()).isFalse();
                    assertThat(share.total()).isEqualTo(new Money(50));
                });
    }

    private static List<OwedShare> shares(List<TaxNotice> notices, List<Payment> payments) {
        return OwedShare.of(dossier(
                said(party(PartyRole.APPLICANT, BUYER.name(), BUYER.idNumber(), null), BUYER, SELLER),
                notices,
                payments));
    }

    private static Submission said(Party applicant, Party... parties) {
        return new Submission(
                new ProcedureCode("1.013831"),
                "Đăng ký biến động",
                null,
                Channel.ONLINE,
                Instant.EPOCH,
                "Chuyển nhượng",
                applicant,
                List.of(parties),
                List.of(new Parcel(null, "27", "345", null, null, BigDecimal.TEN, null, null, null, List.of())),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Dossier dossier(@Nullable Submission said, List<TaxNotice> notices, List<Payment> payments) {
        return new Dossier(
                new ProvinceCode("H56"),
                new DossierCode("H56.01-261102-0001"),
                List.of(),
                DossierStatus.FINANCIAL_OBLIGATION,
                Holder.TAX_OFFICE,
                said,
                null,
                null,
                0,
                false,
                null,
                notices,
                payments,
                null,
                null,
                null,
                Instant.EPOCH);
    }

    private static Party party(PartyRole role, String name, @Nullable String id, @Nullable String taxCode) {
        return new Party(role, PartyKind.INDIVIDUAL, name, id, taxCode, null, null, null, null, null);
    }

    private static TaxNotice notice(String number, @Nullable String taxCode, @Nullable String name, long vnd) {
        return new TaxNotice(
                number,
                null,
                taxCode,
                name,
                null,
                List.of(new Payable(null, "Thuế", new Money(vnd), LocalDate.parse("2026-12-10"))),
                null);
    }

    private static Payment payment(String number, String taxCode, long vnd) {
        return new Payment("CT-1", number, taxCode, null, new Money(vnd), Instant.EPOCH, PaymentKind.PAYMENT, null);
    }
}
