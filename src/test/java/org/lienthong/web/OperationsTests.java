package org.lienthong.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.MessageType;
import org.lienthong.operations.Incidents;
import org.springframework.beans.factory.annotation.Autowired;

class OperationsTests extends WebAcceptance {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String EVENTS = "/fragments/operations/events";

    @Autowired
    Incidents incidents;

    @BeforeEach
    void scene() {
        Scenes.transferWithTax(rows);
    }

    @Test
    void whatIsIllComesFirstWithItsReasonAndProvincesAreFolded() {
        String page = browsing(Role.OPERATOR).get("/operations").body();

        assertThat(page)
                .contains(
                        "Cần xem: 2 hệ thống",
                        "Hệ thống đối tác đang gặp sự cố; hệ thống tự thử lại",
                        "bảo trì",
                        "H21 Tỉnh Gia Lai")
                .contains("href=\"/operations/provinces/H56#lis\"", "cần xem: 2", "hệ thống: 4", "chờ gửi: 3");
        assertThat(page.indexOf("ill-H56-lis")).isLessThan(page.indexOf("ill-H56-tax-gate"));
        assertThat(page).doesNotContain("ill-H56-portal");
    }

    @Test
    void everyFigureOpensAListOfExactlyThatLength() {
        long dossier = dossier();
        for (int seq = 5; seq < 70; seq++) {
            rows.delivery(
                    dossier, seq, "files", MessageType.DOSSIER_PROGRESSED, seq % 2 == 0 ? "UNKNOWN" : "WAITING", null);
        }
        Browsing operator = browsing(Role.OPERATOR);
        String page = operator.get("/operations").body();

        assertThat(shown(page, "figure-waiting")).isEqualTo(68);
        assertThat(listed(operator, "/operations/waiting", "/dossiers/")).isEqualTo(68);
        assertThat(listed(operator, "/operations/waiting?province=H56", "/dossiers/"))
                .as("the card of the province says the same, with what is for no system of its own")
                .isEqualTo(68);
        assertThat(page).containsPattern("id=\"waiting-of-H56\"[^>]*>chờ gửi: 68<");
        assertThat(shown(page, "figure-stuck")).isEqualTo(33);
        assertThat(listed(operator, "/operations/waiting?stuck=true", "/dossiers/"))
                .isEqualTo(33);
        assertThat(shown(page, "waits-H56-lis"))
                .isEqualTo(listed(operator, "/operations/waiting?province=H56&system=lis", "/dossiers/"));
        assertThat(shown(page, "stuck-H56-lis"))
                .isEqualTo(listed(operator, "/operations/waiting?province=H56&system=lis&stuck=true", "/dossiers/"));
        for (String kind : List.of("INTAKE", "DELIVERY", "DIFFERENCE")) {
            assertThat(shown(page, "figure-" + kind))
                    .as(kind)
                    .isEqualTo(listed(operator, "/quarantine?kind=" + kind, "<article"));
        }
    }

    @Test
    void whatWaitsForTheSameReasonStandsTogetherAndOpensExactlyItsList() {
        for (int i = 0; i < 25; i++) {
            rows.quarantine(
                    "INTAKE",
                    "OPEN",
                    "H56.01-" + i,
                    null,
                    Finding.of("$.HoSo[" + i + "].MaXa", "unknown-code", "add " + i));
        }
        rows.quarantine("INTAKE", "OPEN", "H56.02", null, Finding.of("", "unreadable-document", "send \"JSON\""));
        Browsing operator = browsing(Role.OPERATOR);

        String page = operator.get("/operations/causes").body();

        assertThat(page).contains("$.HoSo[].MaXa", "H56/lis: 25", "unreadable-document");
        Matcher groups = Pattern.compile("id=\"many-\\d+\"\\s+href=\"([^\"]+)\"[^>]*>(\\d+) mục<")
                .matcher(page);
        int seen = 0;
        while (groups.find()) {
            seen++;
            assertThat(listed(operator, groups.group(1).replace("&amp;", "&"), "<article"))
                    .as(groups.group(1))
                    .isEqualTo(Long.parseLong(groups.group(2)));
        }
        assertThat(seen).isEqualTo(4);
    }

