package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.proof.Proofs;
import org.lienthong.receipts.DrawingReceipts;
import org.lienthong.receipts.GivenReceipt;
import org.lienthong.receipts.Surroundings;
import org.lienthong.web.api.NamedDossier;
import org.lienthong.web.api.ReceiptPapers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

class VerifyPageTests extends WebAcceptance {

    private static final String CODE = "H56.01-261120-0001";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    JdbcTemplate template;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ReceiptPapers papers;

    @Autowired
    NamedDossier named;

    @Autowired
    DrawingReceipts drawing;

    private Proofs proofs;

    @BeforeEach
    void nothingIsSealed() {
        proofs = new Proofs(template, transactions);
        proofs.clear();
        template.update("delete from citizen_count");
    }

    /** Others seal in this database too, and go on where sealing stands. */
    @AfterEach
    void nothingStaysSealed() {
        proofs.clear();
    }

    private void sealed() {
        proofs.dossier("H56", CODE, data);
    }

    @Test
    void anybodySeesThatAReceiptIsIntactAndWhereItIsSealed() {
        sealed();

        String page = page("/verify?code=bn-" + CODE.toLowerCase(java.util.Locale.ROOT));

        assertThat(page)
                .contains(
                        "Sổ cái chứng minh gì về",
                        "Nguyên vẹn",
                        "H56, vị trí 1, ngày 20/11/2026",
                        "khóa riêng của hệ thống")
                .doesNotContain("Cường", "038085001234");
        assertThat(page("/verify?lang=en&code=" + CODE)).contains("Intact", "position 1");
        assertThat(page("/verify?code=" + CODE.replace("-", "%20%E2%80%93%20") + "."))
                .contains("Nguyên vẹn");
    }

    @Test
    void aChangedRowIsNamed() {
        sealed();
        template.update("update event set status_after = 'STOPPED' where seq = 2");

        assertThat(page("/verify?code=" + CODE))
                .contains("không còn đúng như khi được niêm phong", "event-changed", "sự kiện 2")
                .doesNotContain("Nguyên vẹn");
    }

    @Test
    void aReceiptOfBeforeAMergerStillVerifiesUnderTheCodeThatItWasIssuedWith() {
        proofs.mergedDossier("H22", "H60", "H22.01-261120-0001", data);

        assertThat(page("/verify?code=BN-H22.01-261120-0001"))
                .contains("Nguyên vẹn", "H22, vị trí 2, ngày 20/11/2026", "H60, vị trí 1, ngày 21/11/2026");
        assertThat(page("/verify?province=H22&code=H22.01-261120-0001")).contains("Nguyên vẹn");
        assertThat(upload(stranger()
                        .get("/verify/proof?code=BN-H22.01-261120-0001")
                        .body()))
                .contains("Nguyên vẹn");
    }

    @Test
    void theFileOfAProofIsCheckedWithoutTheLedgerAndAChangedOneIsFound() {
        sealed();
        String proof = stranger().get("/verify/proof?code=" + CODE).body();
        rows.clear();
        proofs.clear();

        assertThat(upload(proof)).contains("Nguyên vẹn", "Sự kiện đã niêm phong");
        assertThat(upload(proof.replace("\"statusAfter\":\"ACCEPTED\"", "\"statusAfter\":\"REFUSED\"")))
                .contains("event-changed");
        assertThat(upload("no proof at all")).contains("file-unreadable");
    }

    @Test
    void nothingIsAskedOfAVisitorAndAnUnknownCodeIsSaidToBeUnknown() {
        assertThat(page("/verify")).contains("Kiểm tra theo mã hồ sơ", "Kiểm tra một tệp");
        assertThat(stranger().get("/verify?code=NOBODY", "Accept", "text/html").status())
                .isEqualTo(404);
        assertThat(stranger().get("/verify/proof?code=NOBODY").status()).isEqualTo(404);
    }

    @Test
    void theReceiptItselfIsHandedInAndItsLinesStandBesideThoseOfTheLedger() {
        sealed();
        byte[] paper = receipt();

        assertThat(handedIn("bien-nhan.pdf", paper))
                .contains(
                        "Nguyên vẹn",
                        "Chứng minh được: giấy này dẫn đến một hồ sơ có thật",
                        "Đây đúng là giấy của hệ thống",
                        "BN-" + CODE,
                        "10/12/2026 09:00",
                        "giống")
                .doesNotContain("khác</strong>", "Không chứng minh được", "Cường", "038085001234");
    }

    @Test
    void aTextThatOnlyCarriesTheLinesOfAReceiptIsNotCalledTheReceipt() {
        sealed();
        byte[] paper = receipt();
        byte[] more = java.util.Arrays.copyOf(paper, paper.length + 1);
        Matcher inscription = Pattern.compile("<lienthong:receipt>.+?</lienthong:receipt>")
                .matcher(new String(paper, StandardCharsets.ISO_8859_1));
        assertThat(inscription.find()).isTrue();
        byte[] forged = ("%PDF-1.7\n" + inscription.group()).getBytes(StandardCharsets.ISO_8859_1);

        for (byte[] other : List.of(more, forged)) {
            assertThat(handedIn("bien-nhan.pdf", other))
                    .contains("Tệp này không phải là giấy", "Không chứng minh được: những gì in trên giấy", "giống")
                    .doesNotContain("Đây đúng là giấy", "khác</strong>");
        }
    }

