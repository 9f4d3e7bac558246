package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.Party;
import org.lienthong.dossier.PartyKind;
import org.lienthong.web.words.Local;
import org.springframework.beans.factory.annotation.Autowired;

/** Paper receipts of an outage, and messages that wait for a right code. */
class LateEntryTests extends WebAcceptance {

    private static final String PAGE = "/desk/late-entry";
    private static final String ROWS = """
            Số biên nhận;Mã thủ tục;Họ tên người nộp
            GIAY-01;1.013831;Trần Thị Bưởi;038190000111;0912000111;Số 5, xã Hà Trung;12;345;120,5;14728;20/11/2026 08:15;11/12/2026;Phạm Thu Trang;Đơn; Trích đo
            GIAY-02;1.013831;Lê Văn Cam;;;;;;;;20/11/2026 09:40
            GIAY-03;khong phai ma;Đỗ Văn Dừa;;;;;;;;20/11/2026 25:00
            GIAY-02;1.013831;Lê Văn Cam;;;;;;;;20/11/2026 09:40
            BN-H56.01-261102-0001;1.013831;Nguyễn Văn Định;;;;;;;;20/11/2026 10:00
            """;

    /** Every reason for which the systems of Thanh Hóa refuse one of these. */
    private static final String ALL = "address,commune,idNumber,papers,parcel,scans";

    /** Without a day of promise; in Đà Nẵng nobody asks for scans. */
    private static final String DA_NANG =
            "GIAY-05;1.013831;Trần Thị Bưởi;038190000111;0912000111;Số 5;12;345;120,5;20194;20/11/2026 08:15;;;Đơn";

    @Autowired
    DeskWorld.Said said;

    private People official;

    @BeforeEach
    void aDeskInThanhHoa() {
        said.messages.clear();
        rows.write(LedgerRows.dossier("H56.01-261102-0001"));
        official = People.loggedIn(
                stranger(),
                credentials.users().stream()
                        .filter(one -> one.roles().contains(Role.OFFICIAL))
                        .findFirst()
                        .orElseThrow());
        official.page("/desk?province=H56&office=ONE_STOP_SHOP");
    }

    @Test
    void everyLineIsJudgedBeforeAnythingIsKept() {
        String preview = official.press(PAGE, PAGE + "/preview", Map.of("rows", ROWS, "reason", "Mất kết nối"))
                .body();

        assertThat(preview)
                .contains("Xem trước: nhập được 0 trên 5 dòng", "viết như 1.013831", "viết như 06/06/2026 08:15")
                .contains("biên nhận này đã có ở một dòng trên", "đã có trong hồ sơ H56.01-261102-0001");
        assertThat(said.messages).isEmpty();
    }

    @Test
    void theRightLinesAreEnteredWithTheirTrueTimesAndTheOthersAreTold() {
        String done = official.press(PAGE, PAGE, Map.of("rows", ROWS, "reason", "Mất kết nối 20/11", "anyway", ALL))
                .body();

        assertThat(done).contains("không nhập", "đã có từ trước", "đã nhập");
        assertThat(said.messages).hasSize(2);
        NationalMessage first = said.messages.get(0);
        assertThat(first.type()).isEqualTo(MessageType.DOSSIER_ACCEPTED);
        assertThat(first.occurredAt()).isEqualTo(Instant.parse("2026-11-20T01:15:00Z"));
        assertThat(first.receipt().receivedAt()).isEqualTo(Instant.parse("2026-11-20T01:15:00Z"));
        assertThat(first.submission().channel()).isEqualTo(Channel.DIRECT);
        assertThat(first.submission().procedureName()).startsWith("Đăng ký biến động");
        assertThat(first.submission().parcels().get(0).area()).isEqualByComparingTo("120.5");
        assertThat(acts.done).anyMatch(one -> one.startsWith("LATE_ENTRY late:GIAY-01:"));
    }

