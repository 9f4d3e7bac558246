package org.lienthong.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lienthong.StandingClock;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.dossier.Slip;
import org.lienthong.dossier.Slips;
import org.lienthong.dossier.SystemId;
import org.lienthong.mapping.NationalJson;

/** What partners send about dossier number n, in their own words. People are invented. */
final class Letters {

    static final ProvinceCode H56 = new ProvinceCode("H56");

    /** Another province whose systems are of the same families. */
    static final ProvinceCode H20 = new ProvinceCode("H20");

    /** Dossiers of higher numbers are those of the other province. */
    static final int LAST_OF_H56 = 5000;

    private static final DateTimeFormatter COUNTER =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Letters() {}

    static SystemId system(String name) {
        return new SystemId(H56, name);
    }

    static ProvinceCode province(int n) {
        return n > LAST_OF_H56 ? H20 : H56;
    }

    static String code(int n) {
        return "%s.12-261102-%04d".formatted(province(n), n);
    }

    static String receipt(int n) {
        return "BN-2026-%06d".formatted(n);
    }

    static Arrival submits(int... numbers) {
        String items = Arrays.stream(numbers).mapToObj(n -> submission(n, "")).collect(Collectors.joining(","));
        return portal(items);
    }

    static Arrival submitsWithPaper(int n, String link) {
        return portal(submission(n, """
                ,"TaiLieuNop":[{"TepDinhKemId":"1","TenTepDinhKem":"don.pdf","IsDeleted":"False","DuongDanTaiTepTin":"%s"}]""".formatted(link)));
    }

    /** The citizen asks for a land transaction. */
    static Arrival submitsTransaction(int n, String type) {
        return portal(submission(n, """
                ,"KenhThucHien":"2","ToKhai":{"LoaiBienDong":"%s"}""".formatted(type)));
    }

    private static String submission(int n, String more) {
        return """
                {"MaHoSo":"%s","MaTTHC":"1.012783","ChuHoSo":"Lê Văn Cường","LoaiDoiTuong":"1",
                 "NgayNopHoSo":"20261102090000","TrangThaiHoSo":"1"%s}""".formatted(code(n), more);
    }

    static Arrival portal(String items) {
        return letter("portal", "DongBoHoSoMC", """
                {"madonvi":"H56","service":"DongBoHoSoMC","isUpdating":"False","data":[%s]}""".formatted(items));
    }

    static Arrival accepts(int n) {
        return accepts(code(n), receipt(n));
    }

    static Arrival accepts(String code, String receipt) {
        return letter("one-stop-shop", "MSyncDocument", """
                <MSyncDocument><DocCode>%s</DocCode><ReceiptNumber>%s</ReceiptNumber>
                <DateReceived>02/11/2026 09:30:00</DateReceived><Status>new</Status></MSyncDocument>""".formatted(code, receipt));
    }

    /** The counter takes it in at this moment and says for when the result is promised. */
    static Arrival promises(int n, Instant received, Instant promised) {
        return letter("one-stop-shop", "MSyncDocument", """
                <MSyncDocument><DocCode>%s</DocCode><ReceiptNumber>%s</ReceiptNumber><DateReceived>%s</DateReceived>
                <DateAppointed>%s</DateAppointed><Status>new</Status></MSyncDocument>""".formatted(
                        code(n), receipt(n), COUNTER.format(received), COUNTER.format(promised)));
    }

    /** The land office wants the dossier mended; its contract tells no time, so each time says the very same. */
    static Arrival wantsItMended(int n) {
        return letter("lis", "YeuCauCapNhatHoSo", """
                {"SoBienNhan":"%s","GhiChu":"Bổ sung số tờ bản đồ"}""".formatted(receipt(n)));
    }

    static Arrival mends(int n, String what) {
        return letter("one-stop-shop", "MSyncDocument", """
                <MSyncDocument><DocCode>%s</DocCode><ReceiptNumber>%s</ReceiptNumber>
                <DateReceived>02/11/2026 09:30:00</DateReceived><Status>new</Status><Note>%s</Note>
                </MSyncDocument>""".formatted(code(n), receipt(n), what));
    }

