package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.proof.Proofs;
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

    private Proofs proofs;

    @BeforeEach
    void nothingIsSealed() {
        proofs = new Proofs(template, transactions);
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
        assertThat(page("/verify")).contains("Kiểm tra theo mã hồ sơ", "Kiểm tra tệp chứng minh");
        assertThat(stranger().get("/verify?code=NOBODY", "Accept", "text/html").status())
                .isEqualTo(404);
        assertThat(stranger().get("/verify/proof?code=NOBODY").status()).isEqualTo(404);
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
