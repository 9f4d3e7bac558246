package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.PartyRole;
import org.lienthong.dossier.Submission;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen submits, page by page, without an account and without scripts. */
class SubmittingTests extends WebAcceptance {

    private static final byte[] PICTURE = FilledSale.PICTURE;
    private static final String WANTED = FilledSale.BUYER;

    @Autowired
    OutsideWorld.Passage passage;

    @Autowired
    OutsideWorld.Store store;

    private Citizen citizen;

    @BeforeEach
    void anybody() {
        for (String table : List.of("citizen_draft", "citizen_count", "citizen_visit", "citizen_number")) {
            jdbc.sql("delete from " + table).update();
        }
        passage.clear();
        citizen = new Citizen(port);
    }

    @AfterEach
    void inOrderAgain() {
        passage.down = false;
        passage.refuses = false;
        passage.keeps = false;
        store.down = false;
    }

    @Test
    void aCitizenAnswersOneQuestionAfterTheOtherAndTheDossierGoesItsWay() {
        Citizen.Page sent = send(FilledSale.untilCheck(citizen));

        assertThat(sent.path()).isEqualTo("/submit/sent");
        assertThat(sent.body()).contains("H56.99-261123-0001", "/qr.svg").doesNotContain(WANTED);
        assertThat(passage.came).hasSize(1);
        NationalMessage message = passage.came.values().iterator().next();
        Submission said = message.submission();
        assertThat(message.code().value()).isEqualTo("H56.99-261123-0001");
        assertThat(said.procedure().value()).isEqualTo("1.013831");
        assertThat(said.applicant().name()).isEqualTo(WANTED);
        assertThat(said.applicant().phone()).isEqualTo("0904007731");
        assertThat(said.parties())
                .extracting(party -> party.role() + " " + party.name())
                .containsExactly(PartyRole.TRANSFEREE + " " + WANTED, PartyRole.TRANSFEROR + " Nguyễn Văn Thịnh");
        assertThat(said.transaction().price().vnd()).isEqualTo(2_500_000_000L);
        assertThat(said.parcels().get(0).area()).isEqualByComparingTo("120.5");
        assertThat(said.documents())
                .extracting(document -> document.name())
                .containsExactly(
                        "Đơn đăng ký biến động đất đai, tài sản gắn liền với đất",
                        "Giấy chứng nhận quyền sử dụng đất (bản gốc) - tệp 1",
                        "Giấy chứng nhận quyền sử dụng đất (bản gốc) - tệp 2",
                        "Hợp đồng chuyển nhượng quyền sử dụng đất");
        assertThat(said.documents()).allMatch(document -> document.content() != null);
        assertThat(store.kept.values()).anySatisfy(bytes -> assertThat(bytes).isEqualTo(PICTURE));
    }

    @Test
    void pressingTwiceSendsOnce() {
        Citizen.Page check = FilledSale.untilCheck(citizen);
        Citizen.Page first = send(check);
        Citizen.Page second = send(check);

        assertThat(second.body()).contains("H56.99-261123-0001");
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(passage.came).hasSize(1);
        assertThat(citizen.get("/submit/check").path()).isEqualTo("/submit/sent");
    }

