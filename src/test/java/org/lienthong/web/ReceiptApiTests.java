package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.dossier;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReceiptApiTests extends WebAcceptance {

    private static final String CODE = "H56.01-261102-0042";
    private static final String PATH = "/api/v1/dossiers/" + CODE + "/receipt.pdf";

    @Test
    void anOfficialGetsTheWholePaperUnderASafeName() {
        rows.write(dossier(CODE));

        HttpResponse<byte[]> answer = as(Role.OFFICIAL).file(PATH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"giay-tiep-nhan-BN-" + CODE + ".pdf\"");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(text(answer))
                .contains(
                        "TỈNH THANH HÓA",
                        "Nguyễn Văn Định",
                        "038085001234",
                        "Phạm Thu Trang",
                        "17 giờ 00 phút, ngày 15 tháng 12 năm 2026",
                        "5 ngày làm việc",
                        "https://lienthong.example.vn/track/" + CODE + "?province=H56");
        assertThat(as(Role.OFFICIAL).file(PATH).body()).isEqualTo(answer.body());
        assertThat(as(Role.OFFICIAL).file(PATH, "Accept", "text/html").statusCode())
                .isIn(200, 406);
    }

    @Test
    void everybodyElseGetsAMaskedCopyAndStrangersNothing() {
        rows.write(dossier(CODE));

        for (Caller caller : List.of(token(), as(Role.DEPARTMENT), as(Role.OPERATOR))) {
            HttpResponse<byte[]> answer = caller.file(PATH);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(text(answer))
                    .contains("Nguyễn V. Đ.", "Phạm T. T.", "BẢN ĐÃ CHE THÔNG TIN CÁ NHÂN")
                    .doesNotContain("Văn Định", "Thu Trang", "038085001234", "0912345678", "12 Lê Lợi", "dinh@");
        }
        assertThat(stranger().file(PATH).statusCode()).isEqualTo(401);
    }

    @Test
    void anOfficialOfAnotherProvinceGetsAMaskedCopyAndMaskedSections() throws IOException {
        rows.write(dossier(CODE));

        assertThat(text(named("official-of-h21").file(PATH)))
                .contains("Nguyễn V. Đ.")
                .doesNotContain("Văn Định", "038085001234");
        assertThat(named("official-of-h21").get("/api/v1/dossiers/" + CODE).body())
                .doesNotContain("Văn Định", "038085001234");
        assertThat(text(named("official-of-h56").file(PATH))).contains("Nguyễn Văn Định", "038085001234");
        assertThat(named("official-of-h56").get("/api/v1/dossiers/" + CODE).body())
                .contains("Nguyễn Văn Định");
    }

    private Caller named(String name) {
        Credentials.User user = credentials.users().stream()
                .filter(one -> one.username().equals(name))
                .findFirst()
                .orElseThrow();
        return stranger().basic(user.username(), user.password());
    }

    @Test
    void aDossierWithoutAReceiptSaysSoAndAnUnknownOneToo() {
        rows.write(dossier("H56.01-261102-0043").unreceived());

        Caller.Answer none = token().get("/api/v1/dossiers/H56.01-261102-0043/receipt.pdf");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().get("type").stringValue()).isEqualTo("urn:lienthong:problem:no-receipt");
        assertThat(none.json().get("detail").stringValue()).contains("chưa có giấy tiếp nhận");
        assertThat(token().get("/api/v1/dossiers/NOBODY/receipt.pdf").status()).isEqualTo(404);
    }

    @Test
    void theAddressOnThePaperOpensTheDossierForEverybodyAlsoWithASlashInItsCode() {
        rows.write(dossier("12/2026/HS.H56"));

        HttpResponse<byte[]> answer = token().file("/api/v1/dossiers/12%2F2026%2FHS.H56/receipt.pdf");

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"giay-tiep-nhan-BN-12-2026-HS.H56.pdf\"");
        assertThat(text(answer)).contains("https://lienthong.example.vn/track/12%2F2026%2FHS.H56?province=H56");
        assertThat(stranger().get("/track/12%2F2026%2FHS.H56?province=H56").status())
                .isEqualTo(200);
    }

    private static String text(HttpResponse<byte[]> answer) {
        try (PDDocument document = Loader.loadPDF(answer.body())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
