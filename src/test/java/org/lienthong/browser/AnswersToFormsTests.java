package org.lienthong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lienthong.web.Role;

/** What a form is answered with has no address of its own: these pages are looked at here. */
@InBrowser
class AnswersToFormsTests {

    private static final String ROWS = """
            Số biên nhận;Mã thủ tục;Họ tên người nộp
            GIAY-91;1.013831;Trần Thị Bưởi;038190000111;0912000111;Số 5, xã Hà Trung;12;345;120,5;14728;20/11/2026 08:15;11/12/2026;Phạm Thu Trang;Đơn; Trích đo
            GIAY-92;khong phai ma;Đỗ Văn Dừa;;;;;;;;20/11/2026 25:00
            """;

    @Test
    void aFileThatIsCheckedIsAnsweredReadably(Journeys journeys) {
        String code = journeys.hub().dossier("transfer");
        byte[] receipt = journeys.as(Role.OFFICIAL)
                .ask("/dossiers/" + code + "/receipt.pdf")
                .body();
        Visitor citizen = journeys.stranger();
        Page page = citizen.open("/verify");

        handsIn(page, new FilePayload("bien-nhan.pdf", "application/pdf", receipt));
        assertThat(page.locator("section[aria-labelledby=outcome]").count()).isEqualTo(1);
        citizen.seen(page);

        handsIn(page, new FilePayload("hong.json", "application/json", new byte[] {'{'}));
        assertThat(page.locator("section[aria-labelledby=outcome] .late").count())
                .isPositive();
        citizen.seen(page);

        handsIn(page, new FilePayload("khong-phai.json", "application/json", new byte[] {'x'}));
        assertThat(page.locator("main [role=alert]").count()).isEqualTo(1);
        citizen.seen(page);
    }

    @Test
    void paperReceiptsOfAnOutageArePreviewedAndEnteredReadably(Journeys journeys) {
        Visitor official = journeys.as(Role.OFFICIAL);
        Page page = official.open("/desk?province=H56&office=ONE_STOP_SHOP");
        page.navigate("/desk/late-entry");
        page.locator("[name=reason][required]").fill("Mất điện cả buổi sáng");
        page.locator("textarea[name=rows]").fill(ROWS);
        page.locator("form[action$='/preview'] button").click();
        assertThat(page.locator("section[aria-labelledby=judged]").count()).isEqualTo(1);
        official.seen(page);

        for (Locator box : page.locator("[name=anyway]").all()) {
            box.check();
        }
        page.locator("form.acts button").click();
        assertThat(page.locator("section[aria-labelledby=entered]").count()).isEqualTo(1);
        official.seen(page);
    }

    @Test
    void whoMayNotAndWhoSendsTooMuchIsToldReadably(Journeys journeys) throws IOException {
        Visitor official = journeys.as(Role.OFFICIAL);
        assertThat(official.ask("/operations").status()).isEqualTo(403);
        official.seen(official.open("/operations"));

        String refused = answerToTooMuch(journeys.hub().address());
        assertThat(refused).startsWith("HTTP/1.1 413");
        Visitor citizen = journeys.stranger();
        Page page = citizen.open("/verify");
        page.route(
                "**/verify/upload",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(413)
                        .setContentType("text/html;charset=UTF-8")
                        .setBody(refused.substring(refused.indexOf("\r\n\r\n") + 4))));
        handsIn(page, new FilePayload("a.pdf", "application/pdf", new byte[] {'%'}));
        assertThat(page.locator("h1").count()).isEqualTo(1);
        citizen.seen(page);
    }

    private static void handsIn(Page page, FilePayload file) {
        page.locator("form[action='/verify/upload'] [name=file]").setInputFiles(file);
        page.locator("form[action='/verify/upload'] button").click();
    }

    /** The body is promised and never comes: a browser would go on sending, and may never read what is said. */
    private static String answerToTooMuch(URI hub) throws IOException {
        try (Socket socket = new Socket(hub.getHost(), hub.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST /verify/upload HTTP/1.0\r\nHost: localhost\r\nAccept: text/html\r\n"
                                    + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 40000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
