package org.lienthong.province;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okXml;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.Hub;
import org.lienthong.web.Credentials;
import org.lienthong.web.Role;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole hub with two provinces, and traffic that goes on while one of them changes; a database is a subclass. */
abstract class HotActivation {

    private static final String A = "H56";
    private static final String B = "H21";
    private static final String NEW = "H26";
    private static final String THIRD = "H29";
    private static final List<String> SYSTEMS = List.of("portal", "one-stop-shop", "lis", "tax-gate");

    /** Deliveries are woken at once; one that missed that would wait so long. */
    private static final Duration POLL = Duration.ofSeconds(6);

    private static final int ACTIVATIONS = 5;

    /** Messages of a province between two activations. */
    private static final int BETWEEN = 12;

    private static final String YES = "{\"error_code\":\"0\",\"message\":\"x\",\"session\":\"s\",\"result\":[],"
            + "\"data\":\"1\",\"status\":{\"message\":\"x\"}}";
    private static final String SHOP_YES = "<MSyncResponse><Result>1</Result><Message>x</Message></MSyncResponse>";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path root;

    @TempDir
    Path data;

    private final WireMockServer here = partners();
    private final WireMockServer elsewhere = partners();
    private ConfigurableApplicationContext hub;

    /** Properties of the database, for each hub that is started. */
    abstract Map<String, String> database();

