package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Content;
import org.lienthong.dossier.DossierCode;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.MessageDraft;
import org.lienthong.dossier.MessageType;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.exchange.Papers;
import org.springframework.beans.factory.annotation.Autowired;

/** What the second factor opens, and to whom. */
class ApplicantTests extends WebAcceptance {

    private static final String MINE = "/track/" + Scenes.CODE;
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3};

    @Autowired
    OutsideWorld.Passage passage;

    @Autowired
    OutsideWorld.Store store;

    @Autowired
    Papers papers;

    private Citizen citizen;

    @BeforeEach
    void anApplicant() {
        for (String table : List.of("citizen_count", "citizen_visit")) {
            jdbc.sql("delete from " + table).update();
        }
        passage.clear();
        Scenes.transferWithTax(rows);
        citizen = new Citizen(port);
    }

    @AfterEach
    void inOrderAgain() {
        passage.down = false;
        passage.keeps = false;
    }

    @Test
    void theRightDigitsOpenTheDossierForAWhile() {
        assertThat(citizen.get(MINE + "/mine").path()).isEqualTo(MINE + "/open");
        Citizen.Page mine = open(citizen, Scenes.CODE);

        assertThat(mine.path()).isEqualTo(MINE + "/mine");
        assertThat(mine.body())
                .contains("Nguyễn Văn Định", "18.000.000 đồng", "10/12/2026", "Thông báo số TB-" + Scenes.CODE)
                .doesNotContain("038085001234", "0912345678", "<script");
        assertThat(mine.answer().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(16)));
        assertThat(citizen.get(MINE + "/mine").path()).isEqualTo(MINE + "/open");
    }

    @Test
    void nobodyElseSeesItAndItCanBeClosed() {
        rows.write(LedgerRows.dossier("H56.01-261102-0055"));
        Citizen.Page mine = open(citizen, Scenes.CODE);

        assertThat(new Citizen(port).get(MINE + "/mine").path()).isEqualTo(MINE + "/open");
        assertThat(citizen.get("/track/H56.01-261102-0055/mine").path()).endsWith("/open");
        assertThat(citizen.get("/track/H56.01-261102-0055/receipt.pdf").status())
                .isEqualTo(404);
        citizen.post(mine, MINE + "/close");
        assertThat(citizen.get(MINE + "/mine").path()).isEqualTo(MINE + "/open");
    }

    @Test
    void whatABrowserKeepsComesAlongFromAnotherSiteAndOnlyOverAnEncryptedConnection() {
        Citizen.Page mine = open(citizen, Scenes.CODE);

        assertThat(mine.answer().previousResponse().orElseThrow().headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .startsWith("visit=")
                .contains("; Path=/track", "; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(new Citizen(port).get(MINE + "/open").answer().headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .startsWith("citizen-form=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
        Citizen.Page place = citizen.post(citizen.get("/submit"), "/submit", "form", "sale");
        assertThat(place.answer().previousResponse().orElseThrow().headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .startsWith("draft=")
                .contains("; Path=/submit", "; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void whoHasALoginEndsItOnACitizensPageToo() {
        Browsing official = browsing(Role.OFFICIAL);
        assertThat(official.get("/desk").status()).isEqualTo(200);

        assertThat(official.post(MINE + "/open", "/logout").header("Location")).endsWith("/login?out");
        assertThat(official.get("/desk").status()).isEqualTo(302);
    }

    @Test
    void wrongDigitsLockTheDossierEvenForTheRightOnesAndSaySo() {
        Citizen.Page page = citizen.get(MINE + "/open");
        for (int i = 0; i < 5; i++) {
            Citizen.Page wrong = show(page, Scenes.CODE, "999" + i, "678");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.body()).contains("không khớp");
        }
        Citizen.Page locked = show(page, Scenes.CODE, "1234", "678");
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.body()).contains("Hãy đợi 15 phút").doesNotContain("Nguyễn");
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(14)).plusSeconds(20));
        Citizen.Page soon = show(page, Scenes.CODE, "1234", "678");
        assertThat(soon.body()).contains("Hãy đợi 40 giây");
        assertThat(soon.answer().headers().firstValue("Retry-After")).contains("40");
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(16)));
        assertThat(show(page, Scenes.CODE, "1234", "678").path()).isEqualTo(MINE + "/mine");
    }

    @Test
    void oneAddressCannotTryTheSameDigitsOnManyDossiers() {
        for (int i = 0; i < 25; i++) {
            rows.write(LedgerRows.dossier("H56.02-261102-00" + (10 + i)));
        }
        Citizen.Page page = citizen.get(MINE + "/open");
        int last = 0;
        for (int i = 0; i < 25; i++) {
            last = show(page, "H56.02-261102-00" + (10 + i), "0000", "000").status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void everybodySeesWhoHasToPayWhatAndTheOwnSumFirst() {
        rows.write(LedgerRows.dossier("H56.01-261102-0099")
                .owes(2_500_000, "2026-12-10")
                .ownerOwes(50_000_000, "2026-12-05"));
        String mine = text(open(citizen, "H56.01-261102-0099"));

        assertThat(mine)
                .containsSubsequence(
                        "Bạn phải nộp",
                        "TB-H56.01-261102-0099",
                        "2.500.000 đồng",
                        "hạn nộp 10/12/2026",
                        "Còn phải nộp 2.500.000 đồng",
                        "Bên chuyển quyền phải nộp: Lê Thị Hạnh",
                        "TB-other",
                        "50.000.000 đồng",
                        "hạn nộp 05/12/2026");
        assertThat(mine).doesNotContain("52.500.000", "trong phần Hồ sơ của bạn");
    }

    /** As somebody reads it. */
    private static String text(Citizen.Page page) {
        return page.body().replaceAll("(?s)<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void papersThatWereAskedForAreHandedInOnce() {
        rows.write(LedgerRows.dossier("H56.01-261102-0066").status(DossierStatus.SUPPLEMENT_REQUESTED, Holder.CITIZEN));
        Citizen.Page mine = open(citizen, "H56.01-261102-0066");
        assertThat(text(mine))
                .contains("Nộp giấy tờ bổ sung", "chưa nộp thì hồ sơ chưa đi tiếp", "Đang ở Người dân", "Hẹn trả");
        String path = "/track/H56.01-261102-0066/supplement";
        Citizen.Page form = citizen.get(path);
        String once = once(form);

        assertThat(citizen.upload(form, path, "files0", "", new byte[0], "once", once)
                        .body())
                .contains("Chưa chọn ảnh");
        Citizen.Page refused = citizen.upload(
                form, path, "files0", "a.exe", new byte[] {77, 90}, "once", once, "note", "Không có bản gốc");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(">Không có bản gốc</textarea>", "aria-describedby=\"files0-error\"", "id=\"files0-error\"");
        assertThat(citizen.post(form, path, "once", once).body())
                .as("sent by a program, without files")
                .contains("Chưa chọn ảnh");
        passage.keeps = true;
        Citizen.Page failed =
                citizen.upload(form, path, "files0", "hn.jpg", PICTURE, "once", once, "note", "Gửi bổ sung");
        assertThat(failed.status()).isEqualTo(503);
        assertThat(once(failed)).isEqualTo(once);
        passage.keeps = false;
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(5)));
        for (int press = 0; press < 2; press++) {
            assertThat(citizen.upload(form, path, "files0", "hn.jpg", PICTURE, "once", once, "note", "Gửi bổ sung")
                            .body())
                    .contains("Đã gửi giấy tờ bổ sung");
        }

        assertThat(passage.came).hasSize(1);
        NationalMessage said = passage.came.values().iterator().next();
        assertThat(said.type()).isEqualTo(MessageType.SUPPLEMENT_PROVIDED);
        assertThat(said.code().value()).isEqualTo("H56.01-261102-0066");
        assertThat(said.supplement().documents()).hasSize(1);
        assertThat(said.supplement().documents().get(0).content()).isNotNull();
    }

    @Test
    void whoHandedPapersInIsNotToldThatPapersAreMissing() {
        rows.write(LedgerRows.dossier("H56.01-261102-0067")
                .status(DossierStatus.SUPPLEMENT_REQUESTED, Holder.LAND_OFFICE));
        String path = "/track/H56.01-261102-0067";

        assertThat(text(citizen.get(path)))
                .contains("Đã nhận giấy tờ bổ sung")
                .doesNotContain("chưa nộp thì hồ sơ chưa đi tiếp");
        assertThat(text(open(citizen, "H56.01-261102-0067")))
                .contains("Đã nhận giấy tờ bổ sung", "Nộp thêm giấy tờ")
                .doesNotContain("chưa nộp thì hồ sơ chưa đi tiếp", "Cơ quan yêu cầu");
        assertThat(text(citizen.get(path + "/supplement"))).contains("Đã nhận giấy tờ bổ sung", "Gửi giấy tờ");
    }

    @Test
    void theOwnerIsToldThatTheOfficeDoesNotHaveTheDossierYet() {
        String code = "H56.01-261102-0069";
        long id = rows.write(LedgerRows.dossier(code).status(DossierStatus.ACCEPTED, Holder.LAND_OFFICE));
        NationalMessage accepted = MessageDraft.of(MessageType.DOSSIER_ACCEPTED)
                .code(new DossierCode(code))
                .message();
        rows.event(id, 1, "one-stop-shop", accepted, DossierStatus.REGISTERED, DossierStatus.ACCEPTED);
        String there = "Đang ở Văn phòng đăng ký đất đai";
        open(citizen, code);
        String mine = "/track/" + code + "/mine";
        assertThat(text(citizen.get(mine))).contains(there, "sắp xem xét").doesNotContain("chưa chuyển tới được");

        rows.delivery(id, 1, "lis", MessageType.DOSSIER_ACCEPTED, "REFUSED", "partner-refused: thiếu DienTich");
        assertThat(text(citizen.get(mine)))
                .contains(
                        "Hồ sơ chưa chuyển tới được: Văn phòng đăng ký đất đai. Hệ thống bên đó không nhận",
                        "Chưa tới Văn phòng đăng ký đất đai")
                .doesNotContain(there, "sắp xem xét", "DienTich");

        jdbc.sql("delete from delivery where dossier_id = ?").param(id).update();
        rows.delivery(id, 1, "lis", MessageType.DOSSIER_ACCEPTED, "WAITING", "no-reply: no reply came back");
        jdbc.sql("update delivery set created_at = ? where dossier_id = ?")
                .params(clock.instant().minus(Duration.ofMinutes(30)).atOffset(java.time.ZoneOffset.UTC), id)
                .update();
        assertThat(text(citizen.get(mine)))
                .contains("vẫn tự gửi tiếp", "Chưa tới Văn phòng đăng ký đất đai")
                .doesNotContain(there, "no-reply");
    }

    @Test
    void theOwnerIsToldWhyTheDossierWasNotTakenAndNobodyElseIs() {
        String code = "H56.01-261102-0068";
        long id = rows.write(LedgerRows.dossier(code).status(DossierStatus.NOT_ACCEPTED, Holder.NOBODY));
        NationalMessage refused = MessageDraft.of(MessageType.DOSSIER_REFUSED)
                .code(new DossierCode(code))
                .text("Hợp đồng chưa công chứng")
                .message();
        rows.event(id, 1, "one-stop-shop", refused, DossierStatus.REGISTERED, DossierStatus.NOT_ACCEPTED);

        assertThat(text(citizen.get("/track/" + code))).doesNotContain("chưa công chứng");
        assertThat(text(open(citizen, code))).contains("Cơ quan cho biết: Hợp đồng chưa công chứng");
    }

    @Test
    void aDossierIsWithdrawnWithAReasonAndACertainYes() {
        open(citizen, Scenes.CODE);
        Citizen.Page form = citizen.get(MINE + "/withdraw");
        String once = once(form);
        Citizen.Page unsure = citizen.post(form, MINE + "/withdraw", "once", once, "reason", "");
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.body()).contains("Ghi lý do", "Đánh dấu vào ô");
        Citizen.Page done =
                citizen.post(form, MINE + "/withdraw", "once", once, "reason", "Không bán nữa", "sure", "yes");

        assertThat(done.body()).contains("Đã rút hồ sơ");
        jdbc.sql("update dossier set status = 'WITHDRAWN' where code = ?")
                .param(Scenes.CODE)
                .update();
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(2)));
        assertThat(citizen.post(form, MINE + "/withdraw", "once", once, "reason", "Không bán nữa", "sure", "yes")
                        .body())
                .contains("Đã rút hồ sơ");
        assertThat(passage.came.values()).singleElement().satisfies(said -> assertThat(said.type() + " " + said.text())
                .isEqualTo(MessageType.DOSSIER_WITHDRAWN + " Không bán nữa"));
    }

    @Test
    void anActThatTheDossierCannotTakeSaysWhyInsteadOfBeingOffered() {
        rows.write(LedgerRows.dossier("H56.01-261102-0077").completed("2026-11-18T03:00:00Z"));
        Citizen.Page mine = open(citizen, "H56.01-261102-0077");

        assertThat(mine.body())
                .contains("Đã có kết quả nên không rút được nữa", "không yêu cầu bổ sung giấy tờ")
                .doesNotContain("/withdraw\"");
        Citizen.Page form = citizen.get("/track/H56.01-261102-0077/withdraw");
        assertThat(form.body()).contains("không rút được nữa").doesNotContain("name=\"reason\"");
        assertThat(citizen.post(mine, "/track/H56.01-261102-0077/withdraw", "reason", "x", "sure", "yes")
                        .status())
                .isEqualTo(422);
        assertThat(passage.came).isEmpty();
    }

    @Test
    void theResultIsFetchedWhenItIsThereAndTheReceiptIsWhole() throws IOException {
        rows.write(LedgerRows.dossier("H56.01-261102-0088")
                .completed("2026-11-18T03:00:00Z")
                .result("http://localhost/gcn.pdf"));
        Citizen.Page mine = open(citizen, "H56.01-261102-0088");
        String result = "/track/H56.01-261102-0088/result/1";
        assertThat(mine.body()).contains("chưa có bản điện tử").doesNotContain(result);
        assertThat(citizen.get(result).status()).isEqualTo(404);

        Content content = store.keep(new ByteArrayInputStream("%PDF-1.7 gcn".getBytes()), "");
        papers.fetched(1, "http://localhost/gcn.pdf", content);

        assertThat(citizen.get("/track/H56.01-261102-0088/mine").body()).contains(result);
        Citizen.Page file = citizen.get(result);
        assertThat(file.body()).startsWith("%PDF-1.7 gcn");
        assertThat(file.answer().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(citizen.get("/track/H56.01-261102-0088/receipt.pdf").body()).startsWith("%PDF");
        assertThat(new Citizen(port).get(result).status()).isEqualTo(404);
    }

    @Test
    void theQrCodeLeadsToTheTrackingPageAndPagesAreSmall() {
        assertThat(citizen.get(MINE + "/qr.svg").body()).startsWith("<svg").doesNotContain(Scenes.CODE);
        String css = citizen.get("/assets/lienthong.css").body()
                + citizen.get("/assets/citizen.css").body();
        open(citizen, Scenes.CODE);
        for (String path : List.of("", "/open", "/mine", "/supplement", "/withdraw")) {
            Citizen.Page page = citizen.get(MINE + path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat((page.body() + css).getBytes(StandardCharsets.UTF_8))
                    .as(path)
                    .hasSizeLessThan(100 * 1024);
            assertThat(page.body()).as(path).doesNotContain("<script", " style=", "??");
        }
    }

    private Citizen.Page open(Citizen who, String code) {
        Citizen.Page page = who.get("/track/" + code + "/open");
        return who.post(page, "/track/" + code + "/open", "idTail", "1234", "phoneTail", "678");
    }

    private Citizen.Page show(Citizen.Page page, String code, String id, String phone) {
        return citizen.post(page, "/track/" + code + "/open", "idTail", id, "phoneTail", phone);
    }

    private static String once(Citizen.Page form) {
        return form.body().replaceAll("(?s).*name=\"once\" value=\"([^\"]+)\".*", "$1");
    }
}
