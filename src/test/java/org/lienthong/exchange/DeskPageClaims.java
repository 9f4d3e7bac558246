package org.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;
import org.lienthong.web.SubmitsDossiers;

/** The acts of officials from the page to the database and to the partners. */
interface DeskPageClaims extends Claims {

    private AtTheDesk official() {
        return new AtTheDesk(world().hub, "official", "ROLE_OFFICIAL", "PROVINCE_H56");
    }

    /** Kind, by whom, why, and what came of it; the oldest first. */
    private List<String> acts() {
        return world().jdbc
                .sql("select kind, done_by, reason, outcome from desk_act order by id")
                .query((row, n) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                        + String.valueOf(row.getString(4)).replaceAll("message \\d+", "message"))
                .list();
    }

    private static String dossier(int n) {
        return "/desk/dossiers/" + Letters.code(n);
    }

    @Test
    default void sendingAgainPressedTwiceIsOneActAndOneDelivery() {
        world().partners.always("lis", WireMock.okJson(LaneClaims.NO));
        world().accepted(1);
        world().partners.heal();
        String page = dossier(1) + "/deliveries/"
                + world().records.waiting("lis", 1).get(0).id() + "?province=H56";
        AtTheDesk official = official();
        String shown = official.page(page);
        Map<String, String> form =
                Map.of("reason", "LIS đã bổ sung diện tích", "attempts", AtTheDesk.hidden(shown, "attempts"));

        assertThat(official.pressed(shown, page, form)).contains("Đã xếp lại vào hàng");
        assertThat(official.pressed(shown, page, form)).contains("bấm lần nữa không có thêm tác dụng");
        world().deliver();

        assertThat(acts()).containsExactly("SENT_AGAIN official LIS đã bổ sung diện tích DUE");
        assertThat(world().records.done("lis", 1)).hasSize(1);
    }