    @Test
    void whatASystemWillRefuseIsToldForEachLineWithWhatToDoAndNeverEnteredInSilence() {
        Map<String, String> form = Map.of("rows", ROWS, "reason", "Mất kết nối");

        assertThat(official.press(PAGE, PAGE + "/preview", form).body())
                .contains("Hệ thống thông tin đất đai sẽ từ chối: thiếu mã xã của thửa đất; hãy điền cột Mã xã")
                .contains("sẽ từ chối: thiếu bản quét giấy tờ", "sẽ từ chối: chưa có giấy tờ nào; hãy điền")
                .contains("Thiếu mã xã: 1 dòng", "Thiếu bản quét giấy tờ: 1 dòng", "Nhập các dòng được đánh dấu");
        assertThat(official.press(PAGE, PAGE, form).body())
                .contains("chưa nhập, vì có hệ thống sẽ từ chối", "sẽ từ chối: thiếu bản quét giấy tờ")
                .contains(">Số biên nhận;Mã thủ tục;Họ tên người nộp");
        assertThat(said.messages).isEmpty();

        official.press(PAGE, PAGE, Map.of("rows", ROWS, "reason", "Mất kết nối", "anyway", "scans"));
        assertThat(said.messages).hasSize(1);
        assertThat(said.messages.get(0).receiptNumber()).hasToString("GIAY-01");
    }

    @Test
    void theDayThatThePaperDoesNotNameIsOfferedByTheLawAndUsedOnceConfirmed() {
        official.page("/desk?province=H17&office=ONE_STOP_SHOP");

        String preview = official.press(PAGE, PAGE + "/preview", Map.of("rows", DA_NANG, "reason", "Mất điện"))
                .body();
        assertThat(preview).contains("Xem trước: nhập được 1 trên 1 dòng", "<em>theo luật</em>");
        String day = preview.replaceAll("(?s).*<span>([0-9/]{10})</span>\\s*<em>theo luật.*", "$1");
        assertThat(said.messages).isEmpty();

        assertThat(official.press(PAGE, PAGE, Map.of("rows", DA_NANG, "reason", "Mất điện"))
                        .body())
                .contains("hẹn trả " + day + ", theo luật");
        Instant promised = said.messages.get(0).receipt().promisedAt();
        assertThat(Local.moment(promised)).isEqualTo(day + " 17:00");
        assertThat(promised).isAfter(said.messages.get(0).receipt().receivedAt());
    }

    @Test
    void aPortalThatDemandsTheDayIsNamedWhereTheLawOffersNone() {
        official.page("/desk?province=H17&office=ONE_STOP_SHOP");
        String unknown = DA_NANG.replace("1.013831", "1.013995");

        assertThat(official.press(PAGE, PAGE + "/preview", Map.of("rows", unknown, "reason", "Mất điện"))
                        .body())
                .contains("portal sẽ từ chối: thiếu ngày hẹn trả; hãy điền cột Ngày hẹn trả")
                .doesNotContain("<em>theo luật</em>");
        assertThat(official.press(
                                PAGE,
                                PAGE + "/preview",
                                Map.of("rows", unknown.replace(";;;Đơn", ";30/12/2026;;Đơn"), "reason", "Mất điện"))
                        .body())
                .contains("Xem trước: nhập được 1 trên 1 dòng");
    }

    @Test
    void theLineOfTheGuideCanBeEnteredAsTheGuideSays() throws IOException {
        String line = Files.readAllLines(Path.of("docs/desk-guide.md")).stream()
                .filter(one -> one.strip().startsWith("BN-GIAY-1;"))
                .findFirst()
                .orElseThrow()
                .strip()
                .replace("26/11/2026", "20/11/2026");
        official.page("/desk?province=H17&office=ONE_STOP_SHOP");

        assertThat(official.press(PAGE, PAGE + "/preview", Map.of("rows", line, "reason", "Mất điện"))
                        .body())
                .contains("Xem trước: nhập được 1 trên 1 dòng", "<em>theo luật</em>");
    }

    private String previewed(String row) {
        return official.press(PAGE, PAGE + "/preview", Map.of("rows", row, "reason", "Mất kết nối"))
                .body();
    }

