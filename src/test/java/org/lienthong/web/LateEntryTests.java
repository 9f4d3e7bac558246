package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
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
                .contains("Xem trước: nhập được 2 trên 5 dòng", "viết như 1.013831", "viết như 06/06/2026 08:15")
                .contains("biên nhận này đã có ở một dòng trên", "đã có trong hồ sơ H56.01-261102-0001");
        assertThat(said.messages).isEmpty();
    }

    @Test
    void theRightLinesAreEnteredWithTheirTrueTimesAndTheOthersAreTold() {
        String done = official.press(PAGE, PAGE, Map.of("rows", ROWS, "reason", "Mất kết nối 20/11"))
                .body();

        assertThat(done).contains("không nhập", "đã có từ trước", "đã nhập");
        assertThat(said.messages).hasSize(2);
        NationalMessage first = said.messages.get(0);
        assertThat(first.type()).isEqualTo(MessageType.DOSSIER_ACCEPTED);
        assertThat(first.occurredAt()).isEqualTo(Instant.parse("2026-11-20T01:15:00Z"));
        assertThat(first.receipt().receivedAt()).isEqualTo(Instant.parse("2026-11-20T01:15:00Z"));
        assertThat(first.submission().channel()).isEqualTo(Channel.DIRECT);
        assertThat(first.submission().parcels().get(0).area()).isEqualByComparingTo("120.5");
        assertThat(acts.done).anyMatch(one -> one.startsWith("LATE_ENTRY late:GIAY-01:"));
    }

    @Test
    void withoutAReasonOrLinesNothingIsDone() {
        assertThat(official.press(PAGE, PAGE, Map.of("rows", "", "reason", "")).body())
                .contains("Hãy ghi lý do", "Hãy dán ít nhất một dòng");
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
