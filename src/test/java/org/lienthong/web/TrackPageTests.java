package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.message;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageType;

/** What somebody sees who follows a dossier by its code, however the code was typed. */
class TrackPageTests extends WebAcceptance {

    private static final String CODE = "H56.01-261102-0077";
    private static final String FORECAST = "Dự kiến xong";
    private static final String WITH_THE_OFFICE = "<span>Văn phòng đăng ký đất đai</span>";
    private static final String NAME = "Đăng ký biến động quyền sử dụng đất";

    /** On the day before, so that the limit of its procedure is still to come. */
    private long accepted() {
        clock.set(Instant.parse("2026-11-03T03:00:00Z"));
        LedgerRows.Wish wish = LedgerRows.dossier(CODE).status(DossierStatus.ACCEPTED, Holder.LAND_OFFICE);
        long id = rows.write(wish);
        rows.event(
                id,
                1,
                "portal",
                message(MessageType.DOSSIER_SUBMITTED, null, wish.submission(), null),
                null,
                DossierStatus.REGISTERED);
        rows.event(
                id,
                2,
                "one-stop-shop",
                message(
                        MessageType.DOSSIER_ACCEPTED,
                        null,
                        null,
                        wish.document().receipt()),
                DossierStatus.REGISTERED,
                DossierStatus.ACCEPTED);
        return id;
    }

    private Caller.Answer asked(String path) {
        return stranger().get(path, "Accept", "text/html");
    }

