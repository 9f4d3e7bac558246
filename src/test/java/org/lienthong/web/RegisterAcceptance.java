package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lienthong.web.LedgerRows.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Channel;
import org.lienthong.dossier.DossierStatus;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Holder;
import org.lienthong.dossier.PartyKind;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.registry.Area;
import org.lienthong.registry.FindingDossiers;
import org.lienthong.registry.Listened;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the register's lists promise, on whichever database. */
abstract class RegisterAcceptance extends FiguresAcceptance {

    private static final Pattern NEXT = Pattern.compile("<a class=\"next\"\\s+href=\"([^\"]+)\"");

    @Autowired
    FindingDossiers finding;

    private List<String> codes(String path) {
        Caller.Answer answer = token().get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<String> codes = new ArrayList<>();
        answer.json().get("items").forEach(item -> codes.add(item.get("code").stringValue()));
        assertThat(answer.json().get("total").longValue()).isGreaterThanOrEqualTo(codes.size());
        return codes;
    }

    @Test
    void aListItemTellsEverythingAboutADossierExceptWhoseItIs() {
        rows.write(dossier("H56.01-261102-0001").oneStop("MC-77"));

        JsonNode item = token().get("/api/v1/receipts").json().get("items").get(0);

        assertThat(item.toString()).isEqualTo("""
                {"code":"H56.01-261102-0001","aliases":["H56.01-261102-0001","BN-H56.01-261102-0001","MC-77"],\
                "receiptNumber":"BN-H56.01-261102-0001","province":"H56","procedure":"1.013831",\
                "procedureName":"Đăng ký biến động quyền sử dụng đất","status":"PROCESSING","holder":"LAND_OFFICE",\
                "submittedAt":"2026-11-02T01:00:00Z","receivedAt":"2026-11-02T03:00:00Z",\
                "dueAt":"2026-12-15T10:00:00Z","completedAt":null,"overdue":false,\
                "phase":"PROCESSING","legalDueAt":"2026-12-15T10:00:00Z","taxDueAt":null,\
                "taxLate":false,"endedAt":null,"kpi":null,"plain":null,\
                "reported":null,"applicant":"Nguyễn V. Đ."}""");
    }

    @Test
    void whatPlansTakeWhatShadowCountsAndWhatWaitsBehindIsListedPartByPart() {
        ListenedScenes.listened(jdbc, Scenes.transferWithTax(rows));
        for (int i = 0; i < 120; i++) {
            rows.quarantine("INTAKE", "OPEN", "Q-" + i, null, Finding.of("$.MaXa", "unknown-code", "add it"));
        }
        Browsing operator = browsing(Role.OPERATOR);
        operator.send(
                "/operations/replays/new",
                "/operations/replays",
                "target",
                "QUARANTINE",
                "rule",
                "unknown-code",
                "reason",
                "x");
        operator.send(
                "/operations/replays/new",
                "/operations/replays",
                "target",
                "TOLD",
                "province",
                "H56",
                "system",
                "one-stop-shop",
                "from",
                "01/11/2026",
                "reason",
                "x");
        long told =
                jdbc.sql("select max(id) from replay_plan").query(Long.class).single();

        assertThat(walked(operator, "/operations/replays/" + (told - 1) + "/items"))
                .isEqualTo(121);
        assertThat(walked(operator, "/operations/replays/" + told + "/items")).isOne();
        for (Listened what : Listened.values()) {
            assertThat(walked(operator, "/provinces/H56/shadow/list?what=" + what))
                    .as(what.name())
                    .isPositive();
        }
        assertThat(walked(operator, "/provinces/H56/shadow/list?what=DIFFERS&system=one-stop-shop"))
                .isEqualTo(2);
        assertThat(operator.get("/provinces/H56/shadow").body()).contains("&amp;like=");
        long refused = jdbc.sql("select id from delivery where state = 'REFUSED'")
                .query(Long.class)
                .single();
        assertThat(walked(operator, "/operations/waiting?behind=" + refused)).isOne();
    }

