package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;

class MendingPageTests extends WebAcceptance {

    private long waiting;
    private String page;

    @BeforeEach
    void aDocumentWithAnUnknownCodeWaits() {
        waiting = rows.quarantine(
                "INTAKE",
                "OPEN",
                "H56.01-1",
                null,
                Finding.of("$.MaTrangThai", "unknown-code", "the code `TT17` is not in the table"),
                Finding.of("$.NgayChuyen", "date", "write the day as 31/01/2026"));
        rows.document(
                waiting,
                "chuyen-ho-so",
                "{\"MaTrangThai\":\"TT17\",\"NgayChuyen\":\"2026-31-01\",\"ChuHoSo\":\"Nguyễn Văn Định\",\"SoDinhDanh\":\"038085001234\"}");
        page = "/quarantine/" + waiting;
    }

    @Test
    void theCodeIsShownAndWhatTheTableKnowsAndNobodysName() {
        String shown = browsing(Role.OPERATOR).get(page).body();

        assertThat(shown)
                .contains("đang là: TT17", "TT16 – PROCESSING", "vbdlis/chuyen-ho-so", "0000-00-00", "xxxxxx xxx xxxx")
                .contains("000000000000")
                .doesNotContain("Nguyễn", "038085001234", "2026-31-01");
    }

    @Test
    void theOneWrongValueIsReplacedAndSentAgain() {
        String after = browsing(Role.OPERATOR)
                .send(page, page + "/mend", "place", "$.MaTrangThai", "value", "TT16")
                .body();

        assertThat(acts.done).containsExactly("resend " + waiting + " mended operator");
        assertThat(after).contains("class=\"said\"");
    }

    @Test
    void onlyPlacesThatAFindingNamesAreReplacedAndOnlyByOperators() {
        Browsing operator = browsing(Role.OPERATOR);
        assertThat(operator.send(page, page + "/mend", "place", "$.ChuHoSo", "value", "x")
                        .body())
                .contains("Chưa sửa mục");
        assertThat(operator.send(page, page + "/mend", "place", "$.MaTrangThai", "value", " ")
                        .body())
                .contains("Chưa sửa mục");
        assertThat(browsing(Role.OFFICIAL).get(page).body()).doesNotContain("TT16", "Gửi lại</button>");
        assertThat(browsing(Role.OFFICIAL)
                        .post(page, page + "/mend", "place", "$.MaTrangThai", "value", "TT16")
                        .status())
                .isEqualTo(403);
        assertThat(acts.done).isEmpty();
    }

    @Test
    void whatIsClosedOrUnknownIsShownAsSuch() {
        long closed = rows.quarantine("INTAKE", "MENDED", "x", null, Finding.of("$.MaTrangThai", "unknown-code", "x"));
        Browsing operator = browsing(Role.OPERATOR);

        assertThat(operator.get("/quarantine/" + closed).body()).doesNotContain("<select");
        assertThat(operator.get("/quarantine/4711").status()).isEqualTo(404);
        assertThat(operator.get("/quarantine/x", "Accept", "text/html").status())
                .isIn(400, 404);
    }
}