    private String page(String path) {
        Caller.Answer answer = asked(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void anOfficeWhoseSystemRefusedTheDossierDoesNotHaveItAndNothingIsForeseen() {
        long id = accepted();
        assertThat(page("/track/" + CODE)).contains(WITH_THE_OFFICE, FORECAST, "sắp xem xét");
        rows.delivery(id, 2, "lis", MessageType.DOSSIER_ACCEPTED, "REFUSED", "partner-refused: thiếu DienTich");

        assertThat(page("/track/" + CODE))
                .contains("Chưa tới Văn phòng đăng ký đất đai", "Hệ thống bên đó không nhận, cán bộ đang xử lý")
                .doesNotContain(FORECAST, "sắp xem xét", "DienTich", "86 %");
        assertThat(stranger().get("/api/v1/track/" + CODE).json().toString())
                .contains("\"notYetTold\":\"REFUSED\"", "\"forecast\":null");
    }

    @Test
    void aPromiseWithoutAnHourIsADayOnEveryPageAndFileAndAMomentForPrograms() {
        rows.write(LedgerRows.dossier(CODE).due("2026-12-14T17:00:00Z"));
        Caller official = as(Role.OFFICIAL);
        String desk = browsing(Role.OFFICIAL).get("/dossiers/" + CODE).body();

        for (String page : List.of(page("/track/" + CODE), desk)) {
            assertThat(page).contains("15/12/2026").doesNotContain("15/12/2026 00:00");
        }
        assertThat(official.get("/api/v1/dossiers.csv").body()).contains(",2026-12-15,");
        assertThat(official.get("/api/v1/dossiers/" + CODE).json().toString()).contains("2026-12-14T17:00:00Z");
    }

    @Test
    void anOfficeThatCannotBeReachedForLongDoesNotHaveItEither() {
        long id = accepted();
        rows.delivery(id, 2, "lis", MessageType.DOSSIER_ACCEPTED, "WAITING", "no-reply: no reply came back");
        created(id, clock.instant().minus(Duration.ofMinutes(2)));
        assertThat(page("/track/" + CODE)).contains(WITH_THE_OFFICE, FORECAST);
        created(id, clock.instant().minus(Duration.ofMinutes(30)));

        assertThat(page("/track/" + CODE))
                .contains("Chưa tới Văn phòng đăng ký đất đai", "vẫn tự gửi tiếp")
                .doesNotContain(FORECAST, "no-reply");
    }

    @Test
    void whatOthersWereNotToldDoesNotConcernTheOfficeThatMustAct() {
        long id = accepted();
        rows.delivery(id, 2, "portal", MessageType.DOSSIER_ACCEPTED, "REFUSED", "partner-refused: no");
        assertThat(page("/track/" + CODE)).contains(WITH_THE_OFFICE, FORECAST);
        rows.delivery(id, 2, "lis", MessageType.DOSSIER_ACCEPTED, "REFUSED", "partner-refused: no");
        rows.event(
                id,
                3,
                "lis",
                message(MessageType.DOSSIER_PROGRESSED, null, null, null),
                DossierStatus.ACCEPTED,
                DossierStatus.PROCESSING);

        assertThat(page("/track/" + CODE)).contains(WITH_THE_OFFICE, FORECAST);
    }

    private void created(long dossier, Instant at) {
        jdbc.sql("update delivery set created_at = ? where dossier_id = ?")
                .params(at.atOffset(ZoneOffset.UTC), dossier)
                .update();
    }

    @Test
    void codesAreFoundAsTelephonesWriteThem() {
        accepted();
        List<String> typed = List.of(
                "H56.01–261102–0077",
                "h56.01 - 261102 - 0077",
                " H56.01-261102-0077. ",
                "Ｈ５６．０１－２６１１０２－００７７",
                "H56.01\u2212261102\u20110077",
                "“H56.01-261102-0077”",
                "BN-H56.01–261102–0077,",
                "H56.01\u2014261102\u20130077",
                "\u200bH56.\u200801-\u2060261102-00\u00ad77\u200e",
                "\u202aH56.01-261102-0077\u202c",
                "\ufeffH56.01\u00a0- 261102 -\u202f0077\n",
                "(H56.01-261102-0077)",
                "«h56.01-261102-0077»");
        Browsing official = browsing(Role.OFFICIAL);
        for (String code : typed) {
            String query = URLEncoder.encode(code, StandardCharsets.UTF_8);
            assertThat(page(URI.create(asked("/track?code=" + query).header("Location"))
                            .getRawPath()))
                    .as(code)
                    .contains(CODE);
            assertThat(official.get("/dossiers?q=" + query).body()).as(code).contains("/dossiers/" + CODE);
        }
    }

    @Test
    void whatWasTypedStaysWhereItIsNotFound() {
        Caller.Answer tracked = asked("/track/H56.01-261102-0078");
        assertThat(tracked.status()).isEqualTo(404);
        assertThat(tracked.body()).contains("action=\"/track\"", "value=\"H56.01-261102-0078\"");
        Caller.Answer verified = asked("/verify?code=H56.01%E2%80%93261102%22");
        assertThat(verified.status()).isEqualTo(404);
        assertThat(verified.body()).contains("action=\"/verify\"", "value=\"H56.01–261102&quot;\"");
    }

    @Test
    void aNumberThatSeveralProvincesGaveLeadsToThemByTheirNames() {
        rows.write(LedgerRows.dossier("A-1"));
        rows.write(LedgerRows.dossier("A-1").in("H21"));
        rows.write(LedgerRows.dossier("A-1").in("H99"));

        Caller.Answer tracked = asked("/track/A-1");
        assertThat(tracked.status()).isEqualTo(409);
        assertThat(tracked.body())
                .containsSubsequence(
                        "href=\"/track/A-1?province=H21\">Tỉnh Gia Lai<",
                        ">H99<",
                        "href=\"/track/A-1?province=H56\">Tỉnh Thanh Hóa<");
        assertThat(asked("/verify?code=A-1").body())
                .contains("href=\"/verify?code=A-1&amp;province=H56\">Tỉnh Thanh Hóa<");
    }

    @Test
    void aProcedureOfWhichOnlyTheCodeWasSentHasItsNameFromTheListOfProcedures() {
        accepted();
        jdbc.sql("update dossier set document = replace(document, ?, '')")
                .param("\"procedureName\":\"" + NAME + "\",")
                .update();

        assertThat(page("/track/" + CODE)).containsPattern("<p class=\"note\">Đăng ký biến động[^<]+chuyển");
        assertThat(browsing(Role.OFFICIAL).get("/dossiers/" + CODE).body())
                .containsPattern("<dd>Đăng ký biến động[^<]+\\(1.013831\\)</dd>")
                .contains("<dd>Tỉnh Thanh Hóa</dd>");
    }
}