    @Test
    void aWholePaperCannotBeGuessedByHandingInMany() {
        sealed();
        byte[] whole = as(Role.OFFICIAL)
                .file("/api/v1/dossiers/" + CODE + "/receipt.pdf")
                .body();
        byte[] wrong = java.util.Arrays.copyOf(whole, whole.length + 1);
        for (int i = 0; i < 30; i++) {
            assertThat(handedIn("bien-nhan.pdf", wrong)).contains("Tệp này không phải là giấy");
        }

        assertThat(handedIn("bien-nhan.pdf", whole))
                .contains("không so thêm tệp nào")
                .doesNotContain("Đây đúng là giấy");
        assertThat(handedIn("bien-nhan.pdf", receipt())).contains("Đây đúng là giấy");
    }

    @Test
    void theWholePaperOfAnOfficialIsTheHubsOwnToo() {
        sealed();

        assertThat(handedIn(
                        "bien-nhan.pdf",
                        as(Role.OFFICIAL)
                                .file("/api/v1/dossiers/" + CODE + "/receipt.pdf")
                                .body()))
                .contains("Đây đúng là giấy của hệ thống");
    }

    @Test
    void aReceiptWhoseAppointmentIsAnotherThanThatOfTheLedgerIsSeenToDiffer() {
        sealed();
        byte[] paper = new String(receipt(), StandardCharsets.ISO_8859_1)
                .replace("promised=2026-12-10", "promised=2026-12-01")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(handedIn("bien-nhan.pdf", paper))
                .contains("01/12/2026 09:00", "10/12/2026 09:00", "khác</strong>", "Tệp này không phải là giấy");
    }

    @Test
    void aReceiptStaysTheHubsOwnWhenTheAppointmentIsMovedAndTheNextOneNamesBoth() {
        Consumer<Instant> appointments = proofs.dossierWithAppointments("H56", CODE, data);
        byte[] first = receipt();
        appointments.accept(Instant.parse("2026-12-15T02:00:00Z"));
        byte[] second = receipt();
        appointments.accept(Instant.parse("2026-12-22T02:00:00Z"));

        assertThat(second).isNotEqualTo(first);
        for (byte[] paper : List.of(first, second, receipt())) {
            assertThat(handedIn("bien-nhan.pdf", paper))
                    .contains(
                            "Đây đúng là giấy của hệ thống",
                            "10/12/2026 09:00",
                            "cơ quan đã hẹn lại: 22/12/2026 09:00",
                            "Chứng minh được")
                    .doesNotContain("khác</strong>");
        }
    }

    @Test
    void aReceiptThatNamedTheFirstHourOfADayStaysTheHubsOwn() {
        proofs.dossierWithAppointments("H56", CODE, data).accept(Instant.parse("2026-12-14T17:00:00Z"));
        byte[] now = as(Role.OFFICIAL)
                .file("/api/v1/dossiers/" + CODE + "/receipt.pdf")
                .body();
        GivenReceipt given = papers.given(named.get(CODE, null)).orElseThrow();
        List<byte[]> ever = drawing.everDrawn(
                given.dossier(),
                new Surroundings(
                        "Tỉnh Thanh Hóa",
                        5,
                        given.last(),
                        URI.create("https://lienthong.example.vn/track/" + CODE + "?province=H56"),
                        null,
                        null));

        assertThat(ever).hasSize(2);
        assertThat(ever.get(0)).isEqualTo(now);
        for (byte[] paper : ever) {
            assertThat(handedIn("bien-nhan.pdf", paper))
                    .contains("Đây đúng là giấy của hệ thống", "cơ quan đã hẹn lại: 15/12/2026")
                    .doesNotContain("00:00");
        }
    }

    @Test
    void anEventThatNoLongerSaysWhoseItIsIsAFlawAndNoBug() {
        sealed();
        template.update("update event set content = '{\"type\":\"DOSSIER_SUBMITTED\"}' where seq = 1");

        assertThat(page("/verify?code=" + CODE)).contains("content-changed").doesNotContain("Nguyên vẹn");
    }

    @Test
    void nothingIsCalledProvenWhereTheLedgerHasFlaws() {
        sealed();
        byte[] paper = receipt();
        String proof = stranger().get("/verify/proof?code=" + CODE).body();
        template.update("update event set status_after = 'STOPPED' where seq = 3");

        for (String page : List.of(
                page("/verify?code=" + CODE),
                handedIn("bien-nhan.pdf", paper),
                upload(proof.replace("\"statusAfter\":\"ACCEPTED\"", "\"statusAfter\":\"REFUSED\"")))) {
            assertThat(page)
                    .contains("event-changed", "Không chứng minh được gì")
                    .doesNotContain("Chứng minh được:", "Nguyên vẹn");
        }
    }

