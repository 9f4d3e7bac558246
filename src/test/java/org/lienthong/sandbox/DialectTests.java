package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** A partner whose family is nothing but data: ilis as the example, and every dialect by itself. */
class DialectTests extends SandboxTest {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Override
    Sandbox start() {
        SandboxProvince province = new SandboxProvince(
                "H56",
                Map.of("lis", new SandboxSystem("ilis", Map.of("username", "hub", "clientId", "id"))),
                Map.of("lis.inbound", "in & out", "lis.outbound", "pass", "lis.client", "client"));
        return Sandbox.start(new SandboxSettings(memory, hub.address(), List.of(province), Pace.test(), 0));
    }

    static Stream<String> families() {
        return Dialects.families().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyDialectCanBeReadWithAllItsTemplates(String family) {
        Dialect dialect = Dialects.of(family).dialect();
        assertThat(dialect.family()).isEqualTo(family);
        assertThat(dialect.plays()).isNotNull();
        assertThat(dialect.says()).isNotEmpty();
        dialect.hears().values().forEach(hearing -> Ear.meanings(hearing).forEach(Verb::ofCode));
    }

    @Test
    void theListOfDialectsNamesEveryFile() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/sandbox/dialects"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Dialects.families());
        }
        assertThatThrownBy(() -> Dialects.of("nobody")).hasMessageContaining("knows no family nobody");
    }

    @Test
    void aDossierIsWorkedOnInTheWordsOfTheDialect() throws Exception {
        assertThat(call("TiepNhanHoSo", acceptance("BN-1", "1.013994")).toString())
                .contains("\"data\":1", "Thành công");
        soon().until(() -> hub.calls("lis/KetThucHoSo").size() == 1);
        assertThat(hub.calls("lis/ChuyenHoSo")).hasSize(2).allSatisfy(call -> assertThat(call.getUrl())
                .endsWith("?CodeGet=in+%26+out"));
        ObjectNode ended = Json.read(hub.bodies("lis/KetThucHoSo").get(0));
        assertThat(Json.text(ended, "SoBienNhan")).isEqualTo("BN-1");
        assertThat(Json.text(ended.path("DanhSachGiayToKetQua").path(0), "LinkFile"))
                .startsWith(at(lis()) + "/files/BN-1/");
        soon().until(() -> lis().memory().acknowledgedByHub().size() == 3);
        assertThat(lis().memory().namesOf("code of BN-1")).contains("BN-1");
    }

    @Test
    void aSlipWaitsForItsPaymentAndTravelsInsideTheDocument() throws Exception {
        call("TiepNhanHoSo", acceptance("BN-1", "1.013831"));
        soon().until(() -> hub.calls("lis/LienThongThue").size() == 1);
        byte[] xml = Base64.getDecoder()
                .decode(Json.text(Json.read(hub.bodies("lis/LienThongThue").get(0)), "NoiDungXML"));
        assertThat(XmlPart.read(xml)
                        .all("DanhSachThua")
                        .get(0)
                        .all("ThuaDat")
                        .get(0)
                        .text("SoToBanDo"))
                .isEqualTo("27");
        assertThat(hub.calls("lis/KetThucHoSo")).isEmpty();
        ObjectNode paid = Json.object()
                .put("SoBienNhan", "BN-1")
                .put("DaHoanThanh", true)
                .put("NgayCapNhat", LOCAL.format(Instant.now()));
        call("CapNhatNghiaVuTaiChinh", paid);
        soon().until(() -> hub.calls("lis/KetThucHoSo").size() == 1);
    }

    @Test
    void whatIsRepeatedUnknownIncompleteOrUnprovedIsToldSo() throws Exception {
        call("TiepNhanHoSo", acceptance("BN-1", "1.013994"));
        assertThat(call("TiepNhanHoSo", acceptance("BN-1", "1.013994")).toString())
                .contains("đã tồn tại");
        assertThat(call(
                                "phanhoihososaiketqua",
                                Json.object().put("SoBienNhan", "BN-9").put("NoiDung", "x"))
                        .toString())
                .contains("\"data\":0", "không tìm thấy");
        assertThat(call("CapNhatTrangThaiHoSo", Json.object().put("SoBienNhan", "BN-1"))
                        .toString())
                .contains("\"data\":0", "/NgayTra");
        assertThat(call(
                                "CapNhatTrangThaiHoSo",
                                Json.object().put("SoBienNhan", "BN-1").put("NgayTra", "30/11/2026"))
                        .toString())
                .contains("\"data\":0", "ngày giờ");
        assertThat(Hand.response(at(lis()), "/TiepNhanHoSo", "application/json", "{}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(lis().memory().received())
                .extracting(Received::effect)
                .containsExactly(Effect.APPLIED, Effect.DUPLICATE, Effect.REFUSED, Effect.REFUSED, Effect.REFUSED);
    }

    @Test
    void theSecretIsNeverWrittenDown() throws Exception {
        call("TiepNhanHoSo", acceptance("BN-1", "1.013994"));
        soon().until(() -> hub.calls("lis/KetThucHoSo").size() == 1);
        assertThat(Files.readString(memory.resolve("H56/lis.jsonl"), StandardCharsets.UTF_8))
                .doesNotContain("in & out", "in+");
    }

    private ObjectNode call(String path, ObjectNode body) throws Exception {
        String form = "grant_type=password&client_id=id&client_secret=client&username=hub&password=pass";
        String token = Json.text(
                Json.read(Hand.text(at(lis()), "/token", "application/x-www-form-urlencoded", form)), "access_token");
        return Json.read(Hand.text(
                at(lis()), "/" + path, "application/json", body.toString(), "Authorization", "Bearer " + token));
    }

    private static ObjectNode acceptance(String receipt, String procedure) {
        return Hand.acceptance(receipt, procedure, "Đơn đăng ký")
                .put("NgayTiepNhan", LOCAL.format(Instant.now()))
                .put("TinhId", "38")
                .put("XaId", "14797");
    }
}