    /** Somebody came to the counter: it opens the dossier as well. */
    static Arrival walkIn(String code, String receipt) {
        return letter("one-stop-shop", "MSyncDocument", """
                <MSyncDocument><DocTypeCode>1.012783</DocTypeCode><DocCode>%s</DocCode><ReceiptNumber>%s</ReceiptNumber>
                <CitizenName>Đỗ Văn Giang</CitizenName><ApplicantsType>1</ApplicantsType>
                <DateReceived>02/11/2026 10:00:00</DateReceived><Status>new</Status></MSyncDocument>""".formatted(code, receipt));
    }

    static Arrival walkInWithScan(int n) {
        return letter("one-stop-shop", "MSyncDocument", """
                <MSyncDocument><DocTypeCode>1.012783</DocTypeCode><DocCode>%s</DocCode><ReceiptNumber>%s</ReceiptNumber>
                <CitizenName>Đỗ Văn Giang</CitizenName><ApplicantsType>1</ApplicantsType>
                <DateReceived>02/11/2026 10:00:00</DateReceived><Status>new</Status>
                <Attachments><Attachment><AttachmentName>don.pdf</AttachmentName><Base64>JVBERi0xLjcgeA==</Base64></Attachment>
                </Attachments></MSyncDocument>""".formatted(code(n), receipt(n)));
    }

    static Arrival stepsAtTheCounter(int n) {
        return letter("one-stop-shop", "MSyncDocument", """
                <MSyncDocument><DocCode>%s</DocCode><Status>processing</Status><Note>Chuyển hồ sơ</Note>
                </MSyncDocument>""".formatted(code(n)));
    }

    static Arrival stepsAtTheCounter(int n, String words) {
        return counter(n, "processing", "<Note>%s</Note>".formatted(words));
    }

    /** What the counter keys by hand about a dossier. */
    static Arrival counter(int n, String status, String more) {
        return letter("one-stop-shop", "MSyncDocument", """
                <MSyncDocument><DocCode>%s</DocCode><Status>%s</Status>%s</MSyncDocument>""".formatted(code(n), status, more));
    }

    static Arrival wantsPapers(int n, String words, String until) {
        return letter("lis", "YeuCauBoSungHoSo", """
                {"SoBienNhan":"%s","GhiChu":"%s","NgayChoBoSung":"%s","LaTamDung":true}""".formatted(receipt(n), words, until));
    }

    static Arrival stops(int n, String words) {
        return letter("lis", "KetThucHoSo", """
                {"SoBienNhan":"%s","TrangThaiKetThuc":1,"NgayKetThuc":"2026-11-06T03:00:00","MaCanBoXuLy":"CB03",
                 "GhiChu":"%s"}""".formatted(receipt(n), words));
    }

    /** The counter does not take the dossier. */
    static Arrival refuses(int n, String words) {
        return counter(n, "denied", "<Note>%s</Note>".formatted(words));
    }

    /** The citizen takes the dossier back. */
    static Arrival withdraws(int n) {
        return portal("""
                {"MaHoSo":"%s","TrangThaiHoSo":"7"}""".formatted(code(n)));
    }

    /** The citizen hands the missing papers in. */
    static Arrival handsPapersIn(int n) {
        return portal("""
                {"MaHoSo":"%s","TrangThaiHoSo":"5"}""".formatted(code(n)));
    }

    /** The land office took the missing papers. */
    static Arrival takesPapers(int n, Instant at) {
        return letter("lis", "NhanBoSungHoSo", """
                {"SoBienNhan":"%s","NgayNhanBoSung":"%s"}""".formatted(receipt(n), utc(at)));
    }

    /** The result is ready. */
    static Arrival completes(int n, Instant at) {
        return letter("lis", "KetThucHoSo", """
                {"SoBienNhan":"%s","TrangThaiKetThuc":0,"NgayKetThuc":"%s","MaCanBoXuLy":"CB03",
                 "DanhSachGiayToKetQua":[{"TenGiayTo":"Giấy chứng nhận","SoPhatHanh":"AA %08d","SoVaoSo":"CN 00001"}]}""".formatted(receipt(n), utc(at), n));
    }

    /** The counter handed the result over. */
    static Arrival handsOver(int n, Instant at) {
        return counter(n, "done", "<FinishedDate>%s</FinishedDate>".formatted(COUNTER.format(at)));
    }

    /** Somebody says that the result is wrong, at the hub's own interface. */
    static Arrival disputes(int n, String words) {
        return letter(TranslatingMessages.API, "desk", """
                {"type":"RESULT_DISPUTED","code":"%s","text":"%s"}""".formatted(code(n), words));
    }