    @BeforeEach
    void twoProvincesOfTheSameFamilies() throws IOException {
        for (String folder : List.of("mappings", "province-configs", "routes", "test-fixtures")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> !folder.equals("province-configs")
                                || file.getFileName().toString().equals("H56.yaml"))
                        .toList()) {
                    Files.createDirectories(root.resolve(file).getParent());
                    Files.copy(file, root.resolve(file));
                }
            }
        }
        String config = Files.readString(config(A));
        for (int i = 0; i < SYSTEMS.size(); i++) {
            config = config.replaceAll(
                    "http://localhost:910" + (i + 1) + "/?", here.baseUrl() + "/h56/" + SYSTEMS.get(i) + "/");
        }
        Files.writeString(config(A), config);
        another(B, "52", "Tỉnh Gia Lai");
        hub = start(data);
    }

    @AfterEach
    void stop() {
        if (hub != null) {
            hub.close();
        }
        here.stop();
        elsewhere.stop();
    }

    @Test
    void twoFilesOfOneProvinceChangeUnderLoadAndNobodyElseNotices() throws IOException {
        AtomicBoolean on = new AtomicBoolean(true);
        CompletableFuture<List<Long>> load = CompletableFuture.supplyAsync(() -> traffic(on));
        slow(here, "/h56/lis/.*", 1500);
        walksIn(A, 1);
        await().until(() -> !about(here, "/h56/lis/", code(A, 1)).isEmpty());

        plant("province-configs/H56.yaml", here.baseUrl() + "/h56/lis/", elsewhere.baseUrl() + "/h56/lis/");
        plant("mappings/opencps/mtraces-out.yaml", "{local: Comment,", "{local: Remark,");
        assertThat(activate(A, 422).path("findings").get(0).path("rule").asString())
                .as("the fixtures say otherwise")
                .isEqualTo("golden-changed");
        JsonNode first = activateDespiteFixtures(A);
        assertThat(first.path("changed").toString()).contains("mtraces-out.yaml", "H56.yaml");
        walksIn(A, 2);
        steps(A, 2, "Bước một");
        await().until(() -> !about(elsewhere, "/h56/lis/", code(A, 2)).isEmpty());
        await().until(() -> !about(here, "/h56/one-stop-shop/", "Bước một").isEmpty());
        assertThat(about(here, "/h56/one-stop-shop/", "Bước một").get(0)).contains("<Remark>Bước một<");

        plant("mappings/opencps/mtraces-out.yaml", "{local: Remark,", "{local: Note,");
        JsonNode second = activateDespiteFixtures(A);
        JsonNode back = post("/api/v1/provinces/" + A + "/rollback", 200);
        JsonNode again = post("/api/v1/provinces/" + A + "/rollback", 200);
        on.set(false);
        List<Long> waits = load.join();

        assertThat(about(here, "/h56/lis/", code(A, 1)))
                .as("work in flight ends where it began, once")
                .hasSize(1);
        await().untilAsserted(() -> assertThat(unfinished()).isZero());
        everyMessageArrivedInOrder(waits.size());
        assertThat(jdbc().sql("select count(*) from delivery_done where province = ? and attempts > 1")
                        .param(B)
                        .query(Long.class)
                        .single())
                .as("nothing of the other province failed")
                .isZero();
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(POLL.toMillis()));
        System.out.printf(
                "activation %d, %d ms, rollback %d, %d ms; %d dossiers of the other province, slowest answer %d ms; parts %s, %s%n",
                first.path("millis").asLong(),
                second.path("millis").asLong(),
                back.path("millis").asLong(),
                again.path("millis").asLong(),
                waits.size(),
                waits.stream().mapToLong(Long::longValue).max().orElse(0),
                first.path("parts"),
                second.path("parts"));
        assertThat(first.path("millis").asLong()).isLessThan(POLL.toMillis());
    }

    @Test
    void threeOtherProvincesAreServedAllTheWhileWithoutLossAndInOrder() throws IOException {
        another(NEW, "01", "Thành phố Hà Nội");
        another(THIRD, "79", "Thành phố Hồ Chí Minh");
        activate(NEW, 200);
        activate(THIRD, 200);
        List<SteadyLoad> others = Stream.of(B, NEW, THIRD).map(this::load).toList();
        others.forEach(SteadyLoad::start);
        List<Waits.Window> windows = new ArrayList<>();
        List<Long> millis = new ArrayList<>();
        String there = "{local: Comment,";
        for (int i = 1; i <= ACTIVATIONS; i++) {
            int before = others.get(0).sent();
            await().until(() -> others.get(0).sent() >= before + BETWEEN);
            String instead = "{local: Remark" + i + ",";
            plant("mappings/opencps/mtraces-out.yaml", there, instead);
            plant("province-configs/H56.yaml", "organ: C", "organ: C" + i);
            there = instead;
            Instant from = Instant.now();
            millis.add(activateDespiteFixtures(A).path("millis").asLong());
            windows.add(new Waits.Window(from, Instant.now().plusMillis(200)));
        }
        others.forEach(SteadyLoad::stop);
        await().untilAsserted(() -> assertThat(unfinished()).isZero());

        Waits answers = new Waits(windows);
        others.forEach(load -> load.answers().forEach(answers::add));
        Waits deliveries = new Waits(windows);
        jdbc().sql("select created_at, done_at from delivery_done where province <> ?")
                .param(A)
                .query((row, number) -> {
                    Instant created = row.getObject(1, OffsetDateTime.class).toInstant();
                    Instant done = row.getObject(2, OffsetDateTime.class).toInstant();
                    deliveries.add(created, Duration.between(created, done).toMillis());
                    return number;
                })
                .list();
        System.out.printf(
                "%d activations of one province in %s ms; of 3 others%n  kept to answered, %s%n  event to delivered, %s%n",
                ACTIVATIONS, millis, answers.line(), deliveries.line());
        others.forEach(
                load -> load.said().forEach((code, steps) -> assertThat(about(
                                        here,
                                        "/" + load.province().toLowerCase(java.util.Locale.ROOT) + "/one-stop-shop/",
                                        code + "<")
                                .stream()
                                .map(HotActivation::comment))
                        .as("each once, in order, in the words of its own version: " + code)
                        .containsExactlyElementsOf(steps)));
        assertThat(jdbc().sql("select count(*) from delivery_done where province <> ? and attempts > 1")
                        .param(A)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aChangedLoginCountsFromTheNextCallOnAndSoDoesTheOldOneAfterAStepBack() throws IOException {
        walksIn(A, 1);
        await().until(() -> !about(here, "/h56/portal/login", "h56-lienthong").isEmpty());
        elsewhere.stubFor(any(urlPathMatching("/h56/portal/dang-nhap"))
                .willReturn(okJson("{\"error_code\":\"0\",\"session\":\"another\"}")));

        plant("province-configs/H56.yaml", here.baseUrl() + "/h56/portal/", elsewhere.baseUrl() + "/h56/portal/");
        plant("province-configs/H56.yaml", "H56\n      username: h56-lienthong", "H56\n      username: h56-moi");
        plant("mappings/dvcqg/profile.yaml", "path: login}", "path: dang-nhap}");
        activate(A, 200);
        steps(A, 1, "Bước một");
        await().until(() -> !about(elsewhere, "/h56/portal/integration", "\"session\":\"another\"")
                .isEmpty());
        assertThat(about(elsewhere, "/h56/portal/dang-nhap", "h56-moi")).hasSize(1);
        assertThat(about(here, "/h56/portal/login", "")).hasSize(1);

        post("/api/v1/provinces/" + A + "/rollback", 200);
        steps(A, 1, "Bước hai");
        await().until(() -> about(here, "/h56/portal/login", "h56-lienthong").size() == 2);
        await().untilAsserted(() -> assertThat(unfinished()).isZero());
        assertThat(about(elsewhere, "/h56/portal/", "Bước hai")).isEmpty();
    }

    @Test
    void aProvinceComesGoesAndComesBackWhileTheHubRuns() throws IOException {
        assertThat(walkIn(NEW, 1)).isEqualTo(404);
        another(NEW, "01", "Thành phố Hà Nội");
        activate(NEW, 200);
        walksIn(NEW, 1);
        await().until(() -> !about(here, "/h26/lis/", code(NEW, 1)).isEmpty());

        Files.delete(config(NEW));
        activate(NEW, 422);
        assertThat(walkIn(NEW, 2)).isEqualTo(200);
        post("/api/v1/provinces/" + NEW + "/activate", "{\"remove\":true}", 200);
        assertThat(walkIn(NEW, 3)).isEqualTo(404);
        walksIn(B, 1);

        post("/api/v1/provinces/" + NEW + "/rollback", 200);
        walksIn(NEW, 4);
        await().until(() -> !about(here, "/h26/lis/", code(NEW, 4)).isEmpty());
    }

    @Test
    void aRestartServesWhatWasInForceAndAnotherNodeFollows() throws IOException {
        plant("province-configs/H56.yaml", here.baseUrl() + "/h56/lis/", elsewhere.baseUrl() + "/h56/lis/");
        activate(A, 200);
        plant("province-configs/H56.yaml", "family: opencps", "family: opencsp");
        assertThat(activate(A, 422).path("findings").get(0).path("place").asString())
                .startsWith("province-configs/H56.yaml:");

        hub.close();
        hub = start(data);
        walksIn(A, 1);
        await().until(() -> !about(elsewhere, "/h56/lis/", code(A, 1)).isEmpty());
        JsonNode served = get("/api/v1/provinces").path("items").get(1);
        assertThat(served.path("version").asInt()).isEqualTo(2);
        assertThat(served.path("filesDiffer").asBoolean()).isTrue();

        anotherNode().ifPresent(node -> {
            try (ConfigurableApplicationContext second = node) {
                post("/api/v1/provinces/" + A + "/rollback", 200);
                await().untilAsserted(() -> assertThat(second.getBean(InForce.class)
                                .now()
                                .system(new org.lienthong.dossier.SystemId(
                                        new org.lienthong.dossier.ProvinceCode(A), "lis"))
                                .orElseThrow()
                                .address()
                                .getPort())
                        .isEqualTo(here.port()));
            }
        });
    }

    @Test
    void aFolderThatMovedOrIsOnlyListenedToIsNotTouchedFromThatMomentOn() throws IOException {
        plant(
                "province-configs/H56.yaml",
                "  tax-gate:\n",
                "  elis:\n    family: elis\n    address: file:one\n  tax-gate:\n");
        activate(A, 200);
        taken(leave("one"));

        plant("province-configs/H56.yaml", "address: file:one\n", "address: file:two\n");
        activate(A, 200);
        Path moved = leave("one");
        taken(leave("two"));

        plant("province-configs/H56.yaml", "address: file:two\n", "address: file:two\n    stage: shadow\n");
        activate(A, 200);
        Path heard = leave("two");
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Files.exists(moved) && Files.exists(heard));

        post("/api/v1/provinces/" + A + "/rollback", 200);
        taken(heard);
        assertThat(moved).exists();
    }

    @Test
    void aProvinceInShadowTellsNobodyAndCountsWhatItWouldHaveTold() throws IOException {
        plant("province-configs/H56.yaml", "\nsystems:", "\nstage: shadow\nsystems:");
        plant("mappings/opencps/mtraces-out.yaml", "national: oneStopCode}", "national: oneStopCode, required: true}");
        activateDespiteFixtures(A);
        walksIn(A, 1);
        steps(A, 1, "Bước một");
        await().untilAsserted(() -> assertThat(unfinished()).isZero());

        JsonNode figures = get("/api/v1/provinces/" + A + "/shadow");
        assertThat(about(here, "/h56/", "")).isEmpty();
        assertThat(figures.path("received").asInt()).isEqualTo(2);
        assertThat(figures.path("translated").asInt()).isEqualTo(2);
        assertThat(figures.path("refused").asInt()).isZero();
        assertThat(figures.path("wouldTell").asInt())
                .as("accepted to LIS and portal, the step to the portal")
                .isEqualTo(3);
        assertThat(figures.path("cannotTell").asInt()).isEqualTo(1);
        assertThat(figures.path("unsayable").get(0).path("why").asString()).contains("required");
        assertThat(figures.path("unsayable").get(0).path("dossier").asString()).isEqualTo(code(A, 1));

        JsonNode readiness = get("/api/v1/provinces/" + A + "/readiness");
        assertThat(keys(rung(readiness, "SHADOW").path("known")))
                .containsExactly("rung.seen.listens", "rung.seen.shadow");
        assertThat(keys(rung(readiness, "SHADOW").path("missing"))).containsExactly("rung.why.unsayable");
        assertThat(keys(rung(readiness, "LIVE").path("missing")))
                .containsExactly("rung.why.before", "rung.why.assumed", "rung.why.still-shadow");
        walksIn(B, 1);
        await().untilAsserted(() -> assertThat(keys(rung(get("/api/v1/provinces/" + B + "/readiness"), "LIVE")
                        .path("known")))
                .containsExactly("rung.seen.tells", "rung.seen.told"));
    }

    private static List<String> keys(JsonNode said) {
        List<String> keys = new ArrayList<>();
        said.forEach(one -> keys.add(one.path("key").asString()));
        return keys;
    }

    @Test
    void aRehearsalCountsForExactlyTheFilesThatWerePlayed() throws IOException {
        String readiness = "/api/v1/provinces/" + A + "/readiness";
        JsonNode before = get(readiness);
        assertThat(before.path("rungs"))
                .extracting(rung -> rung.path("step").asString())
                .containsExactly("CONFIGURED", "MAPPED", "REHEARSED", "SHADOW", "LIVE");
        assertThat(rung(before, "MAPPED").path("known").get(0).path("text").asString())
                .contains("trường của mô hình quốc gia");
        assertThat(rung(before, "REHEARSED").path("reached").asBoolean()).isFalse();

        String played = "{\"at\":\"2026-11-26T05:00:00Z\",\"against\":\"SANDBOX\",\"digest\":\""
                + before.path("digest").asString() + "\",\"played\":9,\"failed\":%d,\"unplayed\":1}";
        String rehearsals = "/api/v1/provinces/" + A + "/rehearsals";
        assertThat(rung(post(rehearsals, played.formatted(0), 200), "REHEARSED")
                        .path("since")
                        .asString())
                .isEqualTo("2026-11-26T05:00:00Z");

        plant("province-configs/H56.yaml", here.baseUrl() + "/h56/lis/", elsewhere.baseUrl() + "/h56/lis/");
        assertThat(post("/api/v1/provinces/" + A + "/activate", "{\"dryRun\":true}", 200)
                        .path("warnings"))
                .hasSize(1);
        assertThat(activate(A, 200).path("warnings").get(0).path("rule").asString())
                .isEqualTo("not-rehearsed");
        assertThat(rung(get(readiness), "REHEARSED").path("reached").asBoolean())
                .as("another file needs another rehearsal")
                .isFalse();
        assertThat(post("/api/v1/provinces/" + A + "/rollback", 200).path("warnings"))
                .isEmpty();
        assertThat(rung(get(readiness), "REHEARSED").path("reached").asBoolean())
                .as("the files of before were rehearsed")
                .isTrue();

        assertThat(rung(post(rehearsals, played.formatted(2).replace("SANDBOX", "REAL"), 200), "REHEARSED")
                        .path("reached")
                        .asBoolean())
                .as("the real partners failed")
                .isFalse();
    }

    private static JsonNode rung(JsonNode readiness, String step) {
        for (JsonNode rung : readiness.path("rungs")) {
            if (rung.path("step").asString().equals(step)) {
                return rung;
            }
        }
        throw new AssertionError(readiness);
    }

    /** Messages of this province at a steady pace: one dossier after the other, each with three steps. */
    private SteadyLoad load(String province) {
        return new SteadyLoad(province, n -> {
            int dossier = n / 4 + 1;
            if (n % 4 == 0) {
                walksIn(province, dossier);
                return new SteadyLoad.Sent(code(province, dossier), null);
            }
            String words = "Bước " + n % 4;
            steps(province, dossier, words);
            return new SteadyLoad.Sent(code(province, dossier), words);
        });
    }

    private static String comment(String told) {
        return told.replaceFirst("(?s).*<Comment>", "").replaceFirst("(?s)</Comment>.*", "");
    }

    private Path leave(String folder) throws IOException {
        Path file = data.resolve(folder + "/ra/trang-thai/" + java.util.UUID.randomUUID() + ".xml");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "<nobodyReadsThis/>");
    }

    private static void taken(Path file) {
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.notExists(file));
    }

    /** A second hub on the same database, where there can be one. */
    java.util.Optional<ConfigurableApplicationContext> anotherNode() {
        return java.util.Optional.empty();
    }

    ConfigurableApplicationContext start(Path folder) {
        List<String> options = new ArrayList<>(List.of(
                "--server.port=0",
                "--lienthong.data=" + folder,
                "--lienthong.config=" + root,
                "--lienthong.activate-at-start=false",
                "--lienthong.look-for-versions=300ms",
                "--lienthong.channels.file-pace=100ms",
                "--lienthong.channels.file-settle=100ms",
                "--lienthong.exchange.poll=" + POLL.toMillis() + "ms",
                "--logging.level.org.lienthong=error"));
        for (String province : List.of(A, B, NEW, THIRD)) {
            for (String system : SYSTEMS) {
                String secrets = "--lienthong.channels.secrets." + province + "." + system;
                options.add(secrets + ".inbound=in-secret");
                options.add(secrets + ".outbound=out-secret");
            }
        }
        database().forEach((name, value) -> options.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(Hub.class)
                .bannerMode(Banner.Mode.OFF)
                .run(options.toArray(String[]::new));
    }

    /** Dossiers at the counter of the other province, each with two steps; how long each answer took. */
    private List<Long> traffic(AtomicBoolean on) {
        List<Long> waits = new ArrayList<>();
        for (int n = 1; on.get(); n++) {
            long began = System.nanoTime();
            walksIn(B, n);
            steps(B, n, "Bước một");
            steps(B, n, "Bước hai");
            waits.add(Duration.ofNanos(System.nanoTime() - began).toMillis());
        }
        return waits;
    }

    private void everyMessageArrivedInOrder(int dossiers) {
        for (int n = 1; n <= dossiers; n++) {
            assertThat(about(here, "/h21/lis/", code(B, n))).hasSize(1);
            List<String> told = about(here, "/h21/one-stop-shop/", code(B, n) + "<");
            assertThat(told).hasSize(2);
            assertThat(told.get(0)).contains("<Comment>Bước một<");
            assertThat(told.get(1)).contains("<Comment>Bước hai<");
        }
    }

    private static WireMockServer partners() {
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().containerThreads(20));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okJson(YES)));
        server.stubFor(any(urlPathMatching(".*/one-stop-shop/.*")).willReturn(okXml(SHOP_YES)));
        server.stubFor(any(urlPathMatching(".*/tax-gate/token"))
                .willReturn(okJson("{\"access_token\":\"t\",\"expires_in\":9999}")));
        return server;
    }

    private static void slow(WireMockServer server, String path, int millis) {
        server.stubFor(any(urlPathMatching(path)).willReturn(okJson(YES).withFixedDelay(millis)));
    }

    private static List<String> about(WireMockServer server, String path, String words) {
        return server.getAllServeEvents().stream()
                .map(event -> event.getRequest())
                .sorted(java.util.Comparator.comparing(LoggedRequest::getLoggedDate))
                .filter(call -> call.getUrl().startsWith(path))
                .map(LoggedRequest::getBodyAsString)
                .filter(body -> body.contains(words))
                .toList();
    }

    private static String code(String province, int n) {
        return province + ".12-261102-%04d".formatted(n);
    }

    private static String receipt(String province, int n) {
        return "BN-" + province + "-%06d".formatted(n);
    }

    private void walksIn(String province, int n) {
        assertThat(walkIn(province, n)).isEqualTo(200);
    }

    private int walkIn(String province, int n) {
        String basic = Base64.getEncoder().encodeToString("h56-lienthong:in-secret".getBytes());
        return send(HttpRequest.newBuilder(uri("/exchange/" + province + "/one-stop-shop/MSyncDocument"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                """
                <MSyncDocument><DocTypeCode>1.012783</DocTypeCode><DocCode>%s</DocCode><ReceiptNumber>%s</ReceiptNumber>
                <CitizenName>Đỗ Văn Giang</CitizenName><ApplicantsType>1</ApplicantsType>
                <DateReceived>02/11/2026 10:00:00</DateReceived><Status>new</Status></MSyncDocument>""".formatted(code(province, n), receipt(province, n)))))
                .statusCode();
    }

    private void steps(String province, int n, String words) {
        assertThat(send(HttpRequest.newBuilder(uri("/exchange/" + province + "/lis/ChuyenHoSo/in-secret"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("""
                {"SoBienNhan":"%s","MaCanBoChuyen":"CB01","MaCanBoNhan":"CB02","MaTrangThai":"12",
                 "NoiDungXuLy":"%s","NgayChuyen":"2026-11-03T02:30:00"}""".formatted(receipt(province, n), words))))
                        .body())
                .contains("\"Result\":1");
    }

    private JsonNode activate(String province, int status) {
        return post("/api/v1/provinces/" + province + "/activate", status);
    }

    private JsonNode activateDespiteFixtures(String province) {
        return post("/api/v1/provinces/" + province + "/activate", "{\"despiteGolden\":\"the test means it\"}", 200);
    }

    private JsonNode post(String path, int status) {
        return post(path, "{}", status);
    }

    private JsonNode post(String path, String body, int status) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", operator())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private JsonNode get(String path) {
        return JSON.readTree(send(HttpRequest.newBuilder(uri(path)).header("Authorization", operator()))
                .body());
    }

    private String operator() {
        Credentials.User user = Credentials.open(data.resolve("credentials.json")).users().stream()
                .filter(known -> known.roles().contains(Role.OPERATOR))
                .findFirst()
                .orElseThrow();
        return "Basic " + Base64.getEncoder().encodeToString((user.username() + ":" + user.password()).getBytes());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + hub.getEnvironment().getRequiredProperty("local.server.port") + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError("a call to the hub failed", failed);
        }
    }

    private JdbcClient jdbc() {
        return hub.getBean(JdbcClient.class);
    }

    private long unfinished() {
        return jdbc().sql("select count(*) from delivery").query(Long.class).single();
    }

    private Path config(String province) {
        return root.resolve("province-configs/" + province + ".yaml");
    }

    private void another(String province, String gso, String name) throws IOException {
        Files.writeString(
                config(province),
                Files.readString(config(A))
                        .replace(A, province)
                        .replace("/h56/", "/" + province.toLowerCase(java.util.Locale.ROOT) + "/")
                        .replaceAll("(?m)^gso:.*$", "gso: \"" + gso + "\"")
                        .replaceAll("(?m)^name:.*$", "name: " + name));
    }

    private void plant(String file, String there, String instead) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).contains(there);
        Files.writeString(root.resolve(file), text.replace(there, instead));
    }
}
