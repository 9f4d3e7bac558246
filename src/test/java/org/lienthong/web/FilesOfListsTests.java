package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lienthong.dossier.Finding;
import tools.jackson.databind.JsonNode;

/** Every page that lists something and says how many has the list as files of exactly as many lines; pages are found by themselves. */
class FilesOfListsTests extends WalkedPages {

    /** Pages whose total is not that of a list of records: all of it is one thing, looked at from several sides. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("/operations/versions/.*", "the files of one version that differ, with their lines"),
            Map.entry("/dossiers/[^/]+", "what is stuck of one dossier; the whole list stands on the desk"),
            Map.entry("/dossiers/[^/]+/systems", "what systems hold of one dossier, side by side"),
            Map.entry("/dossiers/[^/]+/origins", "the fields of one dossier, system by system"));

    @BeforeEach
    void withSomethingInEveryList() {
        long dossier = jdbc.sql("select id from dossier where code = ?")
                .param(Scenes.CODE)
                .query(Long.class)
                .single();
        rows.notice(dossier, "TB-1", "2026-11-05T03:00:00Z", 1_000_000, 400_000);
        rows.notice(dossier, "TB-2", "2026-11-06T03:00:00Z", 2_000_000, 0);
        rows.payment(dossier, "TB-1", "2026-11-07T03:00:00Z", 600_000);
        jdbc.sql("update dossier set commune = null, differs = '|NO_PROMISE|', ended_at = received_at")
                .update();
        jdbc.sql(
                        "update dossier set refused_doubts = '|DONE_OUT_OF_TAX|' where id in (select dossier_id from event where seq = 2)")
                .update();
    }

    @Test
    void everyListHasFilesOfExactlyAsManyLines() throws IOException {
        SoftAssertions all = new SoftAssertions();
        Set<String> compared = new TreeSet<>();
        Set<String> empty = new TreeSet<>();
        for (Role role : List.of(Role.OPERATOR, Role.OFFICIAL, Role.DEPARTMENT)) {
            Browsing one = browsing(role);
            for (String path : examples()) {
                String place = path.replaceAll("[?#].*", "").replaceFirst("(/country/shades)/.*", "$1");
                Caller.Answer answer = one.get(path, "Accept", "text/html");
                if (answer.status() != 200 || WITHOUT.keySet().stream().anyMatch(place::matches)) {
                    continue;
                }
                Html page = Html.of(answer.body());
                long total = total(page);
                (total > 0 ? compared : empty).addAll(total < 0 ? Set.of() : Set.of(place));
                for (String form : total > 0 ? List.of(".csv", ".xlsx") : List.<String>of()) {
                    String file = file(page, form);
                    all.assertThat(file).as(role + " at " + path + form).isNotEmpty();
                    all.assertThat(file.isEmpty() ? total : lines(one.file(file), form))
                            .as(role + " " + file)
                            .isEqualTo(total);
                }
            }
        }
        all.assertAll();
        empty.removeAll(compared);
        assertThat(empty).as("lists of which no example has a line").isEmpty();
        assertThat(compared.size()).isGreaterThanOrEqualTo(17);
    }

    private static long total(Html page) {
        return Html.elements(page.main())
                .filter(one -> one.hasAttribute("data-total"))
                .findFirst()
                .map(one -> Long.parseLong(one.getAttributeValue("data-total")))
                .orElse(-1L);
    }

    private static String file(Html page, String form) {
        return Html.elements(page.main())
                .map(one -> one.getAttributeValue("href"))
                .filter(href -> href != null && href.replaceAll("\\?.*", "").endsWith(form))
                .filter(href -> !href.contains("template"))
                .map(Html::plain)
                .findFirst()
                .orElse("");
    }

    /** How many lines stand below the head. */
    private static long lines(HttpResponse<byte[]> file, String form) throws IOException {
        assertThat(file.statusCode()).as(file.uri().toString()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", form);
        if (form.equals(".xlsx")) {
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()));
                    Stream<Row> rows = book.getFirstSheet().openStream()) {
                return rows.count() - 1;
            }
        }
        String text = new String(file.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return text.replaceAll("\"[^\"]*\"", "").split("\r\n").length - 1L;
    }

    /** What programs ask for has the same lines as the list and as what is sent to people. */
    @Test
    void theListsOfProgramsHaveFilesOfAsManyLinesToo() throws IOException {
        String year = "from=2026-01-01&to=2026-12-31";
        Set<String> several = new TreeSet<>();
        for (String list : List.of(
                "doubts?doubt=DONE_OUT_OF_TAX&" + year,
                "differences?" + year,
                "differences?reason=NO_PROMISE&" + year,
                "missing?field=COMMUNE&" + year,
                "stuck?province=H56",
                "quarantine?state=OPEN",
                "exchanges?" + year,
                "obligations?" + year,
                "payments?" + year)) {
            long total = token().get("/api/v1/" + list).json().get("total").asLong();
            assertThat(total).as(list).isPositive();
            for (String form : List.of(".csv", ".xlsx")) {
                String file = "/api/v1/" + list.replaceFirst("\\?", form + "?");
                assertThat(lines(token().file(file), form)).as(file).isEqualTo(total);
            }
            assertThat(parts(list, total))
                    .as("one part that is just large enough")
                    .containsExactly(total);
            if (total > 1) {
                assertThat(parts(list, total - 1)).as("one that is not").containsExactly(total - 1, 1L);
                several.add(list.replaceFirst("\\?.*", ""));
            }
        }
        assertThat(several).contains("differences", "missing", "quarantine", "exchanges", "obligations");
        for (String refused : List.of(
                "doubts", "missing", "stuck", "doubts?doubt=x", "differences?reason=x", "missing.csv?field=x")) {
            assertThat(token().get("/api/v1/" + refused).status()).as(refused).isEqualTo(400);
        }
    }

    /** How many items each part of a list has, as long as it says that there is another. */
    private List<Long> parts(String list, long limit) {
        List<Long> parts = new ArrayList<>();
        String next = "";
        do {
            JsonNode part =
                    token().get("/api/v1/" + list + "&limit=" + limit + next).json();
            parts.add((long) part.get("items").size());
            next = part.get("next").isNull()
                    ? ""
                    : "&cursor=" + part.get("next").asString();
        } while (!next.isEmpty() && parts.size() < 5);
        return parts;
    }

    @Test
    void aListOfManyPartsIsWholeAndAFileCoversWhatItsPageCovers() throws IOException {
        for (int i = 0; i < 510; i++) {
            rows.quarantine("INTAKE", "OPEN", "M-" + i, null, Finding.of("$.MaXa", "unknown-code", "add it"));
        }
        for (String list : List.of("quarantine?state=OPEN", "stuck?province=H56")) {
            long total = token().get("/api/v1/" + list).json().get("total").asLong();
            assertThat(total).isGreaterThan(510);
            assertThat(lines(token().file("/api/v1/" + list.replaceFirst("\\?", ".csv?")), ".csv"))
                    .as(list)
                    .isEqualTo(total);
        }
        rows.quarantine(
                "DELIVERY",
                "OPEN",
                null,
                jdbc.sql("select min(id) from dossier").query(Long.class).single(),
                Finding.of("", "partner-refused", "the partner says no: chủ cũ NGUYEN VAN A, 0912 345 678"));
        String said = "0912 345 678";
        assertThat(text(browsing(Role.OFFICIAL), "/quarantine.csv")).contains(said);
        assertThat(text(browsing(Role.DEPARTMENT), "/quarantine.csv"))
                .doesNotContain(said)
                .contains("NGUYEN V. A.");
    }

    private static String text(Browsing who, String file) {
        return new String(who.file(file).body(), StandardCharsets.UTF_8);
    }

    @Test
    void whatWentWrongStandsInFilesInTheLanguageOfTheirReader() {
        Browsing operator = browsing(Role.OPERATOR);
        assertThat(operator.get("/operations/waiting.csv?lang=vi").body())
                .contains("Đã gửi nhưng không có trả lời", "Lần gần nhất không thành")
                .doesNotContain("no reply", "no-reply", "the disk is full");
        assertThat(operator.get("/provinces/H56/shadow/list.csv?what=CANNOT_TELL&lang=vi")
                        .body())
                .contains("nghe thử")
                .doesNotContain("cannot say");
        assertThat(operator.get("/provinces/H56/shadow/list?what=CANNOT_TELL&lang=vi")
                        .body())
                .contains("nghe thử", "<p lang=\"en\"><samp>shadow: cannot say dossier-accepted");
    }

    @Test
    void whatAPartnerSaidOfPersonsIsCoveredWhereASystemIsShown() {
        jdbc.sql("""
                        merge into circuit (province, system, failures, failing_since, last_error) key (province, system)
                        values ('H56', 'lis', 1, ?, 'partner-trouble: HTTP 503: chủ cũ NGUYEN VAN AN, 0912 345 678')""")
                .param(OutsideWorld.START.atOffset(java.time.ZoneOffset.UTC))
                .update();
        Browsing operator = browsing(Role.OPERATOR);
        for (String page : List.of(
                "/operations",
                "/operations/provinces/H56",
                "/operations/provinces/H56/systems.csv",
                "/api/v1/provinces/H56/systems")) {
            assertThat(operator.get(page).body()).as(page).doesNotContain("VAN AN", "0912 345 678");
        }
        assertThat(operator.get("/operations/provinces/H56?lang=vi").body())
                .contains("Hệ thống đối tác đang gặp sự cố", "<p lang=\"en\"><samp>partner-trouble: HTTP 503");
    }

    @Test
    void theListsOfProvincesSayInFilesWhatTheirPagesSay() {
        Browsing department = browsing(Role.DEPARTMENT);
        assertThat(text(department, "/country/silent.csv?all=true"))
                .contains("province,provinceName,lastHeard,silent,systems", "H56,Tỉnh Thanh Hóa,");
        assertThat(text(department, "/country/H56/systems.csv"))
                .contains("province,system,kind,family,lastHeard,silent", "H56,lis,lis,");
        assertThat(text(department, "/operations/provinces/H56/systems.csv")).contains("H56,lis,lis,");
        assertThat(text(department, "/country/shades.csv?shade=0&figure=SILENT"))
                .contains("province,provinceName,figure,shade");
        for (String unknown : List.of("/country/H99/systems.csv", "/country/shades.csv?shade=9")) {
            assertThat(department.get(unknown).status()).as(unknown).isEqualTo(404);
        }
    }
}
