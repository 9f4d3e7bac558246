package org.lienthong.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PortalTests extends SandboxTest {

    private static final String DOOR = "portal/DongBoHoSoMC";

    @Test
    void aCitizenSubmitsWithTheKeyOfThePortalAndACodeOfToday() {
        String code = sandbox.submit(Stories.named("transfer"));
        soon().until(() -> hub.calls(DOOR).size() == 1);
        ObjectNode body = Json.read(hub.bodies(DOOR).get(0));
        assertThat(code).matches("H56\\.12-\\d{6}-0001");
        assertThat(Json.text(body, "isUpdating")).isEqualTo("False");
        assertThat(Json.text(body.path("data").path(0), "MaHoSo")).isEqualTo(code);
        assertThat(hub.calls(DOOR).get(0).getHeader("X-API-Key")).isEqualTo(Hand.SECRETS.get("portal.inbound"));
        soon().until(() -> portal().memory().acknowledgedByHub().size() == 1);
    }

    @Test
    void everyPaperThatIsSubmittedCanBeFetchedAsAPdf() throws Exception {
        sandbox.submit(Stories.named("transfer"));
        soon().until(() -> hub.calls(DOOR).size() == 1);
        JsonNode papers =
                Json.read(hub.bodies(DOOR).get(0)).path("data").path(0).path("TaiLieuNop");
        assertThat(papers).hasSize(4);
        for (JsonNode paper : papers) {
            var response = Hand.get(Json.text(paper, "DuongDanTaiTepTin"));
            assertThat(response.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(new String(response.body(), StandardCharsets.US_ASCII)).startsWith("%PDF-1.4");
        }
        assertThat(Hand.get(at(portal()) + "/files/unknown/a.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void aLoginNeedsThePasswordAndASessionEnds() throws Exception {
        String wrong = "{\"username\":\"h56-lienthong\",\"password\":\"no\"}";
        assertThat(Hand.text(at(portal()), "/login", "application/json", wrong)).contains("\"error_code\":\"3\"");
        ObjectNode search = Json.object().put("service", "TraCuuHoSo").put("mahoso", "H56.12-1");
        assertThat(Json.text(Hand.portal(at(portal()), "/share", search.deepCopy()), "error_code"))
                .isEqualTo("0");
        ObjectNode late = search.deepCopy().put("session", "of yesterday");
        assertThat(Hand.portal(at(portal()), "/share", late).toString()).contains("-1", "phiên không hợp lệ");
    }

    @Test
    void aSessionDiesAfterItsTime() throws Exception {
        Pace pace = Pace.test();
        Pace brief = new Pace(
                pace.shortest(),
                pace.longest(),
                pace.firstRetry(),
                pace.longestRetry(),
                pace.patience(),
                Duration.ZERO);
        sandbox.close();
        sandbox = Sandbox.start(new SandboxSettings(memory, hub.address(), "H56", Hand.SECRETS, brief));
        String session = Hand.session(at(portal()));
        soon().untilAsserted(() -> assertThat(Hand.portal(
                                at(portal()),
                                "/share",
                                Json.object()
                                        .put("session", session)
                                        .put("service", "TraCuuHoSo")
                                        .put("mahoso", "x"))
                        .toString())
                .contains("-1"));
    }

    @Test
    void aKnownDossierIsTakenAsAnUpdateOnlyAndAnUnknownOneAsNewOnly() throws Exception {
        ObjectNode hoSo = Hand.hoSo("H56.99-1", "4");
        assertThat(Hand.synchronise(at(portal()), "True", hoSo).toString()).contains("\"3\"", "chưa tồn tại");
        assertThat(Json.text(Hand.synchronise(at(portal()), "False", hoSo), "error_code"))
                .isEqualTo("0");
        assertThat(Hand.synchronise(at(portal()), "False", hoSo).toString()).contains("\"3\"", "đã tồn tại");
        assertThat(Json.text(Hand.synchronise(at(portal()), "True", hoSo), "error_code"))
                .isEqualTo("0");
        assertThat(portal().memory().effects("H56.99-1")).hasSize(1);
        ObjectNode search = Json.object().put("service", "TraCuuHoSo").put("mahoso", "H56.99-1");
        assertThat(Hand.portal(at(portal()), "/share", search).path("result")).hasSize(1);
    }

    @Test
    void oneBadStepFailsTheWholeCallAndMoreThanTenStepsAreTooMany() throws Exception {
        Hand.synchronise(at(portal()), "False", Hand.hoSo("H56.99-1", "4"));
        assertThat(progress(step("H56.99-1", "Thẩm định"), step("H56.99-2", "Thẩm định")))
                .isEqualTo("3");
        assertThat(portal().memory().received())
                .filteredOn(received -> received.call().equals("CapNhatTienDoHoSoMC"))
                .isEmpty();
        assertThat(progress(step("H56.99-1", "Thẩm định"))).isEqualTo("0");
        ObjectNode[] many = new ObjectNode[11];
        for (int i = 0; i < many.length; i++) {
            many[i] = step("H56.99-1", "Bước " + i);
        }
        assertThat(progress(many)).isEqualTo("3");
        assertThat(progress(java.util.Arrays.copyOf(many, 10))).isEqualTo("0");
    }

    @Test
    void aStatusOutsideTheTenAndAWrongDateAreRefused() throws Exception {
        assertThat(Hand.synchronise(at(portal()), "False", Hand.hoSo("H56.99-1", "11"))
                        .toString())
                .contains("TrangThaiHoSo");
        ObjectNode odd = Hand.hoSo("H56.99-1", "4").put("NgayTra", "2026-11-01");
        assertThat(Hand.synchronise(at(portal()), "False", odd).toString()).contains("NgayTra");
    }

    @Test
    void aCitizenWhoIsAskedForPapersHandsThemIn() throws Exception {
        String code = sandbox.submit(Stories.named("supplement"));
        Hand.synchronise(at(portal()), "True", Hand.hoSo(code, "5"));
        soon().until(() -> hub.calls(DOOR).size() == 2);
        JsonNode hoSo = Json.read(hub.bodies(DOOR).get(1)).path("data").path(0);
        assertThat(Json.text(hoSo, "TrangThaiHoSo")).isEqualTo("5");
        assertThat(hoSo.path("DanhSachHoSoBoSung")).hasSize(1);
        assertThat(hoSo.toString()).contains("hon-nhan.pdf");
    }

    @Test
    void aDossierWhoseStatusEndsCountsAsFinished() throws Exception {
        List<String> codes = sandbox.submitAll(1);
        assertThat(codes).hasSize(6).doesNotHaveDuplicates();
        Hand.synchronise(at(portal()), "True", Hand.hoSo(codes.get(0), "10"));
        Hand.synchronise(at(portal()), "True", Hand.hoSo(codes.get(1), "9"));
        assertThat(sandbox.finished()).isEqualTo(1);
    }

    private String progress(ObjectNode... steps) throws Exception {
        ObjectNode body = Json.object().put("service", "CapNhatTienDoHoSoMC");
        body.putArray("data").addAll(List.of(steps));
        return Json.text(Hand.portal(at(portal()), "/integration", body), "error_code");
    }

    private static ObjectNode step(String code, String what) {
        return Json.object()
                .put("MaHoSo", code)
                .put("NguoiXuLy", "Lê Thị Hồng Mai")
                .put("NoiDungXuLy", what)
                .put("ThoiDiemXuLy", "20261102080000")
                .put("TrangThai", "4");
    }
}