    @Test
    void aReceiptOfADossierThatNobodyKnowsIsRefusedInOneSentence() {
        sealed();
        byte[] paper = receipt();
        rows.clear();
        proofs.clear();

        assertThat(handedIn("bien-nhan.pdf", paper))
                .contains("Sổ cái không có hồ sơ mà tệp này nêu")
                .doesNotContain("Nguyên vẹn");
    }

    @Test
    void aProofAndAnExportAreHandedInAsFiles() throws IOException {
        sealed();
        String proof = stranger().get("/verify/proof?code=" + CODE).body();
        String export = proofs.export();

        assertThat(handedIn("proof.json", proof.getBytes(StandardCharsets.UTF_8)))
                .contains("Nguyên vẹn", "Chứng minh được: các niêm phong trong tệp khớp với nhau")
                .doesNotContain("Có ngày chưa có dấu thời gian");
        assertThat(handedIn("ledger.jsonl", export.getBytes(StandardCharsets.UTF_8)))
                .contains("Nguyên vẹn", "Không chứng minh được: sổ cái bây giờ còn như thế");
        assertThat(handedIn(
                        "ledger.jsonl",
                        export.replace("DOSSIER_ACCEPTED", "DOSSIER_REFUSED").getBytes(StandardCharsets.UTF_8)))
                .contains("event-changed", "Có 1 chỗ");
    }

    @Test
    void aFileWithoutTimeStampsIsSaidToProveLittle() {
        sealed();
        String proof = stranger().get("/verify/proof?code=" + CODE).body();

        assertThat(handedIn(
                        "proof.json",
                        proof.replaceFirst("\"stamps\":\\[.*]", "\"stamps\":[]").getBytes(StandardCharsets.UTF_8)))
                .contains("phần đó ai cũng có thể tự làm ra");
    }

    /** None of them is unpacked or drawn, so what they would become does not matter. */
    @Test
    void brokenHugeAndHostileFilesAreRefusedInOneSentence() throws IOException {
        byte[] zip = zeros(64);
        String bomb = "%PDF-1.7\n1 0 obj<</Filter/FlateDecode/Length " + zip.length + ">>stream\n"
                + new String(zip, StandardCharsets.ISO_8859_1);
        assertThat(handedIn("a.zip", zip)).contains("không phải giấy tiếp nhận");
        assertThat(handedIn("a.pdf", bomb.getBytes(StandardCharsets.ISO_8859_1)))
                .contains("không ghi nó là giấy tiếp nhận của hệ thống hoặc đã hỏng");
        assertThat(handedIn("a.pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)))
                .contains("hoặc đã hỏng");
        assertThat(handedIn("a.pdf", new byte[0])).contains("Chưa chọn tệp");
        assertThat(handedIn("a.pdf", new byte[17 * 1024 * 1024])).contains("lớn hơn 16 MB");
        assertThat(handedIn("a.json", ("{" + "[".repeat(5_000_000)).getBytes(StandardCharsets.US_ASCII)))
                .contains("file-unreadable");
        assertThat(handedIn("a.jsonl", ("{}\n" + "\n".repeat(5_000_000)).getBytes(StandardCharsets.US_ASCII)))
                .contains("file-unreadable", "Có 101 chỗ", "Còn 1 chỗ nữa");
        for (String line :
                List.of("province=H56;code=x", "province=<;code=x", "%", "province=H56;code=%ZZ;number=1;received=x")) {
            assertThat(handedIn(
                            "a.pdf",
                            ("%PDF-1.7 <lienthong:receipt>" + line + "</lienthong:receipt>")
                                    .getBytes(StandardCharsets.US_ASCII)))
                    .as(line)
                    .contains("hoặc đã hỏng");
        }
    }

    private static byte[] zeros(int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1024 * 1024]);
            }
        }
        return packed.toByteArray();
    }

    /** What the hub gives to everybody: a masked copy. */
    private byte[] receipt() {
        return token().file("/api/v1/dossiers/" + CODE + "/receipt.pdf").body();
    }

    private String handedIn(String name, byte[] file) {
        Citizen citizen = new Citizen(port);
        Citizen.Page answer = citizen.upload(citizen.get("/verify"), "/verify/upload", "file", name, file);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private String page(String path) {
        Caller.Answer answer = stranger().get(path, "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private String upload(String content) {
        Caller.Answer form = stranger().get("/verify", "Accept", "text/html");
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        Caller.Answer answer = stranger()
                .post(
                        "/verify/file",
                        "application/x-www-form-urlencoded",
                        "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&proof="
                                + URLEncoder.encode(content, StandardCharsets.UTF_8),
                        "Accept",
                        "text/html",
                        "Cookie",
                        form.header("Set-Cookie").replaceFirst(";.*", ""));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