    @Test
    void whatPartnersRefuseIsApartByWhatTheySaidWithoutWhoseItIs() {
        refused("Hồ sơ 000.00.01.H56-261102-0001 của ông Nguyễn Văn Định, CCCD 038085001234: thiếu trường Compendium");
        refused("Hồ sơ 000.00.01.H56-261102-0002 của ông Lê Hà, CCCD 038085001235: thiếu trường Compendium");
        refused("thiếu hoặc sai kiểu trường KenhThucHien");
        Browsing operator = browsing(Role.OPERATOR);

        String page = operator.get("/operations/causes").body();

        assertThat(page)
                .contains("<q>HTTP 400: Hồ sơ # của ông …, CCCD #: thiếu trường Compendium</q>")
                .contains("<q>HTTP 400: thiếu hoặc sai kiểu trường KenhThucHien</q>")
                .contains("Hệ thống đối tác từ chối; hãy sửa theo lời của bên đó rồi gửi lại")
                .doesNotContain("Định", "Lê Hà", "03808500", "261102");
        Matcher list = Pattern.compile("href=\"(/quarantine[^\"]+Compendium[^\"]*)\"[^>]*>(\\d+) mục<")
                .matcher(page);
        assertThat(list.find()).isTrue();
        String narrowed = list.group(1).replace("&amp;", "&");
        assertThat(narrowed).contains("system=lis");
        assertThat(list.group(2)).isEqualTo("2");
        assertThat(listed(operator, narrowed, "<article")).isEqualTo(2);
        assertThat(operator.get(narrowed).body()).contains("<q>HTTP 400: Hồ sơ # của ông …, CCCD #");
        assertThat(as(Role.OPERATOR)
                        .get(narrowed.replace("/quarantine", "/api/v1/quarantine"))
                        .json()
                        .get("total")
                        .intValue())
                .isEqualTo(2);
    }

    private void refused(String words) {
        rows.quarantine(
                "DELIVERY",
                "OPEN",
                "x",
                null,
                Finding.of("", "partner-refused", "the partner says no (HTTP 400): " + words));
    }

    @Test
    void aStuckLaneSaysWhoWaitsForWhom() {
        assertThat(browsing(Role.OPERATOR)
                        .get("/operations/waiting?province=H56&system=lis")
                        .body())
                .contains("Chờ “Tiếp nhận hồ sơ”", "1 tin sau chờ tin này", Scenes.CODE, "đang bảo trì");
    }

    @Test
    void operatorsHoldSystemsLetThemGoOnAndTryNow() {
        Browsing operator = browsing(Role.OPERATOR);
        String page = "/operations/provinces/H56";

        assertThat(operator.send(page, page + "/lis/pause", "reason", "thay máy chủ", "minutes", "120")
                        .body())
                .contains("Đã tạm dừng H56/lis");
        assertThat(operator.send(page, page + "/lis/resume").body()).contains("H56/lis chạy tiếp");
        assertThat(operator.send(page, page + "/lis/try-now").body()).contains("Đang thử ngay 2 lần gửi đến H56/lis");
        assertThat(acts.done)
                .containsExactly(
                        "pause H56/lis thay máy chủ 2026-11-23T05:00:00Z operator",
                        "resume H56/lis operator",
                        "try H56/lis operator");
        assertThat(operator.send(page, page + "/lis/pause", "reason", " ", "minutes", "120")
                        .body())
                .contains("Chưa tạm dừng H56/lis");
        assertThat(operator.send(page, page + "/lis/pause", "reason", "mãi mãi", "minutes", "999999")
                        .body())
                .contains("Chưa tạm dừng H56/lis");
        assertThat(acts.done).hasSize(3);
    }

