package org.lienthong.dossier;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Complete slips for tests, and the parts to take them apart. All people are invented. */
public final class Slips {

    private static final Arbitrary<BigDecimal> AREAS =
            Arbitraries.of("120.50", "0.1", "33.333", "1E+2").map(BigDecimal::new);

    private Slips() {}

    /** Slips in which nothing is missing: one to three parcels, one to three users, leases and exemptions included. */
    public static Arbitrary<NationalMessage> complete() {
        return Combinators.combine(
                        Arbitraries.of("CN", "TK", "TL", "CT", "CL").injectNull(0.2),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(PartyRole.OWNER, PartyRole.TRANSFEREE, PartyRole.HEIR)
                                .list()
                                .ofMaxSize(3),
                        AREAS.map(area -> new Exemption("Hộ nghèo", area, new BigDecimal("50"), null, null))
                                .list()
                                .ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as(Slips::complete);
    }

    private static NationalMessage complete(
            @Nullable String transaction,
            int parcels,
            List<PartyRole> users,
            List<Exemption> exemptions,
            boolean statedByLandOffice) {
        boolean lease = "TL".equals(transaction) || "CT".equals(transaction);
        Slip slip = new Slip(
                "01/PCTT",
                LocalDate.of(2026, 11, 20),
                "Văn phòng đăng ký đất đai",
                null,
                List.of("Thuế thu nhập cá nhân"),
                List.of(),
                statedByLandOffice
                        ? IntStream.range(0, parcels).mapToObj(Slips::stated).toList()
                        : List.of(),
                exemptions,
                List.of(),
                null,
                lease ? "Trả tiền hằng năm" : null,
                lease ? "50 năm" : null);
        List<Party> parties = Stream.concat(
                        users.stream(), users.isEmpty() ? Stream.empty() : Stream.of(PartyRole.TRANSFEROR))
                .map(Slips::party)
                .toList();
        return message(
                submission(
                        parties,
                        IntStream.range(0, parcels)
                                .mapToObj(i -> parcel(i, !statedByLandOffice))
                                .toList(),
                        transaction == null
                                ? null
                                : new LandTransaction(
                                        new TransactionType(transaction), new Money(2_500_000_000L), null, null)),
                slip);
    }

    /** One transfer with one parcel, one giver and one receiver. */
    public static NationalMessage transfer() {
        Slip slip = new Slip(
                "02/PCTT",
                LocalDate.of(2026, 11, 20),
                "Văn phòng đăng ký đất đai",
                LocalDate.of(2026, 11, 18),
                List.of("Lệ phí trước bạ"),
                List.of("NĐ 50/2026"),
                List.of(stated(0)),
                List.of(),
                List.of(),
                null,
                null,
                null);
        return message(
                submission(
                        List.of(party(PartyRole.TRANSFEROR), party(PartyRole.TRANSFEREE)),
                        List.of(parcel(0, true)),
                        new LandTransaction(
                                new TransactionType("CN"),
                                new Money(2_500_000_000L),
                                "7/HĐ",
                                LocalDate.of(2026, 10, 30))),
                slip);
    }

    public static NationalMessage message(@Nullable Submission submission, @Nullable Slip slip) {
        return MessageDraft.of(MessageType.OBLIGATION_REQUESTED)
                .province(new ProvinceCode("H56"))
                .code(new DossierCode("H56.01-261120-0007"))
                .receiptNumber(new ReceiptNumber("BN-0007"))
                .submission(submission)
                .slip(slip)
                .message();
    }

    public static Submission submission(
            List<Party> parties, List<Parcel> parcels, @Nullable LandTransaction transaction) {
        return new Submission(
                new ProcedureCode("1.013831"),
                null,
                null,
                null,
                Instant.parse("2026-11-01T01:00:00Z"),
                null,
                party(PartyRole.APPLICANT),
                parties,
                parcels,
                List.of(),
                transaction,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    public static Party party(PartyRole role) {
        return new Party(role, PartyKind.INDIVIDUAL, "Trần Văn Thử", null, null, null, null, null, null, null);
    }

    /** A parcel that knows its position and price itself, or leaves them to the land office. */
    public static Parcel parcel(int number, boolean whole) {
        return new Parcel(
                null,
                "12",
                "" + number,
                null,
                null,
                new BigDecimal("120.5"),
                null,
                whole ? "VT1" : null,
                whole ? new Money(3_000_000) : null,
                List.of(new LandUse(new LandUseCode("ONT"), null, "Lâu dài", whole ? "Nhà nước giao đất" : null)));
    }

    public static SlipParcel stated(int number) {
        return new SlipParcel("12", "" + number, "VT2", new Money(4_000_000), "Nhận chuyển nhượng", "Lâu dài");
    }
}
