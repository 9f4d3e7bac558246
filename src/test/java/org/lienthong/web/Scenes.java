package org.lienthong.web;

import static org.lienthong.web.LedgerRows.dossier;
import static org.lienthong.web.LedgerRows.message;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Officer;
import org.lienthong.dossier.Payable;
import org.lienthong.dossier.Progress;
import org.lienthong.dossier.Receipt;
import org.lienthong.dossier.ReceiptNumber;
import org.lienthong.dossier.TaxNotice;

/** A dossier in the middle of its way, with everything that pages and interface show of it. */
final class Scenes {

    static final String CODE = "H56.01-261102-0001";

    private Scenes() {}

    static long transferWithTax(LedgerRows rows) {
        LedgerRows.Wish wish = dossier(CODE)
                .oneStop("MC-77")
                .status(DossierStatus.FINANCIAL_OBLIGATION, Holder.CITIZEN)
                .owes(18_000_000, "2026-12-10")
                .paid(8_000_000);
        long id = rows.write(wish);
        rows.event(
                id,
                1,
                "portal",
                message(MessageType.DOSSIER_SUBMITTED, null, wish.submission(), null),
                null,
                DossierStatus.REGISTERED);
        rows.event(
                id,
                2,
                "one-stop-shop",
                message(
                        MessageType.DOSSIER_ACCEPTED,
                        "Bà Phạm Thu Trang tiếp nhận",
                        null,
                        new Receipt(
                                new ReceiptNumber("BN-" + CODE),
                                Instant.parse("2026-11-02T03:00:00Z"),
                                Instant.parse("2026-12-15T10:00:00Z"),
                                "Phạm Thu Trang")),
                DossierStatus.REGISTERED,
                DossierStatus.ACCEPTED);
        rows.event(id, 3, "lis", progressed(), DossierStatus.ACCEPTED, DossierStatus.PROCESSING);
        rows.event(id, 4, "tax-gate", notified(wish), DossierStatus.PROCESSING, DossierStatus.FINANCIAL_OBLIGATION);
        rows.delivered(id, 1, "one-stop-shop", MessageType.DOSSIER_SUBMITTED);
        rows.delivery(
                id,
                2,
                "lis",
                MessageType.DOSSIER_ACCEPTED,
                "REFUSED",
                "partner-refused: the partner says no (HTTP 409): đang bảo trì");
        rows.delivery(id, 4, "lis", MessageType.OBLIGATION_NOTIFIED, "WAITING", null);
        rows.delivery(id, 4, "portal", MessageType.OBLIGATION_NOTIFIED, "WAITING", null);
        rows.circuit("portal", 0, null, Instant.parse("2026-11-20T02:00:00Z"), null, null);
        rows.circuit(
                "lis",
                5,
                Instant.parse("2026-11-23T03:10:00Z"),
                Instant.parse("2026-11-20T02:00:00Z"),
                "partner-trouble: HTTP 503 sau 3 giây",
                null);
        rows.circuit(
                "tax-gate",
                0,
                null,
                Instant.parse("2026-11-20T02:00:00Z"),
                null,
                Instant.parse("2026-11-24T03:00:00Z"));
        rows.quarantine(
                "INTAKE",
                "OPEN",
                "H56.01-261102-0009",
                null,
                Finding.of("$.MaTrangThai", "unknown-code", "add the code TT17 to the table of statuses"),
                Finding.of("$.NgayChuyen", "date-without-sense", "check the date and the time zone of the sender"));
        rows.quarantine(
                "DELIVERY",
                "OPEN",
                null,
                id,
                Finding.of("", "partner-refused", "the partner says no (HTTP 400): thiếu DienTich"));
        rows.quarantine("INTAKE", "MENDED", "H56.01-261102-0003", null, Finding.of("code", "required", "send it"));
        return id;
    }

    private static NationalMessage progressed() {
        return MessageDraft.of(MessageType.DOSSIER_PROGRESSED)
                .officer(new Officer("CB01", "Lê Thị Hồng Mai", "Chuyên viên", "Văn phòng đăng ký đất đai"))
                .text("Chuyển bà Lê Thị Hồng Mai thẩm tra")
                .progress(new Progress(
                        null,
                        new Officer("CB02", "Nguyễn Quốc Trung", null, "Văn phòng đăng ký đất đai"),
                        "DXL",
                        false,
                        new BigDecimal("16"),
                        List.of()))
                .message();
    }

    private static NationalMessage notified(LedgerRows.Wish wish) {
        TaxNotice notice = new TaxNotice(
                "TB-" + wish.code,
                null,
                "8012345678",
                wish.applicant,
                null,
                List.of(new Payable(null, "Thuế", new Money(18_000_000), LocalDate.parse("2026-12-10"))),
                null);
        return MessageDraft.of(MessageType.OBLIGATION_NOTIFIED)
                .notices(List.of(notice))
                .message();
    }
}
