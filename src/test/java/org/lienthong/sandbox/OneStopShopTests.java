package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class OneStopShopTests extends SandboxTest {

    private static final String DOOR = "one-stop-shop/MSyncDocument";
    private static final String GCN = "Giấy chứng nhận quyền sử dụng đất (bản gốc)";

    @Test
    void aCompleteDossierGetsAReceiptOfItsOwnAndAPromisedDate() throws Exception {
        assertThat(Hand.document(at(shop()), Hand.receiving("H56.12-1", GCN))).contains("<Result>1</Result>");
        soon().until(() -> hub.calls(DOOR).size() == 1);
        Hand.document(at(shop()), Hand.receiving("H56.12-2", GCN));
        soon().until(() -> hub.calls(DOOR).size() == 2);
        XmlPart first = sent(0);
        assertThat(first.text("Status")).isEqualTo("new");
        assertThat(first.text("ReceiptNumber")).matches("BN-\\d{4}-000001");
        assertThat(sent(1).text("ReceiptNumber")).isNotEqualTo(first.text("ReceiptNumber"));
        assertThat(first.text("DateAppointed")).matches("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d");
        assertThat(first.text("CitizenName")).isEqualTo("Trần & Con");
        String credentials = hub.calls(DOOR).get(0).getHeader("Authorization").substring("Basic ".length());
        assertThat(new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8))
                .isEqualTo("h56-lienthong:secret-3");
    }

    @Test
    void aDossierWithoutTheCertificateIsDeniedWithAReason() throws Exception {
        Hand.document(at(shop()), Hand.receiving("H56.12-1", "Đơn đề nghị cấp đổi Giấy chứng nhận"));
        soon().until(() -> hub.calls(DOOR).size() == 1);
        assertThat(sent(0).text("Status")).isEqualTo("denied");
        assertThat(sent(0).text("Note")).isNotBlank();
    }

    @Test
    void aReadyResultIsHandedOverOnceHoweverOftenItIsTold() throws Exception {
        Hand.document(at(shop()), Hand.receiving("H56.12-1", GCN));
        soon().until(() -> hub.calls(DOOR).size() == 1);
        assertThat(Hand.document(at(shop()), Hand.status("H56.12-1", "releasing")))
                .contains("Thành công");
        assertThat(Hand.document(at(shop()), Hand.status("H56.12-1", "releasing")))
                .contains("<Result>1</Result>", "đã tồn tại");
        soon().until(() -> hub.calls(DOOR).size() == 2);
        assertThat(sent(1).text("Status")).isEqualTo("done");
        assertThat(shop().memory().effects("H56.12-1")).hasSize(2);
        assertThat(shop().memory().receivedFor("H56.12-1")).hasSize(3);
        assertThat(shop().memory().receivedFor(sent(0).text("ReceiptNumber"))).hasSize(3);
    }

    @Test
    void whatIsIncompleteUnknownOrForeignIsRefusedInItsOwnWords() throws Exception {
        assertThat(Hand.document(at(shop()), Hand.receiving("H56.12-1"))).contains("<Result>0</Result>", "DocPapers");
        assertThat(Hand.document(at(shop()), Hand.status("H56.12-9", "processing")))
                .contains("<Result>0</Result>", "không tìm thấy");
        assertThat(Hand.document(at(shop()), "<MSyncDocument><DocCode>")).contains("<Result>0</Result>");
        assertThat(Hand.document(at(shop()), "<!DOCTYPE a><MSyncDocument/>")).contains("<Result>0</Result>", "DOCTYPE");
        var answer = Hand.response(at(shop()), "/MSyncDocument", "application/xml", "<a/>", "Authorization", "Basic x");
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void tracesAreKeptOnce() throws Exception {
        Hand.document(at(shop()), Hand.receiving("H56.12-1", GCN));
        String traces = "<MDocumentTraces><MDocumentTrace><DocCode>H56.12-1</DocCode><UserName>Mai</UserName>"
                + "<DateCreated>23/11/2026 10:00:00</DateCreated><Comment>Thẩm định</Comment>"
                + "<Status>processing</Status></MDocumentTrace></MDocumentTraces>";
        assertThat(traces(traces)).contains("<Result>1</Result>", "Thành công");
        assertThat(traces(traces)).contains("<Result>1</Result>", "đã tồn tại");
        assertThat(traces(traces.replace("H56.12-1", "H56.12-7"))).contains("<Result>0</Result>");
        assertThat(shop().memory().effects("H56.12-1")).hasSize(2);
    }

    private String traces(String xml) throws Exception {
        return Hand.text(at(shop()), "/MDocumentTraces", "application/xml", xml, "Authorization", Hand.basic());
    }

    private XmlPart sent(int index) {
        return XmlPart.read(hub.bodies(DOOR).get(index).getBytes(StandardCharsets.UTF_8));
    }
}
