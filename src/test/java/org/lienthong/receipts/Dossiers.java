package org.lienthong.receipts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Address;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.CommuneCode;
import org.lienthong.dossier.Document;
import org.lienthong.dossier.Dossier;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Fee;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.Parcel;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.ProcedureCode;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.Submission;

/** Dossiers with receipts; every person in them is invented. */
final class Dossiers {

    static final String CODE = "H56.01-261102-0001";

    private static final Instant RECEIVED = Instant.parse("2026-11-02T03:00:00Z");

    private Dossiers() {}

    static Document paper(String name, @Nullable Integer originals, @Nullable Integer copies) {
        return new Document(null, name, null, originals, copies, null, null, null);
    }

    static Dossier full() {
        return full(List.of(
                paper("Đơn đăng ký biến động đất đai, tài sản gắn liền với đất", 1, null),
                new Document(null, "Giấy chứng nhận đã cấp", null, null, 2, "gcn.pdf", null, null),
                paper("Hợp đồng chuyển nhượng quyền sử dụng đất có công chứng", 1, 1),
                paper("Tờ khai lệ phí trước bạ", 2, 0),
                paper("Tờ khai thuế thu nhập cá nhân", 2, 0)));
    }

    static Dossier full(List<Document> papers) {
        return named("Nguyễn Thị Đượm", papers);
    }

    static Dossier promised(Instant told) {
        return named("Nguyễn Thị Đượm", List.of(), told);
    }

    static Dossier named(String applicant, List<Document> papers) {
        return named(applicant, papers, Instant.parse("2026-12-15T10:00:00Z"));
    }

    private static Dossier named(String applicant, List<Document> papers, Instant promised) {
        return dossier(
                CODE,
                new Submission(
                        new ProcedureCode("1.013831"),
                        "Đăng ký biến động quyền sử dụng đất",
                        null,
                        Channel.ONLINE,
                        RECEIVED,
                        "Nhận chuyển nhượng của ông Lê Hữu Quýnh",
                        party(applicant),
                        List.of(),
                        List.of(parcel()),
                        List.of(),
                        null,
                        List.of(),
                        papers,
                        List.of(new Fee("Lệ phí cấp giấy", null, new Money(50_000), null)),
                        null),
                new Receipt(new ReceiptNumber("BN-" + CODE), RECEIVED, promised, "Phạm Thu Trang"));
    }

    /** What a land office that knows nothing but the number may send. */
    static Dossier bare() {
        return dossier("12/2026/HS", null, new Receipt(new ReceiptNumber("12/2026/BN"), RECEIVED, null, null));
    }

    private static Dossier dossier(String code, @Nullable Submission submission, Receipt receipt) {
        return new Dossier(
                new ProvinceCode("H56"),
                new DossierCode(code),
                List.of(),
                DossierStatus.ACCEPTED,
                Holder.LAND_OFFICE,
                submission,
                receipt,
                null,
                0,
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                RECEIVED);
    }

    private static Party party(String name) {
        return new Party(
                PartyRole.APPLICANT,
                PartyKind.INDIVIDUAL,
                name,
                "038085001234",
                null,
                LocalDate.parse("1985-04-30"),
                new Address("12 Lê Lợi, phường Hạc Thành", new CommuneCode("14758"), LocalDate.parse("2025-07-01")),
                "0912345678",
                "duom@example.vn",
                null);
    }

    private static Parcel parcel() {
        return new Parcel(
                null,
                "12",
                "345",
                new CommuneCode("14758"),
                LocalDate.parse("2025-07-01"),
                new BigDecimal("120.5"),
                "Thửa ở thôn Đông",
                null,
                null,
                List.of());
    }
}
