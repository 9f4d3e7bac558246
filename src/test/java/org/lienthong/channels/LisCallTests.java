package org.lienthong.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.exchange.Outcome;
import org.lienthong.mapping.FileStore;
import org.lienthong.mapping.NationalJson;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** VBDLIS is told in the types that its contract wants. */
class LisCallTests extends PartnerTest {

    private static final String YES = "{\"data\":1,\"status\":{\"success\":true,\"code\":200,\"message\":\"\"}}";
    private static final String NO = "{\"data\":0,\"status\":{\"success\":false,\"code\":400,\"message\":\"%s\"}}";

    @Autowired
    FileStore files;

    LisCallTests() {
        super("lis");
    }

    @Test
    void aReceivedDossierArrivesWithItsTypesAndItsPapers() throws IOException {
        answersJson("/tiepnhan", YES);
        byte[] paper = "%PDF-1.4 đơn".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Content kept = files.keep(new ByteArrayInputStream(paper), "don.pdf");
        String fixture = NationalJson.write(Told.fixture("vbdlis/tiep-nhan/accepted"));
        String own = fixture.replaceAll(
                "\"digest\":\"[0-9a-f]{64}\",\"size\":\\d+",
                "\"digest\":\"" + kept.digest().value() + "\",\"size\":" + kept.size());

        assertThat(tellOne(Told.to("lis", NationalJson.read(own, NationalMessage.class), 1, "one-stop-shop")))
                .isInstanceOf(Outcome.Delivered.class);

        Request call = calls().get(0);
        carriesOnly(call, "x-api-key", "idempotency-key");
        assertThat(call.getHeader("X-API-Key")).isEqualTo(Outside.secret(Outside.TOLD, "lis", "outbound"));
        JsonNode sent = body(call);
        for (String id : new String[] {"TinhId", "HuyenId", "XaId"}) {
            assertThat(sent.get(id).isInt()).as(id).isTrue();
        }
        assertThat(sent.get("LaQuyTrinhCapTinh").isBoolean()).isTrue();
        assertThat(sent.get("ThongTinThuaDat").get(0).get("DienTich").stringValue())
                .isEqualTo("125.5");
        assertThat(sent.get("ThongTinThuaDat").get(0).get("SoThuTuThua").isString())
                .isTrue();
        assertThat(sent.get("NgayTiepNhan").stringValue())
                .as("UTC without a mark")
                .isEqualTo("2026-11-02T02:30:00");
        JsonNode file = sent.get("DanhSachGiayToDinhKem").get(0);
        assertThat(file.get("SoBanChinh").isInt()).isTrue();
        assertThat(file.get("TapTin").get("name").stringValue()).isEqualTo("don.pdf");
        assertThat(Base64.getDecoder().decode(file.get("TapTin").get("data").stringValue()))
                .isEqualTo(paper);
    }

    @ParameterizedTest
    @CsvSource({
        "nghia-vu-tai-chinh/notified,/capnhatnghiavutaichinh",
        "nghia-vu-tai-chinh/paid,/capnhatnghiavutaichinh",
        "tra-ket-qua/delivered,/capnhattrangthaitraketquahoso",
        "phan-hoi-sai-ket-qua/disputed,/phanhoihososaiketqua"
    })
    void everyCallGoesWhereTheContractSays(String fixture, String path) {
        answersJson(path, YES);

        assertThat(tellOne(Told.to("lis", Told.fixture("vbdlis/" + fixture), 1, "one-stop-shop")))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(paths()).containsExactly(path);
    }

    @Test
    void alreadyThereIsAYesAndEveryOtherZeroANo() {
        NationalMessage message = Told.fixture("vbdlis/tra-ket-qua/delivered");
        answersJson("/capnhattrangthaitraketquahoso", NO.formatted("Hồ sơ đã tồn tại trên hệ thống"));
        assertThat(tellOne(Told.to("lis", message))).isInstanceOf(Outcome.Delivered.class);
        answersJson("/capnhattrangthaitraketquahoso", NO.formatted("Thiếu XaId"));
        assertThat(tellOne(Told.to("lis", message))).isInstanceOf(Outcome.Refused.class);
        answers("/capnhattrangthaitraketquahoso", okJson("{\"data\":null}"));
        assertThat(tellOne(Told.to("lis", message))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void whatTheContractHasNoCallForIsSkippedAndSaidSo() {
        assertThat(tellOne(Told.to("lis", Told.fixture("opencps/mdocument-out/waiting"))))
                .isInstanceOfSatisfying(
                        Outcome.Skipped.class,
                        skipped -> assertThat(skipped.why().line()).contains("supplement-requested"));
        assertThat(paths()).isEmpty();
    }
}