    @Test
    void onlyOperatorsActAndOfficialsHaveTheirOwnPlace() {
        Browsing department = browsing(Role.DEPARTMENT);
        String page = "/operations/provinces/H56";

        assertThat(department.get(page).body())
                .contains("Hệ thống đối tác đang gặp sự cố; hệ thống tự thử lại")
                .doesNotContain("Thử ngay");
        assertThat(department.post(page, page + "/lis/try-now").status()).isEqualTo(403);
        assertThat(browsing(Role.OFFICIAL).get(page).status()).isEqualTo(403);
        assertThat(browsing(Role.OFFICIAL)
                        .get("/fragments/operations/events", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(403);
        assertThat(stranger()
                        .get("/fragments/operations/events", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(401);
        assertThat(acts.done).isEmpty();
    }

    /** Something that happens, and what the page shows of it. */
    private enum News {
        OVERVIEW("", "ill-H56-one-stop-shop") {
            @Override
            void happen(OperationsTests hub) {
                hub.rows.circuit("one-stop-shop", 3, null, null, "HTTP 500", null);
            }
        },
        WAITING("/waiting", "news-files") {
            @Override
            void happen(OperationsTests hub) {
                hub.rows.delivery(hub.dossier(), 5, "news-files", MessageType.DOSSIER_PROGRESSED, "WAITING", null);
            }
        },
        CAUSES("/causes", "$.HoSo[].Moi") {
            @Override
            void happen(OperationsTests hub) {
                hub.rows.quarantine(
                        "INTAKE", "OPEN", "H56.9", null, Finding.of("$.HoSo[1].Moi", "unknown-code", "add it"));
            }
        },
        INCIDENTS("/incidents", "H56 lis") {
            @Override
            void happen(OperationsTests hub) {
                hub.incidents.look();
            }
        },
        REPLAYS("/replays", "vừa lập") {
            @Override
            void happen(OperationsTests hub) {
                hub.as(Role.OPERATOR)
                        .post(
                                "/api/v1/replays",
                                "application/json",
                                "{\"target\":\"QUARANTINE\",\"province\":\"H56\",\"reason\":\"vừa lập\"}");
            }
        },
        VERSIONS("/versions", ">3<") {
            @Override
            void happen(OperationsTests hub) {
                hub.acts.done.add("rollback H56 operator");
            }
        },
        STORAGE("/storage", "7.777") {
            @Override
            void happen(OperationsTests hub) {
                hub.jdbc
                        .sql("update storage_sample set row_count = 7777, bytes = bytes + 1048576")
                        .update();
            }
        };

        private final String path;
        private final String shown;

        News(String path, String shown) {
            this.path = path;
            this.shown = shown;
        }

        abstract void happen(OperationsTests hub);
    }

    @ParameterizedTest
    @EnumSource(News.class)
    void thePageIsToldWhenSomethingChangesAndOnlyThen(News news) throws Exception {
        Browsing operator = browsing(Role.OPERATOR);
        String page = "/operations" + news.path;
        String whole = operator.get(page).body();
        assertThat(whole).contains("hx-get=\"/fragments" + page + "\"").doesNotContain(news.shown);
        try (Stream stream = stream(operator, attribute("sse-connect", whole))) {
            assertThat(stream.answer.headers().firstValue("X-Accel-Buffering")).contains("no");
            assertThat(stream.answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("no-transform");
            await().atMost(SOON).until(() -> stream.changes() > 0);
            // The first look of a stream is news to nobody in particular; from then on only what changes is.
            await().atMost(SOON).pollDelay(Duration.ofMillis(2500)).until(() -> stream.changes() <= 2);
            int before = stream.changes();

            news.happen(this);

            await().atMost(SOON).until(() -> stream.changes() == before + 1);
            assertThat(operator.get("/fragments" + page).body())
                    .startsWith("<div id=\"live\"")
                    .contains(news.shown);
        }
    }

    @Test
    void whoLooksAtOnePageIsNotToldOfWhatAnotherShows() throws Exception {
        Browsing operator = browsing(Role.OPERATOR);
        try (Stream incidents = stream(operator, EVENTS + "?of=incidents");
                Stream waiting = stream(operator, EVENTS + "?of=waiting")) {
            await().atMost(SOON).until(() -> incidents.changes() > 0 && waiting.changes() > 0);
            await().atMost(SOON).pollDelay(Duration.ofMillis(2500)).until(() -> incidents.changes() <= 2);
            int before = incidents.changes();
            int told = waiting.changes();

            News.WAITING.happen(this);

            await().atMost(SOON).until(() -> waiting.changes() == told + 1);
            assertThat(incidents.changes()).isEqualTo(before);
        }
        assertThat(operator.get(EVENTS + "?of=nothing", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPartIsFetchedAsItsPageWasAskedFor() {
        String page = browsing(Role.OPERATOR)
                .get("/operations/waiting?province=H56&stuck=true")
                .body();
        assertThat(attribute("hx-get", page)).isEqualTo("/fragments/operations/waiting?province=H56&stuck=true");
    }

    private static String attribute(String name, String page) {
        Matcher value = Pattern.compile(name + "=\"([^\"]+)\"").matcher(page);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1).replace("&amp;", "&");
    }

    private long dossier() {
        return jdbc.sql("select id from dossier where code = ?")
                .param(Scenes.CODE)
                .query(Long.class)
                .single();
    }

    @Test
    void aStreamKeepsNoSessionAliveAndEndsWithIt() throws Exception {
        Browsing operator = browsing(Role.OPERATOR);
        try (Stream stream = stream(operator)) {
            await().atMost(SOON).until(() -> stream.changes() > 0);

            clock.set(OutsideWorld.START.plus(Duration.ofMinutes(16)));

            await().atMost(SOON).until(stream::ended);
        }
        Caller.Answer fetched = operator.get("/fragments/operations", "HX-Request", "true");
        assertThat(fetched.status()).isEqualTo(401);
        assertThat(fetched.header("HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void loggingOutEndsTheStream() throws Exception {
        Browsing operator = browsing(Role.OPERATOR);
        try (Stream stream = stream(operator)) {
            await().atMost(SOON).until(() -> stream.changes() > 0);
            operator.post("/operations", "/logout");
            await().atMost(SOON).until(stream::ended);
        }
    }

    @Test
    void gaugesTellWhatWaits() {
        String metrics = as(Role.OPERATOR).get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains("lienthong_deliveries_waiting 3.0", "lienthong_deliveries_stuck 1.0")
                .contains("lienthong_quarantine_open{kind=\"INTAKE\"} 1.0")
                .contains("lienthong_quarantine_open{kind=\"DIFFERENCE\"} 0.0")
                .contains("lienthong_systems{state=\"DOWN\"} 1.0", "lienthong_systems{state=\"PAUSED\"} 1.0")
                .contains("lienthong_deliveries_oldest_seconds 259200.0")
                .contains("lienthong_figures_changes 0.0", "lienthong_figures_added_seconds ");
    }

    private static long shown(String page, String id) {
        Matcher matcher = Pattern.compile("id=\"" + id + "\"[^>]*>\\s*(?:<strong[^>]*>)?([0-9.]+)<")
                .matcher(page);
        assertThat(matcher.find()).as(id).isTrue();
        return Long.parseLong(matcher.group(1).replace(".", ""));
    }

    /** Counts the rows of a list over all its parts. */
    private static long listed(Browsing operator, String path, String row) {
        long rows = 0;
        String next = path;
        while (next != null) {
            String page = operator.get(next).body();
            String main = page.substring(page.indexOf("<main"));
            rows += main.split(Pattern.quote(row), -1).length - 1;
            Matcher more =
                    Pattern.compile("class=\"next\"\\s+href=\"([^\"]+)\"").matcher(main);
            next = more.find() ? more.group(1).replace("&amp;", "&") : null;
        }
        return rows;
    }

    private Stream stream(Browsing browsing) throws Exception {
        return stream(browsing, EVENTS);
    }

    private Stream stream(Browsing browsing, String path) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/event-stream")
                        .header("Cookie", browsing.session())
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Stream(answer);
    }

    /** What a browser hears. */
    private static final class Stream implements AutoCloseable {

        private final HttpResponse<InputStream> answer;
        private final StringBuffer heard = new StringBuffer();
        private final CompletableFuture<Void> reading;

        Stream(HttpResponse<InputStream> answer) {
            this.answer = answer;
            this.reading = CompletableFuture.runAsync(() -> {
                byte[] part = new byte[1000];
                try {
                    for (int many = answer.body().read(part);
                            many >= 0;
                            many = answer.body().read(part)) {
                        heard.append(new String(part, 0, many, StandardCharsets.UTF_8));
                    }
                } catch (java.io.IOException closed) {
                    heard.append("closed");
                }
            });
        }

        int changes() {
            return heard.toString().split("event:changed", -1).length - 1;
        }

        boolean ended() {
            return reading.isDone();
        }

        @Override
        public void close() throws Exception {
            answer.body().close();
        }
    }
}