    private static String row(String procedure, String commune, String received, String promised) {
        return "GIAY-09;" + procedure + ";Trần Thị Bưởi;;;Hà Trung;12;345;120;" + commune + ";" + received + ";"
                + promised;
    }

    @ParameterizedTest
    @CsvSource({
        "9.999999, 14728, 11/12/2026, tỉnh không có thủ tục này vào ngày nhận",
        "1.004199, 14728, 11/12/2026, tỉnh không có thủ tục này vào ngày nhận",
        "1.013831, 26368, 11/12/2026, không phải mã xã của tỉnh này",
        "1.013831, 99999, 11/12/2026, không phải mã xã của tỉnh này",
        "1.013831, 14728, 01/01/2030, quá xa ngày nhận",
        "1.013831, 14728, 20/01/2027, quá xa ngày nhận",
        "1.013995, 14728, 21/11/2027, quá xa ngày nhận",
        "1.013831, 14728, 19/11/2026, trước ngày nhận",
    })
    void whatCannotBeOnAPaperOfThisProvinceIsRefusedWithWhatToDo(
            String procedure, String commune, String promised, String told) {
        String row = row(procedure, commune, "20/11/2026 08:15", promised);

        assertThat(previewed(row)).contains("nhập được 0 trên 1 dòng").containsOnlyOnce(told);
        official.press(PAGE, PAGE, Map.of("rows", row, "reason", "Mất kết nối", "anyway", ALL));
        assertThat(said.messages).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.013831, 19/01/2027", "1.013995, 20/11/2027"})
    void aPromiseThatIsLongButCanBeIsTaken(String procedure, String promised) {
        assertThat(previewed(row(procedure, "14728", "20/11/2026 08:15", promised)))
                .doesNotContain("quá xa ngày nhận")
                .contains("Nhập các dòng được đánh dấu");
    }

    @Test
    void aWrongTimeIsToldOnceAndAnOldOneIsNotInTheFuture() {
        String future = "giờ này còn ở tương lai";
        String old = "trước năm 2000";

        assertThat(previewed(row("1.013831", "14728", "20/11/2099 08:15", "")))
                .containsOnlyOnce(future)
                .doesNotContain(old);
        assertThat(previewed(row("1.013831", "14728", "20/11/1999 08:15", "")))
                .containsOnlyOnce(old)
                .doesNotContain(future);
    }

    @ParameterizedTest
    @CsvSource({
        "Công ty TNHH Đất Việt, 0312345678, ORGANISATION, 0312345678",
        "CÔNG TY  CỔ PHẦN ĐẤT VIỆT, 2812345678, ORGANISATION, 2812345678",
        "Cong ty TNHH Dat Viet, , ORGANISATION,",
        "Ngân hàng Đất Việt, 0312345678-001, ORGANISATION, 0312345678-001",
        "Đất Việt, 0312345678001, ORGANISATION, 0312345678001",
        "Trương Thị Ngân, 038190000111, INDIVIDUAL,",
    })
    void anOrganisationIsKnownByItsNameOrItsTaxCode(String name, String number, PartyKind kind, String taxCode) {
        String row = row("1.013831", "14728", "20/11/2026 08:15", "")
                .replace("Trần Thị Bưởi;", name + ";" + (number == null ? "" : number));

        official.press(PAGE, PAGE, Map.of("rows", row, "reason", "Mất kết nối", "anyway", ALL));

        Party applicant = said.messages.get(0).submission().applicant();
        assertThat(applicant.kind()).isEqualTo(kind);
        assertThat(applicant.taxCode()).isEqualTo(taxCode);
        assertThat(applicant.idNumber()).isEqualTo(number);
    }

    @Test
    void tenDigitsThatMayBeAPersonsWithoutTheirZerosAreAskedBack() {
        assertThat(previewed(row("1.013831", "14728", "20/11/2026 08:15", "").replace("Bưởi;", "Bưởi;1190012345")))
                .containsOnlyOnce("mười chữ số là mã số thuế của tổ chức");
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/2026 08:05, 120, viết như 06/06/2026 08:15",
        "31/6/2026 08:05, 120, viết như 06/06/2026 08:15",
        "30/10/2026 24:00, 120, viết như 06/06/2026 08:15",
        "20/11/2026 08:15, -5, viết như 120",
        "20/11/2026 08:15, 0, viết như 120",
        "20/11/2026 08:15, 1e5, viết như 120",
    })
    void aDayOrAnAreaThatCannotBeIsRefusedAndNeverChangedIntoAnother(String received, String area, String told) {
        String row = "GIAY-07;1.013831;Trần Thị Bưởi;;;Hà Trung;12;345;" + area + ";14728;" + received;

        assertThat(official.press(PAGE, PAGE, Map.of("rows", row, "reason", "Mất kết nối"))
                        .body())
                .contains(told);
        assertThat(said.messages).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234 | 1234", "1.234,5 | 1234.5", "120.5 | 120.5", "120,5 m2 | 120.5"})
    void anAreaIsWhatAPersonMeansByIt(String typed, BigDecimal metres) {
        String row = "GIAY-08;1.013831;Trần Thị Bưởi;;;Hà Trung;12;345;" + typed + ";14728;20/11/2026 08:15";

        official.press(PAGE, PAGE, Map.of("rows", row, "reason", "Mất kết nối", "anyway", ALL));

        assertThat(said.messages.get(0).submission().parcels().get(0).area()).isEqualByComparingTo(metres);
    }

    private String uploaded(byte[] file) {
        return official.upload(PAGE, PAGE + "/preview", Map.of("rows", "", "reason", "Mất kết nối"), file);
    }

    @Test
    void aFileIsPreviewedAsItsPastedLinesWouldBe() {
        for (byte[] file : List.of(
                ROWS.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + ROWS).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(uploaded(file))
                    .contains(
                            "Xem trước: nhập được 0 trên 5 dòng",
                            "viết như 1.013831",
                            "đã có trong hồ sơ",
                            "20/11/2026 08:15")
                    .contains("GIAY-01;1.013831;Trần Thị Bưởi");
        }
        assertThat(said.messages).isEmpty();
    }

    @Test
    void aWorkbookIsReadWithItsTrueTimesAndLineNumbers() throws IOException {
        String preview = uploaded(workbook());
        assertThat(preview)
                .contains("Xem trước: nhập được 0 trên 2 dòng", "20/11/2026 08:15", "thiếu số 0 ở đầu")
                .contains(">4</span>");

        String rows = preview.substring(preview.indexOf("name=\"rows\" value=\"") + 19);
        rows = rows.substring(0, rows.indexOf("\">")).replace("&quot;", "\"");
        official.press(PAGE, PAGE, Map.of("rows", rows, "reason", "Mất kết nối", "anyway", ALL));
        assertThat(said.messages).hasSize(1);
        NationalMessage only = said.messages.get(0);
        assertThat(only.occurredAt()).isEqualTo(Instant.parse("2026-11-20T01:15:00Z"));
        assertThat(only.receipt().promisedAt()).isEqualTo(Instant.parse("2026-12-11T10:00:00Z"));
        assertThat(only.submission().parcels().get(0).area()).isEqualByComparingTo("120.567");
        assertThat(only.submission().applicant().name()).isEqualTo("Trần Thị Bưởi");
    }

    /** A heading, a receipt, an empty line, and a receipt whose number lost its first 0. */
    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Biên nhận");
            sheet.value(0, 0, "Số biên nhận");
            for (int row : new int[] {1, 3}) {
                sheet.value(row, 0, "GIAY-1" + row);
                sheet.value(row, 1, "1.013831");
                sheet.value(row, 2, "Trần Thị  Bưởi");
                sheet.value(row, 10, LocalDateTime.parse("2026-11-20T08:15:00"));
                sheet.style(row, 10).format("dd/mm/yyyy hh:mm").set();
            }
            sheet.value(1, 6, 12);
            sheet.value(1, 7, 345);
            sheet.value(1, 8, 120.567);
            sheet.value(1, 11, LocalDate.parse("2026-12-11"));
            sheet.style(1, 11).format("dd/mm/yyyy").set();
            sheet.value(3, 3, 38190000111L);
        }
        return out.toByteArray();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAtItsFieldWithWhatToDo() {
        assertThat(uploaded(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .contains("lưu thành .xlsx");
        assertThat(uploaded("GIAY-1;1.013831;Lâm".getBytes(Charset.forName("windows-1258"))))
                .contains("Không đọc được chữ", "aria-describedby=\"fileHint wrong\"", "id=\"wrong\"");
        assertThat(uploaded(new byte[] {'P', 'K', 3, 4, 0})).contains("Không mở được tệp");
        assertThat(uploaded(new byte[3 * 1024 * 1024])).contains("Tệp quá 2 MB");
        assertThat(uploaded(new byte[0])).contains("Hãy chọn một tệp");
        assertThat(said.messages).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r=\"ZZZZZZ1\"/>", "<c r = '&#90;ZZZZZ1'/>", "<c r=\"XFE1\"/>", "many"})
    void aSmallWorkbookWithACellFarOutIsRefusedBeforeRoomIsMadeForIt(String cell) throws IOException {
        String cells = cell.equals("many") ? "<c/>".repeat(16_385) : cell;
        assertThat(uploaded(changed(workbook(), "<row ", "<row r=\"1\">" + cells + "</row><row ")))
                .contains("Không mở được tệp");
        assertThat(uploaded(changed(workbook(), "<row ", "<row r=\"1\"><c r=\"XFD1\"/></row><row ")))
                .contains("Xem trước");
    }

    private static byte[] changed(byte[] workbook, String before, String after) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream again = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                again.putNextEntry(new ZipEntry(entry.getName()));
                again.write(new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                        .replaceFirst(before, after)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test
    void withoutAReasonOrLinesNothingIsDone() {
        assertThat(official.press(PAGE, PAGE, Map.of("rows", "", "reason", "")).body())
                .contains("Hãy ghi lý do", "dán ít nhất một dòng");
        assertThat(official.get(PAGE + "/template.csv").body()).startsWith("\uFEFFSố biên nhận;Mã thủ tục");
        assertThat(said.messages).isEmpty();
    }

    @Test
    void aWrongCodeIsMendedForThisDossierOnlyWhereAFindingNamesIt() {
        long waiting = rows.quarantine(
                "INTAKE",
                "OPEN",
                "H56.01-261102-0001",
                null,
                Finding.of("$.MaTrangThai", "unknown-code", "the code `TT17` is not in the table"));
        rows.document(waiting, "chuyen-ho-so", "{\"MaTrangThai\":\"TT17\",\"ChuHoSo\":\"Nguyễn Văn Định\"}");
        String page = "/desk/quarantine/" + waiting;
        assertThat(official.page(page))
                .contains("Đang ghi: TT17", "TT16 – PROCESSING", "Hồ sơ H56.01-261102-0001")
                .doesNotContain("Nguyễn Văn Định");

        assertThat(official.pressed(page, page, Map.of("place", "$.ChuHoSo", "value", "x", "reason", "thử")))
                .contains("Chưa làm gì");
        assertThat(official.pressed(page, page, Map.of("place", "$.MaTrangThai", "value", "TT16", "reason", "")))
                .contains("Hãy ghi lý do");
        assertThat(acts.done).isEmpty();
        assertThat(official.pressed(
                        page, page, Map.of("place", "$.MaTrangThai", "value", "TT16", "reason", "LIS ghi nhầm")))
                .contains("Đã áp dụng");
        assertThat(acts.done)
                .anyMatch(
                        one -> one.startsWith("correct $.MaTrangThai official LIS ghi nhầm {\"MaTrangThai\":\"TT16\""));
    }
}