    /** Goes through a list to its end; it has as many lines as each of its parts tells. */
    private static int walked(Browsing who, String path) {
        int lines = 0;
        int total = -1;
        for (String at = path; !at.isEmpty(); ) {
            String page = who.get(at, "Accept", "text/html").body();
            lines += page.split("<th scope=\"row\"", -1).length - 1;
            total = Integer.parseInt(page.replaceAll("(?s).*data-total=\"(\\d+)\".*", "$1"));
            Matcher next = NEXT.matcher(page);
            at = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        assertThat(lines).as(path).isEqualTo(total);
        return lines;
    }

    @Test
    void receiptsAreDossiersWithAReceiptAndResultsAreDossiersWithAResult() {
        rows.write(dossier("A-1").unreceived());
        rows.write(dossier("A-2"));
        rows.write(dossier("A-3").completed("2026-11-18T02:00:00Z"));
        rows.write(dossier("A-4").completed("2026-11-19T02:00:00Z").delivered("2026-11-20T02:00:00Z"));
        rows.write(dossier("A-5")
                .transaction(null)
                .completed("2026-11-17T02:00:00Z")
                .status(DossierStatus.STOPPED, Holder.NOBODY));

        assertThat(codes("/api/v1/dossiers")).containsExactly("A-5", "A-4", "A-3", "A-2", "A-1");
        assertThat(codes("/api/v1/receipts")).containsExactly("A-5", "A-4", "A-3", "A-2");
        assertThat(codes("/api/v1/transactions")).containsExactly("A-4", "A-3", "A-2", "A-1");
        assertThat(codes("/api/v1/results")).containsExactly("A-4", "A-3");
    }

    @Test
    void transactionsShowParcelsAndMaskedPartiesAndResultsShowCertificates() {
        rows.write(dossier("A-1").completed("2026-11-18T02:00:00Z").delivered("2026-11-19T02:00:00Z"));

        JsonNode transaction =
                token().get("/api/v1/transactions").json().get("items").get(0);
        JsonNode result = token().get("/api/v1/results").json().get("items").get(0);

        assertThat(transaction.get("transactionType").stringValue()).isEqualTo("CN");
        assertThat(transaction.get("parcels").toString())
                .isEqualTo(
                        "[{\"id\":\"w7h2x0p9k3mz\",\"sheet\":\"12\",\"number\":\"345\",\"commune\":\"14728\",\"area\":120.5}]");
        assertThat(transaction.get("parties").toString())
                .isEqualTo("[{\"role\":\"TRANSFEROR\",\"name\":\"Lê T. H.\",\"share\":\"1/1\"}]");
        assertThat(result.get("certificates").get(0).get("serialNumber").stringValue())
                .isEqualTo("AA 01234567");
        assertThat(result.get("deliveredAt").stringValue()).isEqualTo("2026-11-19T02:00:00Z");
    }

    @Test
    void everyFilterNarrowsAndFiltersCombine() {
        rows.write(dossier("A-1"));
        rows.write(dossier("A-2").in("H21"));
        rows.write(dossier("A-3").procedure("1.012796"));
        rows.write(dossier("A-4").status(DossierStatus.SUPPLEMENT_REQUESTED, Holder.CITIZEN));

        assertThat(codes("/api/v1/receipts?province=h21")).containsExactly("A-2");
        assertThat(codes("/api/v1/receipts?procedure=1.012796.H56")).containsExactly("A-3");
        assertThat(codes("/api/v1/receipts?status=SUPPLEMENT_REQUESTED")).containsExactly("A-4");
        assertThat(codes("/api/v1/receipts?holder=CITIZEN")).containsExactly("A-4");
        assertThat(codes("/api/v1/receipts?holder=CITIZEN&province=H21")).isEmpty();
        assertThat(codes("/api/v1/receipts?province=&status=")).hasSize(4);
    }

    @Test
    void aProvinceOfThePastFindsWhatItStoredAndIssuedAndOneOfTodayFindsBoth() {
        rows.write(dossier("H22.01-250102-0001").in("H22"));
        rows.write(dossier("H22.01-250102-0002").in("H60").issuedBy("H22"));
        rows.write(
                dossier("000.00.01.H60-250102-0001").in("H60").issuedBy("H60").submitted("2025-06-30T16:59:59Z"));
        rows.write(dossier("H60.01-260102-0001").in("H60").issuedBy("H60").submitted("2025-06-30T17:00:00Z"));
        rows.write(dossier("H22.01-250102-0003").in("H56").issuedBy("H22"));
        List<String> old = List.of("H22.01-250102-0002", "H22.01-250102-0001");
        List<String> all =
                List.of("H60.01-260102-0001", "000.00.01.H60-250102-0001", "H22.01-250102-0002", "H22.01-250102-0001");

        for (String hagiang : List.of("H22", "02", "H%C3%A0%20Giang", "tinh%20ha%20giang", "h22&asOf=2025-06-30")) {
            assertThat(codes("/api/v1/dossiers?province=" + hagiang))
                    .as(hagiang)
                    .isEqualTo(old);
        }
        for (String tuyenQuang : List.of("H60", "08", "Tuy%C3%AAn%20Quang", "H60&asOf=2025-07-01")) {
            assertThat(codes("/api/v1/dossiers?province=" + tuyenQuang))
                    .as(tuyenQuang)
                    .isEqualTo(all);
        }
        assertThat(codes("/api/v1/dossiers?province=H60&asOf=2025-06-30")).containsExactly("000.00.01.H60-250102-0001");
        assertThat(token().get("/api/v1/dossiers/H22.01-250102-0002?province=H22")
                        .status())
                .isEqualTo(200);
        assertThat(token().get("/api/v1/dossiers/H60.01-260102-0001?province=H22")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aStatisticsCodeThatChangedItsMeaningIsRefusedWithBothMeanings() {
        rows.write(dossier("H63.01-250102-0001").in("H38").issuedBy("H63"));

        Caller.Answer answer = token().get("/api/v1/receipts?province=15", "Accept-Language", "vi");

        assertThat(answer.status()).isEqualTo(400);
        JsonNode error = answer.json().get("errors").get(0);
        assertThat(error.get("rule").stringValue()).isEqualTo("ambiguous-province");
        assertThat(error.get("text").stringValue())
                .contains("Tỉnh Yên Bái (H63/15, … – 2025-06-30)", "Tỉnh Lào Cai (H38/15, 2025-07-01 – …)");
        assertThat(codes("/api/v1/receipts?province=15&asOf=2025-06-30")).containsExactly("H63.01-250102-0001");
        assertThat(token().get("/api/v1/receipts?province=H63&asOf=2025-07-01", "Accept-Language", "en")
                        .body())
                .contains("closed-province", "Tỉnh Lào Cai (H38/15");
        assertThat(token().get("/api/v1/receipts?province=H63&asOf=x").status()).isEqualTo(400);
    }

    @Test
    void aDateWithoutATimeIsAWholeDayInVietNam() {
        rows.write(dossier("LAST-OF-10TH").received("2026-11-10T16:59:59.999999Z"));
        rows.write(dossier("FIRST-OF-11TH").received("2026-11-10T17:00:00Z"));
        rows.write(dossier("LAST-OF-11TH").received("2026-11-11T16:59:59Z"));
        rows.write(dossier("FIRST-OF-12TH").received("2026-11-11T17:00:00Z"));

        assertThat(codes("/api/v1/receipts?from=2026-11-11&to=2026-11-11"))
                .containsExactly("LAST-OF-11TH", "FIRST-OF-11TH");
        assertThat(codes("/api/v1/receipts?from=2026-11-11T00:00:00%2B07:00&to=2026-11-11T16:59:59Z"))
                .containsExactly("FIRST-OF-11TH");
        assertThat(codes("/api/v1/receipts?from=2026-11-12T00:00:00+07:00")).containsExactly("FIRST-OF-12TH");
        assertThat(codes("/api/v1/receipts?to=2026-11-10T23:59:59.999999")).isEmpty();
    }

    @Test
    void searchingForgetsCaseAndDiacriticsAndTakesNoWildcards() {
        rows.write(dossier("A-1").applicant("Đặng Thị Ngọc Ánh", PartyKind.INDIVIDUAL));
        rows.write(dossier("A_2").applicant("Trần Văn Bình", PartyKind.INDIVIDUAL));

        assertThat(codes("/api/v1/dossiers?q=dang%20ngoc")).containsExactly("A-1");
        assertThat(codes("/api/v1/dossiers?q=%C4%90%E1%BA%B6NG")).containsExactly("A-1");
        assertThat(codes("/api/v1/dossiers?q=bn-a-1")).containsExactly("A-1");
        assertThat(codes("/api/v1/dossiers?q=a_")).containsExactly("A_2");
        assertThat(codes("/api/v1/dossiers?q=bn")).isEmpty();
        assertThat(codes("/api/v1/dossiers?q=bi%20tr")).containsExactly("A_2");
        assertThat(codes("/api/v1/dossiers?q=bn%20a-1")).containsExactly("A-1");
        assertThat(codes("/api/v1/dossiers?q=%25")).isEmpty();
        assertThat(codes("/api/v1/dossiers?q=!")).isEmpty();
        assertThat(codes("/api/v1/dossiers?q=x'%20or%20'1'='1")).isEmpty();
    }

    @Test
    void searchingFindsEveryCodeParcelsByPlaceAndGeoHashAndCertificatesWithOrWithoutSpaces() {
        rows.write(dossier("A-1").oneStop("MC-77").completed("2026-11-18T02:00:00Z"));
        rows.write(dossier("A-2").parcel("w7h2x0p9zzzz", "12", "3456", "14729"));
        rows.write(
                dossier("A-3").parcel("w3gvk1td8v6q", "112", "345", "26740").applicant("Lê Đô", PartyKind.INDIVIDUAL));

        assertThat(codes("/api/v1/dossiers?q=mc-77")).containsExactly("A-1");
        assertThat(codes("/api/v1/dossiers?q=BN-A-2")).containsExactly("A-2");
        assertThat(codes("/api/v1/dossiers?q=12/345")).containsExactly("A-1");
        assertThat(codes("/api/v1/dossiers?q=112/345")).containsExactly("A-3");
        assertThat(codes("/api/v1/dossiers?q=W7H2X0P9")).containsExactly("A-2", "A-1");
        for (String certificate : List.of("AA01234567", "aa%2001234567", "01234567", "cs-00012")) {
            assertThat(codes("/api/v1/dossiers?q=" + certificate))
                    .as(certificate)
                    .containsExactly("A-1");
        }
        assertThat(codes("/api/v1/dossiers?q=le%20do")).containsExactly("A-3");
        assertThat(codes("/api/v1/dossiers?q=inh")).as("in the middle").containsExactly("A-2", "A-1");
        assertThat(codes("/api/v1/dossiers?q=nh"))
                .as("two letters begin a word")
                .isEmpty();
        assertThat(codes("/api/v1/dossiers?q=%CC%81%CC%80"))
                .as("marks without letters are no words")
                .isEmpty();
    }

    @Test
    void whatStandsInACertificateIsFoundByItsDigitsAndNobodyIsFoundByAName() {
        rows.write(dossier("A-1").completed("2026-11-18T02:00:00Z"));
        Area there = new Area(Set.of(new ProvinceCode("H56")), null, null);

        assertThat(finding.saying("aa 01234567", there, 5)).hasSize(1);
        assertThat(finding.saying("Nguyễn", there, 5)).isEmpty();
        assertThat(finding.saying("\u0301\u0300\u0301\u0300\u0301", there, 5)).isEmpty();
    }

    @Test
    void listsAreNarrowedByCommuneChannelAnyDayOfADossierAndPromisesThatComeSoon() {
        rows.write(dossier("A-1").due("2026-11-25T10:00:00Z"));
        rows.write(dossier("A-2").parcel("w3gvk1td8v6q", "1", "2", "26740").due("2026-11-22T10:00:00Z"));
        rows.write(dossier("A-3").channel(Channel.POST).due("2026-12-20T10:00:00Z"));
        rows.write(
                dossier("A-4").due("2026-11-25T10:00:00Z").status(DossierStatus.FINANCIAL_OBLIGATION, Holder.CITIZEN));
        rows.write(dossier("A-5")
                .due("2026-11-25T10:00:00Z")
                .completed("2026-11-18T02:00:00Z")
                .delivered("2026-11-20T02:00:00Z"));

        assertThat(codes("/api/v1/dossiers?commune=26740")).containsExactly("A-2");
        assertThat(codes("/api/v1/receipts?channel=POST")).containsExactly("A-3");
        assertThat(codes("/api/v1/dossiers?phase=TAX")).containsExactly("A-4");
        assertThat(codes("/api/v1/dossiers?phase=PAYMENT")).isEmpty();
        assertThat(codes("/api/v1/receipts?channel=ONLINE&commune=14728")).containsExactly("A-5", "A-4", "A-1");
        assertThat(codes("/api/v1/dossiers?dueWithin=7")).containsExactly("A-1");
        assertThat(codes("/api/v1/dossiers?dueWithin=366")).containsExactly("A-3", "A-1");
        assertThat(codes("/api/v1/dossiers?by=DUE&from=2026-12-01")).containsExactly("A-3");
        assertThat(codes("/api/v1/receipts?by=DELIVERED&from=2026-11-20&to=2026-11-20"))
                .containsExactly("A-5");
        assertThat(codes("/api/v1/results?by=RECEIVED&to=2026-11-01")).isEmpty();
        assertThat(codes("/api/v1/results?by=SUBMITTED&from=2026-11-02")).containsExactly("A-5");
    }

    @Test
    void totalsAreExactlyTheLengthsOfTheListsWhateverNarrowsThemAndWhateverChanged() {
        for (int i = 0; i < 40; i++) {
            LedgerRows.Wish wish = dossier("A-" + i)
                    .in(i % 3 == 0 ? "H21" : "H56")
                    .channel(Channel.values()[i % 3])
                    .procedure(i % 4 == 0 ? "1.012796" : "1.013831")
                    .transaction(i % 5 == 0 ? null : "CN")
                    .due("2026-11-" + (10 + i % 18) + "T10:00:00Z");
            rows.write(
                    i % 7 == 0
                            ? wish.unreceived()
                            : i % 11 == 0
                                    ? atTheTaxOffice(wish, i)
                                    : i % 2 == 0 ? wish : wish.completed("2026-11-18T02:00:00Z"));
        }
        for (int round = 0; round < 2; round++) {
            for (String list : List.of("dossiers", "receipts", "transactions", "results")) {
                for (String filter : List.of(
                        "",
                        "province=H21",
                        "status=PROCESSING&channel=POST",
                        "overdue=true",
                        "overdue=false",
                        "overdue=true&province=H56",
                        "overdue=true&procedure=1.013831",
                        "overdue=true&province=H56&procedure=1.013831",
                        "overdue=false&holder=LAND_OFFICE",
                        "overdue=true&from=2026-11-01",
                        "overdue=false&q=a-1",
                        "dueWithin=3",
                        "dueWithin=3&province=H56",
                        "dueWithin=3&procedure=1.013831",
                        "dueWithin=3&province=H56&procedure=1.013831",
                        "commune=14728",
                        "by=DUE&to=2026-11-12",
                        "by=ENDED&from=2026-11-18&plain=LATE",
                        "kpi=UNKNOWN&overdue=true",
                        "reported=ON_TIME&province=H56",
                        "phase=PROCESSING&overdue=false",
                        "taxLate=true",
                        "taxLate=true&province=H56&procedure=1.013831",
                        "taxLate=true&overdue=false&q=a-1",
                        "taxLate=true&from=2026-11-01",
                        "taxLate=false",
                        "taxLate=false&overdue=false&province=H21",
                        "taxLate=false&dueWithin=3")) {
                    JsonNode part = token().get("/api/v1/" + list + "?limit=200&" + filter)
                            .json();
                    assertThat(part.get("total").longValue())
                            .as(list + " " + filter)
                            .isEqualTo(part.get("items").size());
                }
            }
            jdbc.sql(
                            "update dossier set status = 'RESULT_DELIVERED', holder = 'NOBODY', completed_at = due_at, ended_at = due_at, phase = 'ENDED', plain = 'ON_TIME' where code in ('A-2', 'A-4', 'A-8')")
                    .update();
            jdbc.sql(
                            "update dossier set changed_at = changed_at, completed_at = completed_at + interval '20' day, plain = 'LATE', kpi = 'UNKNOWN' where code in ('A-1', 'A-3')")
                    .update();
            jdbc.sql(
                            "delete from dossier_alias where dossier_id in (select id from dossier where code in ('A-6', 'A-9'))")
                    .update();
            jdbc.sql("delete from dossier where code in ('A-6', 'A-9')").update();
        }
    }

    private static LedgerRows.Wish atTheTaxOffice(LedgerRows.Wish wish, int days) {
        return wish.status(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE)
                .changed("2026-11-" + (10 + days % 14) + "T02:00:00Z");
    }

    /** The tax office has a time of its own: three days here; it is late from the moment after the last one. */
    @Test
    void theTaxOfficeIsLateWhenItsOwnTimeIsOver() {
        rows.write(dossier("LATE")
                .status(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE)
                .changed("2026-11-19T02:00:00Z"));
        rows.write(dossier("IN-TIME")
                .status(DossierStatus.FINANCIAL_OBLIGATION, Holder.TAX_OFFICE)
                .changed("2026-11-22T02:00:00Z"));
        rows.write(dossier("ANSWERED")
                .status(DossierStatus.FINANCIAL_OBLIGATION, Holder.CITIZEN)
                .changed("2026-11-10T02:00:00Z"));
        rows.write(dossier("ELSEWHERE").changed("2026-11-10T02:00:00Z"));

        assertThat(codes("/api/v1/dossiers?taxLate=true")).containsExactly("LATE");
        assertThat(codes("/api/v1/dossiers?taxLate=true&holder=TAX_OFFICE&province=H56&q=late"))
                .containsExactly("LATE");
        assertThat(codes("/api/v1/dossiers?taxLate=false")).containsExactly("ELSEWHERE", "ANSWERED", "IN-TIME");
        assertThat(codes("/api/v1/receipts?taxLate=false&holder=TAX_OFFICE")).containsExactly("IN-TIME");
        JsonNode item =
                token().get("/api/v1/dossiers?taxLate=true").json().get("items").get(0);
        assertThat(item.get("taxDueAt").stringValue()).isEqualTo("2026-11-22T02:00:00Z");
        assertThat(item.get("taxLate").booleanValue()).isTrue();
        assertThat(item.get("overdue").booleanValue())
                .as("the land procedure stands still meanwhile")
                .isFalse();
        JsonNode refused = token().get("/api/v1/dossiers?taxLate=maybe").json();
        assertThat(refused.toString()).contains("taxLate");
    }

    @Test
    void overdueMeansThatTheLastMomentOfTheLawPassed() {
        rows.write(dossier("LATE").due("2026-11-22T10:00:00Z"));
        rows.write(dossier("IN-TIME").due("2026-11-24T10:00:00Z"));
        rows.write(dossier("DONE-LATE").due("2026-11-10T10:00:00Z").completed("2026-11-11T10:00:00Z"));
        rows.write(dossier("DONE-IN-TIME").due("2026-11-10T10:00:00Z").completed("2026-11-10T10:00:00Z"));
        rows.write(dossier("CLOCK-STANDS")
                .due("2026-11-10T10:00:00Z")
                .status(DossierStatus.SUPPLEMENT_REQUESTED, Holder.CITIZEN));
        rows.write(dossier("NO-PROMISE").unreceived());

        assertThat(codes("/api/v1/dossiers?overdue=true")).containsExactly("DONE-LATE", "LATE");
        assertThat(codes("/api/v1/dossiers?overdue=false"))
                .containsExactlyInAnyOrder("IN-TIME", "DONE-IN-TIME", "CLOCK-STANDS", "NO-PROMISE");
    }

    @Test
    void partsOfAListShowEveryItemOnceAlsoWhenTimesAreEqual() {
        for (int i = 0; i < 25; i++) {
            rows.write(dossier("A-" + i)
                    .received("2026-11-1" + i / 10 + "T03:00:00.123456Z")
                    .completed("2026-11-18T02:00:00Z"));
        }
        for (String list : List.of("dossiers", "receipts", "transactions", "results")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode part =
                        token().get("/api/v1/" + list + "?limit=7" + cursor).json();
                assertThat(part.get("total").longValue()).isEqualTo(25);
                assertThat(part.get("items").size()).isLessThanOrEqualTo(7);
                part.get("items").forEach(item -> seen.add(item.get("code").stringValue()));
                cursor = part.get("next").isNull()
                        ? ""
                        : "&cursor=" + part.get("next").stringValue();
            } while (!cursor.isEmpty());
            assertThat(seen).as(list).hasSize(25).doesNotHaveDuplicates();
        }
    }

    @Test
    void aBadFilterIsRefusedWithEveryFieldNamedInTheLanguageOfTheRequest() {
        Caller.Answer answer = token().get(
                        "/api/v1/receipts?province=Atlantis&procedure=x&status=DONE&holder=me&from=32/01/2026&to=2026-13-01&overdue=yes&limit=201&commune=1&channel=FAX&by=TODAY&dueWithin=0",
                        "Accept-Language",
                        "en-GB,en;q=0.9");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        List<String> fields = new ArrayList<>();
        answer.json()
                .get("errors")
                .forEach(error -> fields.add(error.get("field").stringValue()));
        assertThat(fields)
                .containsExactly(
                        "province",
                        "commune",
                        "procedure",
                        "status",
                        "holder",
                        "channel",
                        "by",
                        "from",
                        "to",
                        "overdue",
                        "dueWithin",
                        "limit");
        assertThat(answer.json().get("errors").get(0).get("text").stringValue()).contains("for example H56");
        for (String bad : List.of(
                "cursor=abc",
                "cursor=%00",
                "limit=0",
                "limit=-1",
                "limit=x",
                "from=2026-11-12&to=2026-11-11",
                "from=%2B999999999-01-01T00:00:00Z",
                "q=%00")) {
            assertThat(token().get("/api/v1/receipts?" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void theTableForSpreadsheetsHoldsTheWholeListAndNoFormula() {
        rows.write(dossier("A-1").applicant("=HYPERLINK(\"http://x\")", PartyKind.ORGANISATION));
        for (int i = 2; i <= 410; i++) {
            rows.write(dossier("A-" + i));
        }

        Caller.Answer answer = token().get("/api/v1/receipts.csv?q=a-");

        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.body()).startsWith("\uFEFFcode,aliases,receiptNumber,province");
        assertThat(answer.body().lines()).hasSize(411);
        assertThat(answer.body())
                .contains(",\"'=HYPERLINK(\"\"http://x\"\")\"\r\n")
                .contains("2026-11-02T10:00+07:00");
        assertThat(token().get("/api/v1/results.csv").body().lines()).hasSize(1);
        assertThat(token().get("/api/v1/transactions.csv?province=H56").body()).contains("12/345 14728 120.5 m2");
        assertThat(token().get("/api/v1/dossiers.csv?province=nowhere").status())
                .isEqualTo(400);
    }

    @Test
    void everyListIsAlsoAWorkbookWithVietnameseHeadingsRealDatesAndNoFormula() throws IOException {
        rows.write(dossier("A-1").applicant("=1+1", PartyKind.ORGANISATION));
        rows.write(dossier("A-2").completed("2026-11-18T02:00:00Z"));

        List<Row> receipts = workbook("receipts.xlsx");
        List<Row> transactions = workbook("transactions.xlsx?q=a-1");

        assertThat(receipts).hasSize(3);
        assertThat(receipts.get(0).stream().map(Cell::getText))
                .startsWith("Mã hồ sơ", "Các mã khác", "Số biên nhận")
                .endsWith("Người nộp");
        assertThat(receipts.get(2).getCellText(0)).isEqualTo("A-1");
        assertThat(receipts.get(2).getCellText(6)).isEqualTo("Đang xử lý");
        assertThat(receipts.get(2).getCellAsDate(9)).contains(LocalDateTime.parse("2026-11-02T10:00:00"));
        assertThat(receipts.get(2).getCell(21).getType()).isEqualTo(CellType.STRING);
        assertThat(receipts.get(2).getCellText(21)).isEqualTo("=1+1");
        assertThat(transactions).hasSize(2);
        assertThat(transactions.get(1).getCellAsNumber(24)).contains(new BigDecimal("120.5"));
        assertThat(workbook("results.xlsx")).hasSize(2);
        assertThat(workbook("dossiers.xlsx?status=WITHDRAWN")).hasSize(1);
        assertThat(token().get("/api/v1/dossiers.xlsx?province=nowhere").status())
                .isEqualTo(400);
    }

    private List<Row> workbook(String path) throws IOException {
        HttpResponse<byte[]> answer = token().bytes("/api/v1/" + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            return book.getFirstSheet().read();
        }
    }
}