    /** The land office sends the slip to the tax office, at the hub's own interface. */
    static Arrival asksTaxOffice(int n, String number) {
        NationalMessage told = Slips.transfer();
        Slip whole = Objects.requireNonNull(told.slip());
        Slip slip = new Slip(
                number,
                LocalDate.parse("2026-11-02"),
                whole.issuedBy(),
                null,
                whole.obligations(),
                List.of(),
                whole.parcels(),
                List.of(),
                List.of(),
                null,
                null,
                null);
        return letter(
                TranslatingMessages.API,
                "desk",
                NationalJson.write(MessageDraft.of(MessageType.OBLIGATION_REQUESTED)
                        .code(new DossierCode(code(n)))
                        .submission(told.submission())
                        .slip(slip)
                        .message()));
    }

    /** The same about another procedure than 1.012783. */
    static Arrival about(Arrival letter, String procedure) {
        String body = new String(letter.body(), StandardCharsets.UTF_8).replace("1.012783", procedure);
        return letter(letter.from().name(), letter.door(), body);
    }

    private static String utc(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /** The land office keyed the receipt by hand, as its own. */
    static Arrival keysReceipt(int n, String name, String phone) {
        return letter("lis", "TiepNhanHoSoChoMotCua", """
                {"SoBienNhan":"%s","NgayTiepNhan":"2026-11-02T03:00:00","ThongTinQuyTrinh":{"MaQuyTrinh":"1.012783"},
                 "ThongTinNguoiNopDon":{"HoTen":"%s","SoDienThoai":"%s"}}""".formatted(receipt(n), name, phone));
    }

    static Arrival progresses(int n, String words) {
        return letter("lis", "ChuyenHoSo", """
                {"SoBienNhan":"%s","MaCanBoChuyen":"CB01","MaCanBoNhan":"CB02","MaTrangThai":"12",
                 "NoiDungXuLy":"%s","NgayChuyen":"2026-11-03T02:30:00"}""".formatted(receipt(n), words));
    }

    /** The land office knows that there is a notice, not what it asks for. */
    static Arrival mentionsNotice(int n, String notice) {
        return letter("lis", "GuiKetQuaThue", """
                {"SoBienNhan":"%s","NgayCoKetQuaThue":"2026-11-06T03:00:00",
                 "DanhSachThongBaoThue":[{"HoTenChu":"Nguyễn Văn An","SoThongBaoThue":"%s"}]}""".formatted(receipt(n), notice));
    }

    /** One row of {@link #notifies}. */
    static String row(int n, String notice, String payer, long amount) {
        return """
                <ROW_LIST><MA_HSO>%s</MA_HSO><LIST><MA_SO_THUE>%s</MA_SO_THUE><SO_QUYET_DINH>%s</SO_QUYET_DINH>
                <TEN_TIEUMUC>Lệ phí trước bạ nhà đất</TEN_TIEUMUC><SO_TIEN>%d</SO_TIEN></LIST></ROW_LIST>""".formatted(code(n), payer, notice, amount);
    }

    static Arrival notifies(String... rows) {
        String inner =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><DATA><BODY>" + String.join("", rows) + "</BODY></DATA>";
        return letter(
                "tax-gate",
                "ThongBaoThue",
                "{\"SecurityKey\":\"in-secret\",\"Service\":\"ThongBaoThue\",\"Data\":{\"FileThongBaoThue\":\""
                        + Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.UTF_8)) + "\"}}");
    }

    /** @param more blanks that make other bytes of the same proof */
    static Arrival pays(int n, String notice, String payer, long amount, String time, String more) {
        return letter("tax-gate", "ChungTuThue", """
                {"SecurityKey":"in-secret","Data":{"MaHoSo":"%s","MaSoThue":"%s","ThongTinThanhToan":{"ThoiGianThanhToan":"%s",
                 "MaThongBaoThue":"%s","TrangThaiThanhToan":"1","SoTien":"%d"}}}%s""".formatted(code(n), payer, time, notice, amount, more));
    }

    /** The same words through the same door are the same message, as at the HTTP door. */
    static Arrival letter(String system, String door, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String key = door + ":" + java.util.UUID.nameUUIDFromBytes(bytes);
        return new Arrival(system(system), door, key, null, bytes, StandingClock.START);
    }
}