    @Test
    void aPressIntoTroubleLosesNothingAndTheNextOneHasTheSameCode() {
        Citizen.Page check = FilledSale.untilCheck(citizen);
        store.down = true;
        assertThat(send(check).status()).isEqualTo(503);
        store.down = false;
        passage.down = true;
        Citizen.Page failed = send(check);
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.body()).contains("không sợ gửi hai lần", WANTED);
        passage.down = false;

        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(5)));
        assertThat(send(check).body()).contains("H56.99-261123-0001");
        assertThat(passage.came.keySet()).hasSize(1);
    }

    @Test
    void whatWasKeptInTroubleIsNotChangedAndTheNextPressTellsThatItIsTaken() {
        Citizen.Page check = FilledSale.untilCheck(citizen);
        passage.keeps = true;
        assertThat(send(check).status()).isEqualTo(503);
        passage.keeps = false;

        Citizen.Page changed =
                citizen.post(citizen.get("/submit/step/price"), "/submit/step/price", "price", "900.000.000");
        assertThat(changed.path()).isEqualTo("/submit/check");
        assertThat(changed.body()).contains("tạm thời chưa sửa được");
        clock.set(OutsideWorld.START.plus(Duration.ofDays(1)));
        assertThat(send(check).body()).contains("H56.99-261123-0001");
        assertThat(passage.bodies).hasSize(1);
    }

    @Test
    void aRefusedDossierIsMendedAndTakenAtTheNextPress() {
        Citizen.Page check = FilledSale.untilCheck(citizen);
        passage.refuses = true;
        assertThat(send(check).status()).isEqualTo(422);
        passage.refuses = false;
        citizen.post(citizen.get("/submit/step/price"), "/submit/step/price", "price", "900.000.000");

        assertThat(send(check).body()).contains("H56.99-261123-0001");
        assertThat(passage.came.values()).singleElement().satisfies(said -> assertThat(
                        said.submission().transaction().price().vnd())
                .isEqualTo(900_000_000L));
    }

    @Test
    void aProvinceThatIsChangedAfterARefusalGivesAnotherNumberAndAsksForItsCommune() {
        Citizen.Page check = FilledSale.untilCheck(citizen);
        passage.refuses = true;
        assertThat(send(check).status()).isEqualTo(422);
        passage.refuses = false;

        Citizen.Page parcel = citizen.post(
                citizen.get("/submit/place?back=check"), "/submit/place", "province", "H19", "back", "check");
        assertThat(parcel.path()).isEqualTo("/submit/step/parcel");
        assertThat(parcel.body()).contains("Phường Long Thành").doesNotContain("14797", "Hạc Thành");
        assertThat(send(check).path()).isEqualTo("/submit/step/parcel");
        Citizen.Page again = citizen.post(parcel, "/submit/step/parcel", parcel("p. long thành"));
        assertThat(again.path()).isEqualTo("/submit/check");
        assertThat(send(again).body()).contains("H19.99-261123-0001");
        assertThat(passage.came.values()).singleElement().satisfies(said -> {
            assertThat(said.province().value() + " " + said.code().value()).isEqualTo("H19 H19.99-261123-0001");
            assertThat(said.submission().parcels().get(0).commune().value()).isEqualTo("26368");
        });
    }

    @Test
    void aCommuneThatTheListDoesNotNameIsWrittenInWordsAndSaidSo() {
        Citizen.Page check = FilledSale.untilCheck(citizen);
        Citizen.Page parcel = citizen.get("/submit/step/parcel?back=check");
        assertThat(parcel.body())
                .contains("<option value=\"Phường Hạc Thành\">", "list=\"commune-list\"", "value=\"Phường Hạc Thành\"")
                .contains("một cửa sẽ thêm mã");
        assertThat(citizen.post(parcel, "/submit/step/parcel", parcel("26368")).body())
                .contains("Ghi tên xã hoặc phường bằng chữ");
        check = citizen.post(parcel, "/submit/step/parcel", parcel("Xã Nơi Nào"));
        assertThat(check.body()).contains("Xã Nơi Nào", "chưa có trong danh mục");

        send(check);
        assertThat(passage.came.values()).singleElement().satisfies(said -> {
            assertThat(said.submission().parcels().get(0).commune()).isNull();
            assertThat(said.submission().parcels().get(0).address()).isEqualTo("Khu phố 4, Xã Nơi Nào");
        });
    }

    @Test
    void aTabThatWasOpenedBeforeItWasSentChangesNothingAfterwards() {
        Citizen.Page check = FilledSale.untilCheck(citizen);
        Citizen.Page price = citizen.get("/submit/step/price");
        Citizen.Page papers = citizen.get("/submit/papers");
        send(check);

        assertThat(citizen.post(price, "/submit/step/price", "price", "1.000.000")
                        .path())
                .isEqualTo("/submit/sent");
        assertThat(citizen.post(price, "/submit/place", "province", "H19").path())
                .isEqualTo("/submit/sent");
        assertThat(upload(papers, "application", "don.jpg", PICTURE).path()).isEqualTo("/submit/sent");
        assertThat(citizen.post(price, "/submit/send").body()).contains("H56.99-261123-0001");
        assertThat(passage.bodies).hasSize(1);
    }

    @Test
    void aPaperThatWasChangedInItsStoreIsNotSent() throws IOException {
        Citizen.Page check = FilledSale.untilCheck(citizen);
        List<Path> papers;
        try (Stream<Path> files = Files.walk(data.resolve("drafts"))) {
            papers = files.filter(Files::isRegularFile).toList();
        }
        byte[] sealed = Files.readAllBytes(papers.get(0));
        sealed[sealed.length - 1] ^= 1;
        Files.write(papers.get(0), sealed);

        assertThat(send(check).status()).isEqualTo(503);
        assertThat(passage.came).isEmpty();

        sealed[sealed.length - 1] ^= 1;
        Files.write(papers.get(0), sealed);
        assertThat(send(check).body()).contains("H56.99-261123-0001");
    }

    @Test
    void wrongAnswersAreToldWithWhatToDoAndTheRestIsKept() {
        begin(citizen, "sale");
        Citizen.Page place = citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "H56");
        assertThat(place.path()).isEqualTo("/submit/known");
        citizen.post(citizen.get("/submit/step/role"), "/submit/step/role", "role", "TRANSFEREE");
        Citizen.Page wrong = citizen.post(
                citizen.get("/submit/step/applicant"),
                "/submit/step/applicant",
                "applicantName",
                WANTED,
                "applicantId",
                "123",
                "applicantBorn",
                "31/02/1985");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("đúng 12 chữ số", "href=\"#applicantId\"", "aria-invalid=\"true\"", "value=\"123\"")
                .contains("aria-describedby=\"applicantId-hint applicantId-error\"", "Ghi ngày/tháng/năm");
        assertThat(citizen.get("/submit/step/applicant").body())
                .contains(WANTED)
                .doesNotContain("value=\"123\"");
        assertThat(citizen.post(citizen.get("/submit"), "/submit").status()).isEqualTo(422);
        assertThat(citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "")
                        .status())
                .isEqualTo(422);
        assertThat(citizen.get("/submit/check").path()).isEqualTo("/submit/step/applicant");
    }

    @Test
    void onlyPicturesAndPdfAreTakenAndCanBeTakenOutAgain() throws IOException {
        Citizen.Page papers = FilledSale.untilPapers(citizen);
        Citizen.Page refused = upload(papers, "application", "don.exe", new byte[] {77, 90, 1, 2});
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Chỉ nhận ảnh JPG, PNG hoặc tệp PDF");
        assertThat(upload(papers, "application", "", new byte[0]).body()).contains("Chưa chọn ảnh");
        Citizen.Page many = upload(papers, "application", "a.jpg", new byte[129 * 1024 * 1024]);
        assertThat(many.status()).isEqualTo(413);
        assertThat(many.body()).contains("gửi ít ảnh hơn mỗi lần");
        assertThat(upload(papers, "application", "a.pdf", large()).body()).contains("Tệp quá lớn");
        assertThat(citizen.post(papers, "/submit/papers").body()).contains("Giấy tờ này bắt buộc");

        Citizen.Page added = upload(papers, "application", "../../đơn.jpg", PICTURE);
        assertThat(added.body()).contains("đơn.jpg").doesNotContain("../");
        String id = added.body().replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        assertThat(sealedFiles()).hasSize(1).noneMatch(bytes -> contains(bytes, PICTURE));
        assertThat(citizen.post(added, "/submit/papers/remove", "id", id).body())
                .doesNotContain("đơn.jpg");
        assertThat(sealedFiles()).isEmpty();
    }

    @Test
    void aDraftIsTakenUpOnAnotherDeviceWithItsCodeOnly() {
        FilledSale.untilPapers(citizen);
        String code = citizen.get("/submit/later").body().replaceAll("(?s).*class=\"big\">([^<]+)<.*", "$1");
        assertThat(code).matches("(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}");
        Citizen other = new Citizen(port);

        assertThat(other.get("/submit/check").path()).isEqualTo("/submit/continue");
        Citizen.Page wrong =
                other.post(other.get("/submit/continue"), "/submit/continue", "code", "0000-0000-0000-0000-0000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Không có hồ sơ nháp nào mang mã này");
        assertThat(other.post(other.get("/submit/continue"), "/submit/continue", "code", "123")
                        .body())
                .contains("20 chữ và số");
        assertThat(other.get("/submit/continue?code=" + code).body())
                .contains(code)
                .doesNotContain(WANTED);
        Citizen.Page there = other.post(other.get("/submit/continue"), "/submit/continue", "code", code.toLowerCase());
        assertThat(there.path()).isEqualTo("/submit/papers");
        assertThat(other.get("/submit/step/applicant").body()).contains(WANTED);
    }

    @Test
    void nobodyWhoHasTheDatabaseCanReadADraft() {
        FilledSale.untilPapers(citizen);
        List<String> sealed =
                jdbc.sql("select sealed from citizen_draft").query(String.class).list();
        List<String> ids =
                jdbc.sql("select id from citizen_draft").query(String.class).list();

        assertThat(sealed).hasSize(1).noneMatch(SubmittingTests::readable);
        assertThat(java.util.Base64.getEncoder().encodeToString("{\"applicantId\":\"038185007731\"}".getBytes()))
                .as("what is only encoded is found")
                .matches(SubmittingTests::readable);
        assertThat(ids).noneMatch(id -> id.contains(citizen.cookie("draft").substring(0, 4)));
    }

    /** Whether something that was typed stands in it, as it is or encoded. */
    private static boolean readable(String kept) {
        String decoded = kept;
        try {
            decoded = new String(java.util.Base64.getDecoder().decode(kept), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            // It stands there as it is.
        }
        String both = kept + " " + decoded;
        return Stream.of("038185007731", WANTED, "applicantId", "sale", "0904").anyMatch(both::contains);
    }

    @Test
    void aDraftExpiresAndIsClearedWithItsPapers() throws Exception {
        upload(FilledSale.untilPapers(citizen), "application", "don.jpg", PICTURE);
        clock.set(OutsideWorld.START.plus(Duration.ofDays(13)));
        assertThat(citizen.get("/submit/step/applicant").body()).contains(WANTED);
        clock.set(OutsideWorld.START.plus(Duration.ofDays(28)));

        Citizen.Page gone = citizen.get("/submit/step/applicant");
        assertThat(gone.path()).isEqualTo("/submit/continue");
        assertThat(gone.body()).contains("hết hạn giữ").doesNotContain(WANTED);
        clear();
        assertThat(jdbc.sql("select count(*) from citizen_draft")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sealedFiles()).isEmpty();
    }

    @Test
    void whatTheRegisterKnowsIsFilledInOnlyForTheOneWhoCanShowTheDigits() {
        rows.write(LedgerRows.dossier("H56.01-261102-0001").completed("2026-11-18T10:00:00Z"));
        begin(citizen, "renewal");
        Citizen.Page known = citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "H56");

        Citizen.Page wrong = ask(known, "H56.01-261102-0001", "1234", "000");
        Citizen.Page unknown = ask(known, "H56.01-261102-9999", "1234", "678");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Không tìm thấy, hoặc").doesNotContain("Định", "345");
        Citizen.Page filled = ask(known, "BN-H56.01-261102-0001", "1234", "678");
        assertThat(filled.path()).isEqualTo("/submit/step/parcel");
        assertThat(citizen.get("/submit/step/applicant").body())
                .contains("Nguyễn Văn Định", "038085001234", "30/04/1985");
        assertThat(ask(known, "h56.01–261102 – 0001.", "1234", "678").path())
                .as("as a telephone writes it")
                .isEqualTo("/submit/step/parcel");
        assertThat(ask(known, " aa  01234567", "1234", "678").path())
                .as("by the certificate that came of it")
                .isEqualTo("/submit/step/parcel");
        assertThat(ask(known, "AA 0123456", "1234", "678").status())
                .as("by a part of its number")
                .isEqualTo(422);
        assertThat(citizen.get("/submit/step/parcel").body()).contains("value=\"345\"", "value=\"120,5\"");
    }

    @Test
    void nobodyIsAskedWhatTheRegisterKnowsAndAllOfItStandsOnTheLastPage() {
        rows.write(LedgerRows.dossier("H56.01-261102-0001").completed("2026-11-18T10:00:00Z"));
        begin(citizen, "renewal");
        Citizen.Page known = citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "H56");

        Citizen.Page parcel = ask(known, "H56.01-261102-0001", "1234", "678");
        assertThat(parcel.path())
                .as("who it is, how to reach him and the certificate need no page")
                .isEqualTo("/submit/step/parcel");
        assertThat(parcel.body()).contains("không hỏi lại", "value=\"345\"");
        Citizen.Page wish = citizen.post(
                parcel,
                "/submit/step/parcel",
                "commune",
                "Hạc Thành",
                "sheet",
                "12",
                "number",
                "345",
                "area",
                "120,5",
                "landAddress",
                "Phố Lê Hoàn");
        citizen.post(wish, "/submit/step/reason", "reason", "worn");
        upload(citizen.get("/submit/papers"), "application", "don.jpg", PICTURE);
        upload(citizen.get("/submit/papers"), "certificate", "so.jpg", PICTURE);
        assertThat(citizen.get("/submit/check").body())
                .contains("Nguyễn Văn Định", "30/04/1985", "AA 01234567", "/submit/step/applicant?back=check");
        discard();
    }

    @Test
    void aNumberOfFewerThanFiveLettersFindsNothingThoughADossierIsCalledSo() {
        rows.write(LedgerRows.dossier("H56.01-261102-0001").oneStop("A123"));
        rows.write(LedgerRows.dossier("H56.01-261102-0002").oneStop("A1234"));
        begin(citizen, "renewal");
        Citizen.Page known = citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "H56");

        assertThat(ask(known, "A123", "1234", "678").status()).isEqualTo(422);
        assertThat(ask(known, "A1234", "1234", "678").path()).isEqualTo("/submit/step/certificate");
    }

    @Test
    void aSecondTabWithAnOlderPageChangesOnlyWhatThatPageAsks() {
        FilledSale.untilPapers(citizen);
        Citizen.Page second = citizen.get("/submit/step/contract");
        Citizen.Page first = citizen.get("/submit/step/price");
        citizen.post(first, "/submit/step/price", "price", "1.750.000.000 đồng");
        upload(citizen.get("/submit/papers"), "application", "don.jpg", PICTURE);

        citizen.post(second, "/submit/step/contract", "contractNumber", "777");

        assertThat(citizen.get("/submit/step/price").body()).contains("1.750.000.000");
        assertThat(citizen.get("/submit/step/contract").body()).contains("value=\"777\"");
        assertThat(citizen.get("/submit/papers").body()).contains("don.jpg");
        discard();
    }

    /** With its papers, which others count. */
    private void discard() {
        citizen.post(citizen.get("/submit/later"), "/submit/discard");
    }

    @Test
    void guessingDigitsLocksThem() {
        rows.write(LedgerRows.dossier("H56.01-261102-0001"));
        begin(citizen, "renewal");
        Citizen.Page known = citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "H56");
        for (int i = 0; i < 5; i++) {
            ask(known, "H56.01-261102-0001", "000" + i, "000");
        }
        Citizen.Page locked = ask(known, "H56.01-261102-0001", "1234", "678");
        assertThat(locked.body()).contains("tạm khóa").doesNotContain("Định");
        clock.set(OutsideWorld.START.plus(Duration.ofMinutes(16)));
        assertThat(ask(known, "H56.01-261102-0001", "1234", "678").path()).isEqualTo("/submit/step/certificate");
    }

    @Test
    void aNumberThatNobodyHasIsAnsweredAndLockedLikeOneThatExists() {
        rows.write(LedgerRows.dossier("H56.01-261102-0001"));
        begin(citizen, "renewal");
        Citizen.Page known = citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "H56");
        List<String> answers = new java.util.ArrayList<>();
        for (String number : List.of("H56.01-261102-0001", "H56.01-261102-9999")) {
            StringBuilder said = new StringBuilder();
            for (int i = 0; i < 7; i++) {
                Citizen.Page page = ask(known, number, "000" + i, "000");
                said.append(page.status()).append(page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", ""));
            }
            answers.add(said.toString());
            jdbc.sql("delete from citizen_count").update();
        }
        assertThat(answers.get(0)).contains("422", "429", "Hãy đợi 15 phút");
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
    }

    /** An answer that took another way would take another time. */
    @Test
    void forANumberThatNobodyHasTheDatabaseIsAskedTheSameQuestionsAsForOneThatExists() {
        rows.write(LedgerRows.dossier("H56.01-261102-0001"));
        begin(citizen, "renewal");
        Citizen.Page known = citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "H56");
        ask(known, "H56.01-261102-0002", "0000", "000");

        Map<String, Integer> ofOne = questions(() -> ask(known, "H56.01-261102-0001", "0000", "000"));
        assertThat(ofOne.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(5);
        assertThat(questions(() -> ask(known, "H56.01-261102-9999", "0000", "000")))
                .isEqualTo(ofOne);
        assertThat(questions(() -> ask(known, "BN-H56.01-261102-0001", "0000", "000")))
                .as("by another of its names")
                .isEqualTo(ofOne);
    }

    /** How often each was asked about dossiers and tries meanwhile. */
    private Map<String, Integer> questions(Runnable act) {
        jdbc.sql("set query_statistics true").update();
        try {
            act.run();
            Map<String, Integer> asked = new TreeMap<>();
            jdbc.sql("select sql_statement, execution_count from information_schema.query_statistics"
                            + " where sql_statement like '%dossier_alias%' or sql_statement like '%dossier_words%'"
                            + " or sql_statement like '%citizen_%'")
                    .query((row, number) -> asked.put(row.getString(1), row.getInt(2)))
                    .list();
            return asked;
        } finally {
            jdbc.sql("set query_statistics false").update();
        }
    }

    @Test
    void foreignFormsAndTooManyDraftsAreRefused() {
        Citizen.Page start = citizen.get("/submit");
        Caller.Answer foreign =
                stranger().post("/submit", "application/x-www-form-urlencoded", "form=sale", "Accept", "text/html");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.body()).contains("Hãy mở lại trang");
        assertThat(citizen.from("cross-site")
                        .post(start, "/submit", "form", "sale")
                        .status())
                .as("a foreign page, with the token of this one")
                .isEqualTo(403);
        assertThat(citizen.from("same-origin")
                        .post(start, "/submit", "form", "sale")
                        .path())
                .isEqualTo("/submit/place");
        for (int i = 0; i < 29; i++) {
            assertThat(citizen.post(start, "/submit", "form", "sale").path()).isEqualTo("/submit/place");
        }
        Citizen.Page many = citizen.post(start, "/submit", "form", "sale");
        assertThat(many.status()).isEqualTo(429);
        assertThat(many.body()).contains("quá nhiều hồ sơ");
    }

    @Test
    void severalParcelsAreAskedOneAfterTheOther() {
        begin(citizen, "split-merge");
        citizen.post(citizen.get("/submit/place"), "/submit/place", "province", "H56");
        citizen.post(citizen.get("/submit/step/kind"), "/submit/step/kind", "kind", "merge");
        Citizen.Page second = citizen.post(
                citizen.get("/submit/step/parcel"),
                "/submit/step/parcel",
                "commune",
                "14797",
                "sheet",
                "27",
                "number",
                "1",
                "area",
                "60",
                "landAddress",
                "Khu phố 4",
                "more.parcel.1",
                "yes");
        assertThat(second.path()).isEqualTo("/submit/step/parcel-2");
        assertThat(second.body()).contains("name=\"sheet.2\"");
    }

    @Test
    void everyPageOnTheWayIsSmallAndNotKeptByAnybodyInBetween() {
        Citizen.Page check = FilledSale.untilCheck(citizen);
        String css = citizen.get("/assets/lienthong.css").body()
                + citizen.get("/assets/citizen.css").body();
        for (String path : List.of(
                "/submit",
                "/submit/place",
                "/submit/known",
                "/submit/step/applicant",
                "/submit/step/use",
                "/submit/papers",
                "/submit/check",
                "/submit/later",
                "/submit/continue")) {
            Citizen.Page page = citizen.get(path);
            assertThat((page.body() + css).getBytes(StandardCharsets.UTF_8))
                    .as(path)
                    .hasSizeLessThan(100 * 1024);
            assertThat(page.body())
                    .as(path)
                    .doesNotContain("<script", " style=", "??")
                    .contains("<h1", "lang=\"vi\"");
            assertThat(page.answer().headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
            String english = citizen.get(path + "?lang=en").body();
            assertThat(english).as(path).contains("lang=\"en\"").doesNotContain("??");
            citizen.get(path + "?lang=vi");
        }
        assertThat(send(check).body()).doesNotContain("<script", "??");
    }

    private static String[] parcel(String commune) {
        return new String[] {
            "commune",
            commune,
            "sheet",
            "27",
            "number",
            "345",
            "area",
            "120,5",
            "landAddress",
            "Khu phố 4",
            "back",
            "check"
        };
    }

    private Citizen.Page ask(Citizen.Page page, String number, String id, String phone) {
        return citizen.post(page, "/submit/known", "number", number, "idTail", id, "phoneTail", phone);
    }

    private static Citizen.Page begin(Citizen citizen, String form) {
        return citizen.post(citizen.get("/submit"), "/submit", "form", form);
    }

    private Citizen.Page upload(Citizen.Page page, String paper, String name, byte[] file) {
        return citizen.upload(page, "/submit/papers/add", "files", name, file, "paper", paper);
    }

    private Citizen.Page send(Citizen.Page check) {
        return citizen.post(check, "/submit/send");
    }

    private static byte[] large() {
        byte[] large = new byte[15 * 1024 * 1024 + 1];
        System.arraycopy("%PDF-".getBytes(), 0, large, 0, 5);
        return large;
    }

    private List<byte[]> sealedFiles() throws IOException {
        Path folder = data.resolve("drafts");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(SubmittingTests::read).toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(new String(part, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Autowired
    org.springframework.context.ApplicationContext beans;

    /** What the round does, now. */
    private void clear() throws ReflectiveOperationException {
        Object clearing = beans.getBean("clearing");
        var round = clearing.getClass().getDeclaredMethod("clear");
        round.setAccessible(true);
        round.invoke(clearing);
    }
}