    @Test
    default void whoIsBarredFromAProvinceSubmitsNothingThere() {
        Finding why = Finding.of("province", "other-province", "another official must send it");
        SubmitsDossiers submitting = world().hub.getBean(SubmitsDossiers.class);
        byte[] dossier = "{\"type\":\"DOSSIER_SUBMITTED\",\"province\":\"H56\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(submitting.submit(
                        dossier,
                        SubmitsDossiers.Form.JSON,
                        null,
                        new SubmitsDossiers.Sender("official", province -> List.of(why))))
                .isEqualTo(new SubmitsDossiers.Refused(List.of(why)));
        assertThat(world().records.count("message")).isZero();
    }

    @Test
    default void papersAreAskedForOnceHoweverOftenItIsPressed() {
        world().accepted(1);
        String page = dossier(1) + "/supplement?province=H56";
        AtTheDesk official = official();
        String shown = official.page(page);
        Map<String, String> form = Map.of(
                "seq", AtTheDesk.hidden(shown, "seq"), "reason", "Thiếu trích đo", "others", "Trích đo thửa đất");

        assertThat(official.pressed(shown, page, form)).contains("Đã yêu cầu bổ sung");
        int steps = world().records.seqs(1).size();
        assertThat(official.pressed(shown, page, form)).contains("bấm lần nữa không có thêm tác dụng");

        assertThat(world().records.status(1)).isEqualTo("SUPPLEMENT_REQUESTED");
        assertThat(world().records.seqs(1)).hasSize(steps);
        assertThat(acts()).containsExactly("SUPPLEMENT_ASKED official Thiếu trích đo TAKEN message");
        world().deliver();
        assertThat(world().records.waiting("portal", 1)).isEmpty();
    }

    @Test
    default void papersThatWereNotAskedForBecauseTheHubBrokeOffAreAskedForAtTheNextPress() {
        world().accepted(1);
        String page = dossier(1) + "/supplement?province=H56";
        AtTheDesk official = official();
        String shown = official.page(page);
        Map<String, String> form = Map.of(
                "seq", AtTheDesk.hidden(shown, "seq"), "reason", "Thiếu trích đo", "others", "Trích đo thửa đất");
        world().recipients.meanwhile.put(Letters.code(1), () -> {
            world().recipients.meanwhile.clear();
            throw new org.springframework.dao.DataAccessResourceFailureException("the database is gone");
        });
        assertThat(official.pressed(shown, page, form)).contains("bấm lại không làm hai lần");
        assertThat(world().records.status(1)).isEqualTo("ACCEPTED");

        official.pressed(shown, page, form);

        assertThat(world().records.status(1)).isEqualTo("SUPPLEMENT_REQUESTED");
        assertThat(acts()).containsExactly("SUPPLEMENT_ASKED official Thiếu trích đo TAKEN message");
    }

    @Test
    default void everyCorrectionOfWhatWaitsIsRecordedOnce() {
        world().hear(Letters.submits(1));
        world().hear(Letters.accepts("H56.12-261102-4999", Letters.receipt(1)));
        String page = "/desk/quarantine/" + world().records.quarantine().get(0).id();
        AtTheDesk official = official();
        String shown = official.page(page);
        Map<String, String> asKept = Map.of("press", AtTheDesk.hidden(shown, "press"), "reason", "thử lại");

        official.pressed(shown, page, asKept);
        official.pressed(shown, page, asKept);
        world().hear(Letters.submits(4999));
        shown = official.page(page);
        assertThat(official.pressed(
                        shown, page, Map.of("press", AtTheDesk.hidden(shown, "press"), "reason", "hồ sơ đã có")))
                .contains("Đã áp dụng");

        assertThat(acts())
                .containsExactly("SENT_AGAIN official thử lại STILL_REFUSED", "SENT_AGAIN official hồ sơ đã có DONE");
        assertThat(world().records.status(4999)).isEqualTo("ACCEPTED");
    }

    @Test
    default void twoWrongValuesOfOneDocumentAreMendedTogether() {
        world().processing(1);
        world().hear(Letters.letter("lis", "ChuyenHoSo", """
                {"SoBienNhan":"%s","MaCanBoChuyen":"CB01","MaCanBoNhan":"CB02","MaTrangThai":"12","NoiDungXuLy":"Trình ký",
                 "NgayChuyen":"hôm qua","HanXuLy":"nhiều"}""".formatted(Letters.receipt(1))));
        String page = "/desk/quarantine/" + world().records.quarantine().get(0).id();
        AtTheDesk official = official();
        String shown = official.page(page);
        assertThat(shown).contains("$.NgayChuyen", "$.HanXuLy");

        assertThat(official.pressed(
                        shown,
                        page,
                        Map.of(
                                "press",
                                AtTheDesk.hidden(shown, "press"),
                                "reason",
                                "ghi nhầm",
                                "place",
                                List.of("$.NgayChuyen", "$.HanXuLy"),
                                "value",
                                List.of("2026-11-03T02:30:00", "8"))))
                .contains("Đã áp dụng");

        assertThat(world().records.seqs(1)).hasSize(4);
        assertThat(acts()).containsExactly("CORRECTED official ghi nhầm DONE");
    }

    @Test
    default void aPaperReceiptIsEnteredOnceWithItsTrueTime() {
        String page = "/desk/late-entry";
        AtTheDesk official = official();
        official.page("/desk?province=H56&office=ONE_STOP_SHOP");
        String shown = official.page(page);
        Map<String, String> form = Map.of(
                "reason",
                "Mất kết nối",
                "rows",
                "GIAY-01;1.012783;Trần Thị Bưởi;038190000111;0912000111;Số 5, xã Hà Trung;12;345;120,5;14728;"
                        + "01/11/2026 08:15;11/12/2026;Phạm Thu Trang;Đơn");

        assertThat(official.pressed(shown, page, form)).contains("thiếu bản quét giấy tờ");
        assertThat(world().records.count("dossier")).isZero();

        Map<String, String> confirmed = new HashMap<>(form);
        confirmed.put("anyway", "scans");
        official.pressed(shown, page, confirmed);
        official.pressed(shown, page, confirmed);

        assertThat(world().records.count("dossier")).isOne();
        assertThat(world().records.one("select status from dossier")).isEqualTo("ACCEPTED");
        assertThat(acts()).containsExactly("LATE_ENTRY official Mất kết nối TAKEN message");
    }

    @Test
    default void anOfficialOfAnotherProvinceDoesNothingHere() {
        world().accepted(1);
        world().hear(Letters.accepts(7));
        AtTheDesk stranger = new AtTheDesk(world().hub, "stranger", "ROLE_OFFICIAL", "PROVINCE_H21");
        String shown = stranger.page("/dossiers");
        long told = world().records.done("lis", 1).get(0).id();

        for (String act : List.of(
                dossier(1) + "/deliveries/" + told + "?province=H56",
                dossier(1) + "/supplement?province=H56",
                dossier(1) + "/ask?province=H56",
                "/desk/quarantine/" + world().records.quarantine().get(0).id())) {
            assertThat(stranger.pressed(shown, act, Map.of("reason", "x", "others", "x", "seq", "2")))
                    .as(act)
                    .contains("Hồ sơ của tỉnh khác");
        }

        assertThat(acts()).isEmpty();
        assertThat(world().records.status(1)).isEqualTo("ACCEPTED");
    }
}
